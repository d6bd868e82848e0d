package fr.comptoir.telephony.voice.keypad;

import fr.comptoir.telephony.voice.keypad.KeypadSheet.Day;
import fr.comptoir.telephony.voice.keypad.KeypadSheet.Open;
import fr.comptoir.telephony.voice.keypad.Wish.Pick;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Numbers, hours and days put together from recorded pieces. Pure.
final class Diction {
  private Diction() {}

  /// "quarante-deux"; a long one digit by digit.
  static List<Clip> number(int value) {
    if (value <= 59) return List.of(new Clip.Number(value));
    return String.valueOf(value).chars().<Clip>mapToObj(d -> new Clip.Number(d - '0')).toList();
  }

  /// "vingt heures trente", "eight thirty p.m."
  static List<Clip> time(LocalTime time, String language) {
    int minute = time.getMinute();
    if (minute == 0) return List.of(new Clip.Hour(time.getHour()));
    if (!language.equals("en")) {
      return List.of(new Clip.Hour(time.getHour()), new Clip.Number(minute));
    }
    int onTheClock = (time.getHour() + 11) % 12 + 1;
    List<Clip> said = new ArrayList<>();
    said.add(new Clip.Number(onTheClock));
    if (minute < 10) said.add(new Clip.Number(0));
    said.add(new Clip.Number(minute));
    said.add(line(time.getHour() < 12 ? Line.AM : Line.PM));
    return List.copyOf(said);
  }

  /// "aujourd'hui", "demain", "samedi vingt et un novembre"; the year is never said.
  static List<Clip> date(LocalDate date, LocalDate today) {
    if (date.equals(today)) return List.of(line(Line.TODAY));
    if (date.equals(today.plusDays(1))) return List.of(line(Line.TOMORROW));
    return List.of(
        new Clip.Weekday(date.getDayOfWeek()),
        new Clip.DayOfMonth(date.getDayOfMonth()),
        new Clip.MonthName(date.getMonth()));
  }

  /// Letters and digits, one by one; what has no clip is left out.
  static List<Clip> code(String code) {
    List<Clip> said = new ArrayList<>();
    for (char sign : code.toCharArray()) {
      if (sign >= '0' && sign <= '9') said.add(new Clip.Number(sign - '0'));
      else if (Clip.SIGNS.indexOf(sign) >= 0) said.add(new Clip.Sign(sign));
    }
    return said;
  }

  /// "une table pour deux personnes, demain, à vingt heures"
  static List<Clip> table(
      int people, LocalDate date, LocalTime time, LocalDate today, String language) {
    List<Clip> said = new ArrayList<>();
    said.add(line(Line.TABLE_FOR));
    said.addAll(number(people));
    said.add(line(people == 1 ? Line.PERSON : Line.PERSONS));
    said.addAll(date(date, today));
    said.add(line(Line.AT));
    said.addAll(time(time, language));
    return said;
  }

  /// "aujourd'hui, de midi à quatorze heures trente et de dix-neuf heures à vingt-trois heures"
  static List<Clip> hours(List<Day> days, LocalDate today, String language) {
    List<Clip> said = new ArrayList<>();
    for (Day day : days) {
      boolean near = !day.date().isAfter(today.plusDays(1));
      if (near) said.addAll(date(day.date(), today));
      else said.add(new Clip.Weekday(day.date().getDayOfWeek()));
      said.addAll(hours(day, language));
    }
    return said;
  }

  private static List<Clip> hours(Day day, String language) {
    if (day.open().isEmpty()) return List.of(line(Line.CLOSED));
    List<Clip> said = new ArrayList<>();
    for (Open open : day.open()) {
      if (!said.isEmpty()) said.add(line(Line.AND));
      said.add(line(Line.FROM));
      said.addAll(time(open.from(), language));
      said.add(line(Line.UNTIL));
      said.addAll(time(open.until(), language));
    }
    return said;
  }

  /// "votre commande numéro quarante-deux est prête"; nothing for a state without words.
  static List<Clip> order(Reply.Order order, String language) {
    Optional<Line> state = state(order.state());
    if (state.isEmpty()) return List.of();
    List<Clip> said = new ArrayList<>();
    said.add(line(Line.ORDER));
    said.addAll(number(order.number()));
    said.add(line(state.get()));
    boolean coming = state.get() != Line.ORDER_DONE && state.get() != Line.ORDER_CANCELLED;
    if (coming && order.due().isPresent()) {
      said.add(line(Line.DUE));
      said.addAll(time(order.due().get(), language));
    }
    return said;
  }

  private static Optional<Line> state(String word) {
    return switch (word) {
      case "to_accept" -> Optional.of(Line.ORDER_TO_ACCEPT);
      case "in_kitchen" -> Optional.of(Line.ORDER_IN_KITCHEN);
      case "ready" -> Optional.of(Line.ORDER_READY);
      case "out" -> Optional.of(Line.ORDER_OUT);
      case "done" -> Optional.of(Line.ORDER_DONE);
      case "cancelled" -> Optional.of(Line.ORDER_CANCELLED);
      case String _ -> Optional.empty();
    };
  }

  /// "pour vingt heures, tapez un, pour demain, midi, tapez deux"
  static List<Clip> picks(Wish wish, LocalDate today, String language) {
    List<Clip> said = new ArrayList<>();
    for (int i = 0; i < wish.picks().size(); i++) {
      Pick pick = wish.picks().get(i);
      said.add(line(Line.FOR));
      if (!pick.date().equals(wish.date())) said.addAll(date(pick.date(), today));
      said.addAll(time(pick.time(), language));
      said.add(line(Line.PRESS));
      said.add(new Clip.Number(i + 1));
    }
    return said;
  }

  static Clip line(Line line) {
    return new Clip.Sentence(line);
  }
}
