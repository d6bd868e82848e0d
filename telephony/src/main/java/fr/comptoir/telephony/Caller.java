package fr.comptoir.telephony;

import org.jspecify.annotations.Nullable;

/// Who calls, as the network said it: P-Asserted-Identity before From.
///
/// @param number digits with an optional leading `+`, as received; null when withheld or unreadable
/// @param name display name, empty where there is none
public record Caller(@Nullable String number, String name) {
  public static final Caller WITHHELD = new Caller(null, "");

  /// Never prints the number.
  @Override
  public String toString() {
    return number == null ? "withheld" : "•••" + number.substring(Math.max(0, number.length() - 2));
  }
}
