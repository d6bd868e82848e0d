package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.app.ui.fx.SoundSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When something that wants a person is heard (screens.md, "Sounds and alerts"): at once, then
/// every ten seconds until somebody says so, louder after half a minute. Pure.
final class AlertRules {
  static final Duration REPEAT = Duration.ofSeconds(10);
  static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double LOUDER = 1.6;

  private AlertRules() {}

  /// Something nobody has seen to yet.
  ///
  /// @param about the order, the message, the line
  /// @param since when this counter heard of it
  record Alert(Sound sound, Object about, Instant since) {}

  /// What is played.
  ///
  /// @param volume above 0, up to 1
  record Play(Sound sound, double volume) {}

  /// What to play now: one sound at a time, the most urgent one that is due.
  ///
  /// @param last when each sound was last heard
  /// @param local restaurant time, for the quiet hours
  static Optional<Play> due(
      Collection<Alert> alerts,
      Map<Sound, Instant> last,
      Instant now,
      LocalTime local,
      SoundSettings settings) {
    if (settings.silent(local)) {
      return Optional.empty();
    }
    for (Sound sound : Sound.values()) {
      Instant heard = last.get(sound);
      Instant first = null;
      boolean fresh = heard == null;
      for (Alert alert : alerts) {
        if (alert.sound() == sound) {
          first = first == null || alert.since().isBefore(first) ? alert.since() : first;
          fresh |= heard != null && alert.since().isAfter(heard);
        }
      }
      if (first != null && (fresh || isDue(heard, now))) {
        return Optional.of(new Play(sound, volume(first, now, settings)));
      }
    }
    return Optional.empty();
  }

  private static boolean isDue(@Nullable Instant heard, Instant now) {
    return heard == null || !now.isBefore(heard.plus(REPEAT));
  }

  private static double volume(Instant first, Instant now, SoundSettings settings) {
    double set = settings.volume() / 100.0;
    boolean waited = !now.isBefore(first.plus(PATIENCE));
    return waited ? Math.min(1, set * LOUDER) : set;
  }
}
