package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How reservations are put into words on every screen.
public final class ReservationWords {
  /// So long after the hour a party that isn't there is late.
  private static final Duration GRACE = Duration.ofMinutes(5);

  private final Words words;

  public ReservationWords(Words words) {
    this.words = words;
  }

  public String guest(Reservation reservation) {
    String name = reservation.guest().name();
    if (!name.isBlank()) {
      return name;
    }
    return reservation.guest().phone() != null
        ? words.formats().phone(reservation.guest().phone())
        : words.text("order.no_name");
  }

  /// `T7 · anniversaire`.
  public String place(Reservation reservation) {
    return Stream.of(tables(reservation), wishes(reservation))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /// `T7 + T8`; empty while there is none.
  public String tables(Reservation reservation) {
    return String.join(" + ", reservation.tables());
  }

  /// `anniversaire · 1 chaise haute`; empty when nothing was asked for.
  public String wishes(Reservation reservation) {
    var parts = new ArrayList<String>();
    if (!reservation.wishes().occasion().isBlank()) {
      parts.add(reservation.wishes().occasion());
    }
    if (reservation.wishes().highChairs() > 0) {
      parts.add(words.text("reservation.high_chairs", reservation.wishes().highChairs()));
    }
    if (!reservation.wishes().note().isBlank()) {
      parts.add(reservation.wishes().note());
    }
    return String.join(" · ", parts);
  }

  public static boolean isLate(Reservation reservation, Instant now) {
    return switch (reservation.state()) {
      case LATE -> true;
      case PENDING, CONFIRMED -> now.isAfter(reservation.start().plus(GRACE));
      case ARRIVED, SEATED, FINISHED, CANCELLED, NO_SHOW, REFUSED -> false;
    };
  }

  public String state(Reservation reservation, Instant now) {
    return isLate(reservation, now)
        ? words.text("reservation.state.", Reservation.State.LATE)
        : words.text("reservation.state.", reservation.state());
  }

  public static Tone tone(Reservation reservation, Instant now) {
    if (isLate(reservation, now)) {
      return Tone.WARNING;
    }
    return switch (reservation.state()) {
      case PENDING -> Tone.WARNING;
      case CONFIRMED, LATE -> Tone.ACCENT;
      case ARRIVED, SEATED -> Tone.SUCCESS;
      case FINISHED -> Tone.NEUTRAL;
      case CANCELLED, NO_SHOW, REFUSED -> Tone.DANGER;
    };
  }

  /// What the main action is called; empty when there is none.
  public String step(Reservation reservation) {
    return switch (reservation.state()) {
      case PENDING -> words.text("reservation.step.confirm");
      case CONFIRMED, LATE, ARRIVED -> words.text("reservation.step.seat");
      case SEATED -> words.text("reservation.step.finish");
      case FINISHED, CANCELLED, NO_SHOW, REFUSED -> "";
    };
  }
}
