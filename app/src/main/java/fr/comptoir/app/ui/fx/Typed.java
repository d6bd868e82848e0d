package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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

  /// From one time of day to another; one that ends where it starts, or before, ends the next day.
  public record Hours(LocalTime from, LocalTime until) {
    public Duration length() {
      Duration length = Duration.between(from, until);
      return length.isPositive() ? length : length.plusDays(1);
    }
  }

  /// `12:00-14:30, 19h-22h30`; nothing = none; empty when a piece of it is no time.
  public static Optional<List<Hours>> hours(String text) {
    List<Hours> all = new ArrayList<>();
    if (text.isBlank()) return Optional.of(all);
    for (String each : text.split("[,;]", -1)) {
      String[] both = each.split("[-–—]|\\bà\\b", -1);
      Optional<LocalTime> from = both.length == 2 ? time(both[0]) : Optional.empty();
      Optional<LocalTime> until = both.length == 2 ? time(both[1]) : Optional.empty();
      if (from.isEmpty() || until.isEmpty()) return Optional.empty();
      all.add(new Hours(from.get(), until.get()));
    }
    return Optional.of(List.copyOf(all));
  }

  /// `11,50`, `11.5 €`; empty when it is no amount.
  public static Optional<Money> money(String text) {
    return hundredths(text.replace("€", "")).map(Money::cents);
  }

  /// An amount as it is typed: `11,50`.
  public static String text(Money money) {
    return BigDecimal.valueOf(money.cents(), 2).toPlainString().replace('.', ',');
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
