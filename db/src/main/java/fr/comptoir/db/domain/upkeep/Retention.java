package fr.comptoir.db.domain.upkeep;

import java.time.Duration;
import java.time.Period;

/// How long things are kept (RGPD art. 5 § 1 e; the periods are those of france.md 1.5).
///
/// @param transcripts words said in calls and what the tools were told
/// @param callers whose call it was, and who left a message that is done
/// @param quotes promises nobody took up, and the addresses asked about with them
/// @param outbox what was printed, sent, or taken back before it was: a ticket names its guest
/// @param copies nightly copies of the book
public record Retention(
    Duration transcripts, Period callers, Duration quotes, Duration outbox, int copies) {
  public static final Retention USUAL =
      new Retention(
          Duration.ofDays(30), Period.ofMonths(12), Duration.ofDays(7), Duration.ofDays(30), 14);
}
