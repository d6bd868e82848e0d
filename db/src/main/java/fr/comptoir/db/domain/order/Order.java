package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.delivery.Address;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order as the book holds it, prices frozen when it was confirmed.
///
/// @param version grows with every change; the newer snapshot wins
/// @param number restarts each business day; what people say
/// @param promisedAt ready for pickup, or at the door for delivery
/// @param cookFrom when the kitchen should start
/// @param address where to; only with delivery
/// @param table only with dine-in
/// @param vat tax-included amount by VAT rate in basis points
/// @param callId the call it came from; null = by hand
public record Order(
    Id id,
    long version,
    LocalDate businessDay,
    int number,
    Mode mode,
    State state,
    Instant placedAt,
    Instant promisedAt,
    Instant cookFrom,
    Guest guest,
    @Nullable Address address,
    @Nullable String table,
    List<PricedCart.Line> lines,
    Money subtotal,
    Money fee,
    Money total,
    Map<Integer, Money> vat,
    Payment payment,
    String note,
    @Nullable String callId) {

  public record Id(UUID value) {}

  /// What an offer took off: the lines come to so much more than their subtotal.
  public Money discount() {
    return lines.stream()
        .map(PricedCart.Line::total)
        .reduce(Money.ZERO, Money::plus)
        .minus(subtotal);
  }

  /// The next snapshot, in another state.
  public Order moved(State to) {
    return new Order(
        id,
        version + 1,
        businessDay,
        number,
        mode,
        to,
        placedAt,
        promisedAt,
        cookFrom,
        guest,
        address,
        table,
        lines,
        subtotal,
        fee,
        total,
        vat,
        payment,
        note,
        callId);
  }

  /// The same under another day's number.
  public Order numbered(LocalDate day, int another) {
    return new Order(
        id,
        version,
        day,
        another,
        mode,
        state,
        placedAt,
        promisedAt,
        cookFrom,
        guest,
        address,
        table,
        lines,
        subtotal,
        fee,
        total,
        vat,
        payment,
        note,
        callId);
  }

  /// The next snapshot, with what another quote promised.
  ///
  /// @param split of the total by VAT rate in basis points
  public Order revised(
      OrderQuote quote, Guest whom, Payment how, String remark, Map<Integer, Money> split) {
    return new Order(
        id,
        version + 1,
        businessDay,
        number,
        quote.mode(),
        state,
        placedAt,
        quote.promisedAt(),
        quote.cookFrom(),
        whom,
        quote.address(),
        quote.table(),
        quote.cart().lines(),
        quote.cart().subtotal(),
        quote.fee(),
        quote.total(),
        split,
        how,
        remark,
        callId);
  }

  /// Who it is for. The customer is null for a withheld number.
  public record Guest(String name, @Nullable PhoneNumber phone, @Nullable Long customerId) {}

  /// Where it stands. The words in capitals are ours; the screen's are in the bundles.
  public enum State {
    /// Confirmed to the guest, not yet taken by the kitchen.
    TO_ACCEPT,
    IN_KITCHEN,
    READY,
    /// On the road; delivery only.
    OUT,
    /// Handed over.
    DONE,
    CANCELLED
  }
}
