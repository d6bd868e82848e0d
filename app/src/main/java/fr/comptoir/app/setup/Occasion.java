package fr.comptoir.app.setup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// A day and a time that a practice caller asks a table for, with the words said for the day. The
/// words and times are those the clips were recorded for.
///
/// @param day `ce midi`, `ce soir`, `demain midi` or `demain soir`
record Occasion(LocalDate date, LocalTime time, String day) {
  private static final List<LocalTime> TIMES =
      List.of(
          LocalTime.of(12, 0),
          LocalTime.of(12, 30),
          LocalTime.of(13, 0),
          LocalTime.of(19, 0),
          LocalTime.of(19, 30),
          LocalTime.of(20, 0),
          LocalTime.of(20, 30),
          LocalTime.of(21, 0));

  /// A table is not asked for later than this before the meal.
  private static final int NOTICE_MINUTES = 60;

  /// One of the meals still to come today, else of tomorrow; another `round`, another time.
  static Occasion next(LocalDateTime now, int round) {
    List<LocalDateTime> left = new ArrayList<>();
    for (LocalTime time : TIMES) {
      LocalDateTime at = now.toLocalDate().atTime(time);
      if (at.isAfter(now.plusMinutes(NOTICE_MINUTES))) left.add(at);
    }
    if (left.isEmpty()) {
      for (LocalTime time : TIMES) left.add(now.toLocalDate().plusDays(1).atTime(time));
    }
    LocalDateTime at = left.get(Math.floorMod(round, left.size()));
    String meal = at.getHour() < 16 ? "midi" : "soir";
    boolean today = at.toLocalDate().equals(now.toLocalDate());
    return new Occasion(at.toLocalDate(), at.toLocalTime(), (today ? "ce " : "demain ") + meal);
  }
}
