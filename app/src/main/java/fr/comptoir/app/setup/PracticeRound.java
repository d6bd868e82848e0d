package fr.comptoir.app.setup;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which practice call rings next: all of them in order, again and again, with new callers each
/// round. Pure and endless.
///
/// @param call counts all calls from 0
record PracticeRound(int call) {
  private static final List<String> NAMES = PracticeTapes.NAMES;

  /// After so many rounds the first callers ring again.
  private static final int ROUNDS = 60;

  private static final int SHORTEST_SECONDS = 10;
  private static final int SPREAD_SECONDS = 16;

  String name() {
    return NAMES.get(call % NAMES.size());
  }

  int round() {
    return call / NAMES.size();
  }

  PracticeRound next() {
    return new PracticeRound(call + 1);
  }

  /// How long it stays quiet before the next call: 10 to 25 s, not always the same.
  Duration pause() {
    return Duration.ofSeconds(SHORTEST_SECONDS + (call * 7L) % SPREAD_SECONDS);
  }

  /// The tape's number, moved by a hundred each round within the block kept for fiction (06 39 98),
  /// so that a caller doesn't order every four minutes. Customers of the sample keep theirs.
  @Nullable String caller(PracticeTape tape) {
    String number = tape.caller();
    if (number == null || tape.known()) return number;
    long moved = Long.parseLong(number.substring(1)) + round() % ROUNDS * 100L;
    return "+" + moved;
  }
}
