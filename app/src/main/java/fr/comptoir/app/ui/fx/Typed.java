package fr.comptoir.app.ui.fx;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people type in a hurry, understood. Pure.
public final class Typed {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:\\s*[h:.]?\\s*(\\d{2})?)\\s*");

  private Typed() {}

  /// `20:30`, `20h30`, `2030`, `20h`, `20`; empty when it is no time.
  public static Optional<LocalTime> time(String text) {
    Matcher match = TIME.matcher(text.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
      return Optional.of(LocalTime.of(Integer.parseInt(match.group(1)), minute));
    } catch (DateTimeException e) { // 25:00 is not a time
      return Optional.empty();
    }
  }

  /// Enough digits to be a telephone number worth looking up.
  public static boolean looksLikePhone(String text) {
    return text.chars().filter(Character::isDigit).count() >= 10;
  }
}
