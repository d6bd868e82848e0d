package fr.comptoir.app.ui.fx;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What is heard at this PC, the most urgent first.
public enum Sound {
  LINE_DOWN,
  HELP_NEEDED,
  NEW_ORDER,
  NEW_RESERVATION,
  TICKET_CANCELLED,
  TICKET_CHANGED,
  TICKET_NEW;

  /// Its file in `assets/sound`.
  public String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".wav";
  }

  /// Whether it is repeated until somebody answers. What the kitchen hears is heard once: its
  /// tickets stay before its eyes.
  public boolean repeats() {
    return switch (this) {
      case LINE_DOWN, HELP_NEEDED, NEW_ORDER, NEW_RESERVATION -> true;
      case TICKET_CANCELLED, TICKET_CHANGED, TICKET_NEW -> false;
    };
  }

  /// Those that are repeated.
  public static List<Sound> alerts() {
    return Arrays.stream(values()).filter(Sound::repeats).toList();
  }
}
