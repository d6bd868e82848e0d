package fr.comptoir.db.domain.call;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A call as a list shows it: with whose it was and what the book has of it. What came of it is
/// read from rows, never from what was said.
///
/// @param name the card's, else what they called themselves; empty for a stranger
/// @param made in the order of [Made]
public record CallLine(CallRecord call, String name, CallMark mark, List<Made> made) {

  /// Something in the book that came of a call.
  public sealed interface Made {}

  public record OrderMade(
      Order.Id id, int number, Mode mode, Order.State state, Instant promisedAt, Money total)
      implements Made {}

  public record TableMade(
      Reservation.Id id, String code, Reservation.State state, Instant start, int partySize)
      implements Made {}

  public record MessageLeft(UUID id, boolean urgent, Message.State state) implements Made {}

  /// Whether somebody should call back.
  public boolean waits() {
    return call.isMissed() && mark.settledAt() == null
        || made.stream()
            .anyMatch(
                each -> each instanceof MessageLeft left && left.state() != Message.State.DONE);
  }
}
