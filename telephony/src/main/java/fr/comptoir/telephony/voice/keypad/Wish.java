package fr.comptoir.telephony.voice.keypad;

import fr.comptoir.telephony.voice.keypad.Node.Slot;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// What the caller has typed so far. Immutable.
///
/// @param phone typed by a caller who withholds theirs; empty = the one they call from
/// @param quote what may be booked; empty = nothing is offered
/// @param picks other moments the book offers
record Wish(
    int people, LocalDate date, LocalTime time, String phone, String quote, List<Pick> picks) {
  private static final int MOST_PICKS = 3;

  /// Another moment.
  record Pick(LocalDate date, LocalTime time) {}

  static Wish none(LocalDate today) {
    return new Wish(0, today, LocalTime.MIDNIGHT, "", "", List.of());
  }

  Wish on(LocalDate day) {
    return new Wish(people, day, time, phone, "", List.of());
  }

  Wish at(LocalDate day, LocalTime hour) {
    return new Wish(people, day, hour, phone, "", List.of());
  }

  Wish offered(String id, LocalDate day, LocalTime hour) {
    return new Wish(people, day, hour, phone, id, List.of());
  }

  Wish instead(List<Pick> others) {
    return new Wish(people, date, time, phone, "", others.stream().limit(MOST_PICKS).toList());
  }

  /// With a typed number in its place; empty when it can't be one.
  Optional<Wish> with(Slot slot, String typed, LocalDate today) {
    return switch (slot) {
      case PARTY -> {
        int number = typed.isEmpty() ? 0 : Integer.parseInt(typed);
        yield number == 0
            ? Optional.empty()
            : Optional.of(new Wish(number, date, time, phone, "", List.of()));
      }
      case DATE -> date(typed, today).map(this::on);
      case TIME -> time(typed).map(hour -> at(date, hour));
      case PHONE ->
          typed.matches("0[1-9]\\d{8}")
              ? Optional.of(new Wish(people, date, time, typed, quote, picks))
              : Optional.empty();
    };
  }

  /// Day and month; the next such day that comes.
  private static Optional<LocalDate> date(String typed, LocalDate today) {
    if (typed.length() != 4) return Optional.empty();
    int day = Integer.parseInt(typed.substring(0, 2));
    int month = Integer.parseInt(typed.substring(2));
    for (int year = today.getYear(); year <= today.getYear() + 8; year++) {
      try {
        LocalDate date = LocalDate.of(year, month, day);
        if (!date.isBefore(today)) {
          return date.isAfter(today.plusYears(1)) ? Optional.empty() : Optional.of(date);
        }
      } catch (DateTimeException notThatYear) {
        continue;
      }
    }
    return Optional.empty();
  }

  /// `2030`, and `8` or `20` for a full hour.
  private static Optional<LocalTime> time(String typed) {
    if (typed.isEmpty() || typed.length() == 3) return Optional.empty();
    int hour = Integer.parseInt(typed.substring(0, Math.min(2, typed.length())));
    int minute = typed.length() == 4 ? Integer.parseInt(typed.substring(2)) : 0;
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }
}
