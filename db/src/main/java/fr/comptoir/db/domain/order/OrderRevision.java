package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Money;
import java.time.Instant;

/// One change of a confirmed order's content.
///
/// @param version of the order, which it made
/// @param undo whether it took the change before it back
public record OrderRevision(
    long version,
    Instant at,
    Actor actor,
    String reason,
    boolean undo,
    OrderDelta delta,
    Side before,
    Side after) {

  /// @param promisedAt ready, or at the door
  public record Side(OrderQuote.Id quote, Instant promisedAt, Money total) {}
}
