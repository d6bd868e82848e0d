package fr.comptoir.app.i18n;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.PhoneNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.List;

/// How facts are said aloud: "22 euros 20", "20 heures 15", "samedi 22 novembre". The one place
/// that forms them, so that read-back and confirmation sound alike.
public final class Speech {
  private final Messages words;

  public Speech(Messages words) {
    this.words = words;
  }

  public Messages words() {
    return words;
  }

  /// A sentence of the bundle.
  public String say(String key, Object... facts) {
    return words.text(key, facts);
  }

  /// "22 euros 20", "22 euros", "80 centimes".
  public String money(Money amount) {
    int euros = amount.cents() / 100;
    int cents = amount.cents() % 100;
    if (cents == 0) return words.text("speech.money.euros", euros);
    if (euros == 0) return words.text("speech.money.cents", cents);
    String whole = words.text("speech.money.euros", euros);
    return cents < 10
        ? words.text("speech.money.few", whole, words.text("speech.money.cents", cents))
        : words.text("speech.money.both", whole, cents);
  }

  /// "20 heures 15", "midi".
  public String time(LocalTime time) {
    if (time.getMinute() == 0 && time.getHour() == 12) return words.text("speech.time.noon");
    if (time.getMinute() == 0 && time.getHour() == 0) return words.text("speech.time.midnight");
    boolean halves = words.text("speech.time.clock").equals("12");
    int hour = halves ? (time.getHour() + 11) % 12 + 1 : time.getHour();
    String half =
        halves ? words.text(time.getHour() < 12 ? "speech.time.am" : "speech.time.pm") : "";
    return time.getMinute() == 0
        ? words.text("speech.time.hour", hour, half)
        : words.text("speech.time.minute", hour, time.getMinute(), half);
  }

  /// "samedi 22 novembre", "dimanche 1er mars".
  public String date(LocalDate date) {
    String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, words.locale());
    return words.text("speech.date", weekday, monthDay(MonthDay.from(date)));
  }

  /// "25 décembre", for a date that comes every year.
  public String monthDay(MonthDay date) {
    String day =
        date.getDayOfMonth() == 1
            ? words.text("speech.date.first")
            : String.valueOf(date.getDayOfMonth());
    return words.text(
        "speech.date.month_day",
        day,
        date.getMonth().getDisplayName(TextStyle.FULL, words.locale()));
  }

  /// As a person says it from today: "aujourd’hui", "demain samedi 22 novembre".
  public String day(LocalDate date, LocalDate today) {
    if (date.equals(today)) return words.text("speech.day.today");
    return date.equals(today.plusDays(1))
        ? words.text("speech.day.tomorrow", date(date))
        : date(date);
  }

  /// "à 20 heures 15", with the day in front when it isn't today.
  public String moment(LocalDateTime at, LocalDate today) {
    String time = time(at.toLocalTime());
    return at.toLocalDate().equals(today)
        ? words.text("speech.moment.today", time)
        : words.text("speech.moment.day", day(at.toLocalDate(), today), time);
  }

  /// "une, deux et trois".
  public String and(List<String> parts) {
    return joined(parts, "speech.and");
  }

  /// "une, deux ou trois".
  public String or(List<String> parts) {
    return joined(parts, "speech.or");
  }

  /// A French number in pairs, "06 39 98 00 84", as people dictate it; others digit by digit.
  public String phone(PhoneNumber number) {
    String digits = number.e164();
    return digits.startsWith("+33") && digits.length() == 12
        ? ("0" + digits.substring(3)).replaceAll("(..)(?!$)", "$1 ")
        : digits.replaceAll("(.)(?!$)", "$1 ");
  }

  /// A code letter by letter: "K 7 P M".
  public String code(String code) {
    return code.replaceAll("(.)(?!$)", "$1 ");
  }

  private String joined(List<String> parts, String last) {
    if (parts.isEmpty()) return "";
    if (parts.size() == 1) return parts.getFirst();
    return words.text(last, String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
  }
}
