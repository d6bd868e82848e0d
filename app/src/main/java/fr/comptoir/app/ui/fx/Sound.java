package fr.comptoir.app.ui.fx;

import java.util.Locale;

/// What the counter hears, the most urgent first.
public enum Sound {
  LINE_DOWN,
  HELP_NEEDED,
  NEW_ORDER,
  NEW_RESERVATION;

  /// Its file in `assets/sound`.
  public String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".wav";
  }
}
