package fr.comptoir.db.domain.kitchen;

import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.Instant;

/// How a ticket stands against its own preparation time.
///
/// @param mood says the colour
/// @param running since it should have been begun, or since it came if that was later; zero before
/// @param late how long after it should have been ready; zero = not late
public record TicketAge(Mood mood, Duration running, Duration late) {
  /// A ticket is new for so long, even when it is begun at once.
  private static final Duration NEW = Duration.ofMinutes(1);

  /// Of the preparation time; from then on it needs a look.
  private static final int SOON_PERCENT = 60;

  public enum Mood {
    /// Just arrived, or not yet to begin.
    FRESH,
    ON_TIME,
    SOON,
    LATE
  }

  /// A ticket of a moment.
  public static TicketAge of(KitchenTicket ticket, Instant now) {
    Order order = ticket.order();
    return of(order.placedAt(), order.cookFrom(), ticket.readyBy(), now);
  }

  /// @param placed when the order came
  /// @param begin when the kitchen should begin
  /// @param readyBy when it should be ready
  public static TicketAge of(Instant placed, Instant begin, Instant readyBy, Instant now) {
    Instant from = placed.isAfter(begin) ? placed : begin;
    Duration running = positive(Duration.between(from, now));
    Duration late = positive(Duration.between(readyBy, now));
    return new TicketAge(mood(placed, begin, readyBy, now), running, late);
  }

  private static Mood mood(Instant placed, Instant begin, Instant readyBy, Instant now) {
    if (!now.isBefore(readyBy)) return Mood.LATE;
    if (now.isBefore(begin) || now.isBefore(placed.plus(NEW))) return Mood.FRESH;
    long whole = Math.max(1, Duration.between(begin, readyBy).toSeconds());
    long gone = Duration.between(begin, now).toSeconds();
    return gone * 100 < whole * SOON_PERCENT ? Mood.ON_TIME : Mood.SOON;
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
