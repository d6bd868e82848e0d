package fr.comptoir.app.print;

import java.time.Duration;

/// How long a network printer is waited for.
///
/// @param connect until it takes the connection
/// @param answer until it answers a question, and until one that never answered is taken to have
///   what it was sent
/// @param stall until it takes more of a ticket, or shows that it lives
/// @param polls how often it may say that it lives while the ticket isn't done
public record Patience(Duration connect, Duration answer, Duration stall, int polls) {
  /// A printer out of paper has ten minutes to be given some.
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(4), Duration.ofMillis(1_500), Duration.ofSeconds(10), 400);
}
