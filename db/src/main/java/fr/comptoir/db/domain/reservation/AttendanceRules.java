package fr.comptoir.db.domain.reservation;

import fr.comptoir.db.domain.restaurant.BookingPolicy;
import fr.comptoir.db.domain.restaurant.BookingPolicy.Attendance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the clock does to reservations: who is late, who stays away, who must have left.
public record AttendanceRules(BookingPolicy policy, Instant now) {
  public record Due(Reservation reservation, Reservation.State to) {}

  /// The steps that are due, one a reservation; none is taken twice.
  public List<Due> due(List<Reservation> open) {
    return open.stream().flatMap(one -> next(one).map(to -> new Due(one, to)).stream()).toList();
  }

  /// Whether the table of a party that isn't there may be given away: a person decides.
  public boolean isNoShowCandidate(Reservation reservation) {
    return switch (reservation.state()) {
      case CONFIRMED, LATE -> passed(reservation.start(), policy.lateRelease());
      case PENDING, ARRIVED, SEATED, FINISHED, CANCELLED, NO_SHOW, REFUSED -> false;
    };
  }

  private Optional<Reservation.State> next(Reservation one) {
    Attendance attendance = policy.attendance();
    return switch (one.state()) {
      case PENDING ->
          passed(one.end(), attendance.finishAfter())
              ? Optional.of(Reservation.State.CANCELLED)
              : Optional.empty();
      case CONFIRMED, LATE -> absent(one, attendance);
      case SEATED ->
          passed(one.end(), attendance.finishAfter())
              ? Optional.of(Reservation.State.FINISHED)
              : Optional.empty();
      case ARRIVED, FINISHED, CANCELLED, NO_SHOW, REFUSED -> Optional.empty();
    };
  }

  private Optional<Reservation.State> absent(Reservation one, Attendance attendance) {
    Duration gone = attendance.noShowAfter();
    if (gone != null && passed(one.start(), gone)) return Optional.of(Reservation.State.NO_SHOW);
    return one.state() == Reservation.State.CONFIRMED && passed(one.start(), attendance.lateAfter())
        ? Optional.of(Reservation.State.LATE)
        : Optional.empty();
  }

  private boolean passed(Instant from, Duration by) {
    return !now.isBefore(from.plus(by));
  }
}
