package fr.comptoir.app.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one language. Immutable; changing the language means taking another one.
///
/// Both bundles carry their language in the name: with a suffix-less one, a missing French file
/// would silently answer in the machine's language.
public final class Messages {
  private final Locale locale;
  private final ResourceBundle bundle;

  private Messages(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "fr.comptoir.app.i18n.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// French or English; any other language reads French, the house's own.
  public static Messages in(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new Messages(english ? Locale.UK : Locale.FRANCE);
  }

  public Locale locale() {
    return locale;
  }

  /// The words under `key`, with `{0}`, `{1}`… filled in. An unknown key is a bug.
  public String text(String key, Object... facts) {
    String pattern = bundle.getString(key);
    return facts.length == 0 ? pattern : new MessageFormat(pattern, locale).format(facts);
  }

  /// The words for one value of an enum: `order.state.in_kitchen`.
  public String text(String prefix, Enum<?> value) {
    return text(prefix + value.name().toLowerCase(Locale.ROOT));
  }

  public boolean knows(String key) {
    return bundle.containsKey(key);
  }
}
