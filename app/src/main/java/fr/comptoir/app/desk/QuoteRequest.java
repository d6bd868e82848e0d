package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Cart;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What somebody would like to order, and when.
///
/// @param owner the call or the counter's form; only the same may confirm
/// @param date restaurant date; null = today
/// @param time restaurant time; null = as soon as possible
/// @param addressId where to; only with delivery
/// @param partySize of those who eat in
/// @param table of those who sit already; only by hand
public record QuoteRequest(
    String owner,
    Mode mode,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    Cart cart,
    @Nullable Long addressId,
    @Nullable Integer partySize,
    @Nullable String table) {}
