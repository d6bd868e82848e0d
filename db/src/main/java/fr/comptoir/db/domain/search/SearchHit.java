package fr.comptoir.db.domain.search;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One thing the search box found: enough for its line in the list; the rest is read when it is
/// chosen.
public sealed interface SearchHit {
  /// Whose it is.
  String name();

  @Nullable PhoneNumber phone();

  /// @param seenAt the latest order or reservation; the epoch when there was none
  record OfCustomer(
      long id,
      String name,
      @Nullable PhoneNumber phone,
      boolean vip,
      boolean blocked,
      Instant seenAt)
      implements SearchHit {}

  record OfOrder(
      Order.Id id,
      int number,
      LocalDate day,
      String name,
      @Nullable PhoneNumber phone,
      Mode mode,
      Order.State state,
      Instant promisedAt,
      Money total)
      implements SearchHit {}

  record OfReservation(
      Reservation.Id id,
      String code,
      String name,
      @Nullable PhoneNumber phone,
      Reservation.State state,
      Instant start,
      int partySize)
      implements SearchHit {}

  /// A dish of the card. It is nobody's, so it has no telephone.
  ///
  /// @param soldOut off the card for now
  record OfDish(int number, String name, Money price, boolean soldOut) implements SearchHit {
    @Override
    public @Nullable PhoneNumber phone() {
      return null;
    }
  }
}
