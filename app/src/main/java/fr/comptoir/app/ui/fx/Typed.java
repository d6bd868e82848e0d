package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people type in a hurry, understood. Pure.
public final class Typed {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:\\s*[h:.]?\\s*(\\d{2})?)\\s*");

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,6}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,6}(\\.\\d{1,2})?");

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

  /// `11,50`, `11.5 €`; empty when it is no amount.
  public static Optional<Money> money(String text) {
    return hundredths(text.replace("€", "")).map(Money::cents);
  }

  /// `5,5` or `5.5 %` in hundredths of a percent; empty when it is none.
  public static Optional<Integer> basisPoints(String text) {
    return hundredths(text.replace("%", ""));
  }

  /// A whole number; empty when it is none.
  public static Optional<Integer> whole(String text) {
    return WHOLE.matcher(text.strip()).matches()
        ? Optional.of(Integer.parseInt(text.strip()))
        : Optional.empty();
  }

  private static Optional<Integer> hundredths(String text) {
    String plain = text.replaceAll("\\h", "").replace(',', '.');
    return DECIMAL.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain).movePointRight(2).intValueExact())
        : Optional.empty();
  }

  /// Enough digits to be a telephone number worth looking up.
  public static boolean looksLikePhone(String text) {
    return text.chars().filter(Character::isDigit).count() >= 10;
  }
}
