package fr.comptoir.telephony.voice.keypad;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// The house as the keypad voice tells of it, as it stands when the call comes in.
///
/// @param today the house's day
/// @param guest who books: the caller's name where it is known, else the words for a caller without
///   a name
/// @param numberKnown whether the caller can be reached at the number they call from
/// @param tables whether tables can be booked by telephone
/// @param days today and those that follow, with when the doors are open; empty = not told
public record KeypadSheet(
    LocalDate today, String guest, boolean numberKnown, boolean tables, List<Day> days) {

  public KeypadSheet {
    days = List.copyOf(days);
  }

  /// @param open in order
  public record Day(LocalDate date, List<Open> open) {
    public Day {
      open = List.copyOf(open);
    }
  }

  /// @param until may be past midnight
  public record Open(LocalTime from, LocalTime until) {}

  /// Nothing could be learnt: messages and persons are left.
  static KeypadSheet unknown() {
    return new KeypadSheet(LocalDate.EPOCH, "", false, false, List.of());
  }
}
