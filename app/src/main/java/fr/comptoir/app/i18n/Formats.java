package fr.comptoir.app.i18n;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.PhoneNumber;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/// How amounts, times and numbers are written on screens, in one language and the restaurant's
/// zone.
public final class Formats {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Locale locale;
  private final ZoneId zone;
  private final boolean wholeNumbers;
  private final DateTimeFormatter day;
  private final DateTimeFormatter shortDay;

  public Formats(Locale locale, ZoneId zone) {
    this(locale, zone, true);
  }

  /// @param wholeNumbers whether the reader may see telephone numbers whole
  public Formats(Locale locale, ZoneId zone, boolean wholeNumbers) {
    this.wholeNumbers = wholeNumbers;
    this.locale = locale;
    this.zone = zone;
    this.day = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
    this.shortDay = DateTimeFormatter.ofPattern("EEE d MMM", locale);
  }

  /// `38,00 €` or `€38.00`.
  public String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance("EUR"));
    return format.format(money.cents() / 100.0);
  }

  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  public String time(LocalTime at) {
    return TIME.format(at);
  }

  /// `samedi 21 novembre`.
  public String day(LocalDate date) {
    return day.format(date);
  }

  public String shortDay(LocalDate date) {
    return shortDay.format(date);
  }

  /// Length of a call: `01:42`, minutes and seconds.
  public String stopwatch(Duration length) {
    long seconds = Math.max(0, length.toSeconds());
    return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
  }

  /// `5,1 km` or `5.1 km`.
  public String kilometres(int metres) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(metres / 1_000.0) + "\u00a0km";
  }

  /// `2 km`, `1,5 km`, `500 m`.
  public String distance(int metres) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    return metres < 1_000
        ? format.format(metres) + "\u00a0m"
        : format.format(metres / 1_000.0) + "\u00a0km";
  }

  /// `06 39 98 00 01` for French numbers (ARCEP's pairs), the international form for others; for
  /// who has no need of them `06 •• •• •• 01`. The one place where numbers are masked.
  public String phone(PhoneNumber phone) {
    String written = whole(phone);
    if (wholeNumbers) {
      return written;
    }
    var masked = new StringBuilder(written);
    int from = written.startsWith("+") ? 3 : 2;
    for (int i = from; i < written.length() - 2; i++) {
      if (Character.isDigit(written.charAt(i))) {
        masked.setCharAt(i, '•');
      }
    }
    return masked.toString();
  }

  /// As [#phone], never masked: for who is about to dial it.
  public static String whole(PhoneNumber phone) {
    String e164 = phone.e164();
    if (!e164.startsWith("+33") || e164.length() != 12) {
      return e164;
    }
    return ("0" + e164.substring(3)).replaceAll("(..)(?!$)", "$1\u00a0");
  }
}
