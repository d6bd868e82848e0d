package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.delivery.Address;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise of a time and a price, whose kitchen capacity is held until it expires.
///
/// @param owner the call (or the counter's form) it was given to; only the same may confirm it
/// @param forced why a person promised it though the kitchen has no room; null = it has
/// @param orderId what it became; null = not confirmed yet
public record OrderQuote(
    Id id,
    String owner,
    Mode mode,
    Instant promisedAt,
    Instant cookFrom,
    Instant expiresAt,
    PricedCart cart,
    Money fee,
    Money total,
    @Nullable Address address,
    @Nullable String table,
    Order.@Nullable Id orderId,
    @Nullable String forced) {

  /// One the kitchen has room for.
  public OrderQuote(
      Id id,
      String owner,
      Mode mode,
      Instant promisedAt,
      Instant cookFrom,
      Instant expiresAt,
      PricedCart cart,
      Money fee,
      Money total,
      @Nullable Address address,
      @Nullable String table,
      Order.@Nullable Id orderId) {
    this(
        id,
        owner,
        mode,
        promisedAt,
        cookFrom,
        expiresAt,
        cart,
        fee,
        total,
        address,
        table,
        orderId,
        null);
  }

  public record Id(UUID value) {}
}
