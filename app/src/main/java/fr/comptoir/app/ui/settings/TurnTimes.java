package fr.comptoir.app.ui.settings;

import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How long which party stays, as a line of text: `2:75, 4:105` = up to two guests stay 75 minutes,
/// up to four 105.
final class TurnTimes {
  private TurnTimes() {}

  static FormValue<NavigableMap<Integer, Duration>> field(
      NavigableMap<Integer, Duration> turns, boolean needed) {
    String text =
        turns.entrySet().stream()
            .map(turn -> turn.getKey() + ":" + turn.getValue().toMinutes())
            .collect(Collectors.joining(", "));
    return new FormValue<>("turns", text, needed, TurnTimes::read);
  }

  private static Optional<NavigableMap<Integer, Duration>> read(String text) {
    NavigableMap<Integer, Duration> turns = new TreeMap<>();
    if (text.isEmpty()) return Optional.of(turns);
    for (String each : text.split("[,;]")) {
      String[] both = each.split(":", -1);
      if (both.length != 2) return Optional.empty();
      Optional<Integer> party = Typed.whole(both[0]);
      Optional<Integer> minutes = Typed.whole(both[1]);
      if (party.isEmpty() || minutes.isEmpty()) return Optional.empty();
      turns.put(party.get(), Duration.ofMinutes(minutes.get()));
    }
    return Optional.of(turns);
  }
}
