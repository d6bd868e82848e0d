package fr.comptoir.db.domain.restaurant;

import java.time.Duration;

/// What the telephone may do for a caller.
///
/// @param suggests whether something is proposed with an order, once a call
/// @param cancelUntil so long before its hour a caller may still take a table back (domain.md 1.1);
///   zero = until it begins
public record PhonePolicy(boolean suggests, Duration cancelUntil) {
  public static final PhonePolicy USUAL = new PhonePolicy(true, Duration.ofHours(2));
}
