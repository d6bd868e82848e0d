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
    Order.@Nullable Id orderId) {

  public record Id(UUID value) {}
}
