package fr.comptoir.app.ui.fx;

import fr.comptoir.app.i18n.Formats;
import fr.comptoir.app.i18n.Messages;
import java.time.ZoneId;

/// The language a screen is written in: its words and its way to write money and times.
public record Words(Messages messages, Formats formats) {

  public static Words in(Messages messages, ZoneId zone) {
    return new Words(messages, new Formats(messages.locale(), zone));
  }

  /// @param wholeNumbers whether the reader may see telephone numbers whole
  public static Words in(Messages messages, ZoneId zone, boolean wholeNumbers) {
    return new Words(messages, new Formats(messages.locale(), zone, wholeNumbers));
  }

  public String text(String key, Object... facts) {
    return messages.text(key, facts);
  }

  public String text(String prefix, Enum<?> value) {
    return messages.text(prefix, value);
  }
}
