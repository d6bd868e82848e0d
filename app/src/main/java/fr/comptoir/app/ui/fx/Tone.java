package fr.comptoir.app.ui.fx;

import java.util.Locale;

/// What a colour means. Never alone: a word or an icon says the same.
public enum Tone {
  ACCENT,
  SUCCESS,
  WARNING,
  DANGER,
  NEUTRAL,
  VIOLET;

  public String styleClass() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
