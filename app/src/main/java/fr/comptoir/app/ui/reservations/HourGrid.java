package fr.comptoir.app.ui.reservations;

import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A day's time as a line of pixels. Pure.
///
/// @param from where the line begins, a full hour
/// @param until half-open, a full hour
/// @param perMinute pixels
record HourGrid(Instant from, Instant until, double perMinute) {
  static final Duration STEP = Duration.ofMinutes(15);
  static final Duration FINE_STEP = Duration.ofMinutes(5);
  private static final Duration MARGIN = Duration.ofMinutes(30);
  private static final Duration HOUR = Duration.ofHours(1);

  /// The hours of a day: its services with a margin, and whoever comes outside of them.
  static HourGrid of(HoursRules hours, LocalDate day, List<Reservation> parties, double perMinute) {
    List<Sitting> sittings = hours.sittings(day);
    Instant first =
        Stream.concat(
                sittings.stream().map(one -> one.start().minus(MARGIN)),
                parties.stream().map(Reservation::start))
            .min(Instant::compareTo)
            .orElseGet(() -> at(hours, day, LocalTime.of(11, 0)));
    Instant last =
        Stream.concat(
                sittings.stream().map(one -> one.end().plus(MARGIN)),
                parties.stream().map(Reservation::end))
            .max(Instant::compareTo)
            .orElseGet(() -> at(hours, day, LocalTime.of(23, 0)));
    return new HourGrid(hourBefore(first), hourBefore(last.plus(HOUR).minusSeconds(1)), perMinute);
  }

  private static Instant at(HoursRules hours, LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(hours.zone()).toInstant();
  }

  private static Instant hourBefore(Instant at) {
    return at.minusSeconds(Math.floorMod(at.getEpochSecond(), HOUR.toSeconds()));
  }

  double width() {
    return x(until);
  }

  double x(Instant at) {
    return Duration.between(from, at).toSeconds() / 60.0 * perMinute;
  }

  Instant at(double x) {
    return from.plusSeconds(Math.round(x / perMinute * 60));
  }

  /// The step of the clock that is nearest, never outside of the line.
  Instant nearest(Instant at, Duration step) {
    return before(at.plus(step.dividedBy(2)), step);
  }

  /// The last step of the clock that isn't later, never outside of the line.
  Instant before(Instant at, Duration step) {
    long steps = Math.floorDiv(Duration.between(from, at).toSeconds(), step.toSeconds());
    long most = Duration.between(from, until).dividedBy(step) - 1;
    return from.plus(step.multipliedBy(Math.clamp(steps, 0, most)));
  }

  /// Every step of the line, its beginning and its end too.
  List<Instant> marks(Duration step) {
    List<Instant> marks = new ArrayList<>();
    for (Instant at = from; !at.isAfter(until); at = at.plus(step)) marks.add(at);
    return marks;
  }

  HourGrid with(double pixels) {
    return new HourGrid(from, until, pixels);
  }
}
