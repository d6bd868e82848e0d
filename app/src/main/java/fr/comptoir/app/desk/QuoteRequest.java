package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
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
/// @param despite why a person promises that time though the kitchen has no room; null = only what
///   it has room for
/// @param changes the order this would change: what it has of the kitchen is free for it, what it
///   was promised keeps its price; null = a new order
public record QuoteRequest(
    String owner,
    Mode mode,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    Cart cart,
    @Nullable Long addressId,
    @Nullable Integer partySize,
    @Nullable String table,
    Order.@Nullable Id changes,
    @Nullable String despite) {

  /// For what the kitchen has room for.
  public QuoteRequest(
      String owner,
      Mode mode,
      @Nullable LocalDate date,
      @Nullable LocalTime time,
      Cart cart,
      @Nullable Long addressId,
      @Nullable Integer partySize,
      @Nullable String table,
      Order.@Nullable Id changes) {
    this(owner, mode, date, time, cart, addressId, partySize, table, changes, null);
  }

  /// For a new order.
  public QuoteRequest(
      String owner,
      Mode mode,
      @Nullable LocalDate date,
      @Nullable LocalTime time,
      Cart cart,
      @Nullable Long addressId,
      @Nullable Integer partySize,
      @Nullable String table) {
    this(owner, mode, date, time, cart, addressId, partySize, table, null);
  }

  /// The same, as soon as possible.
  public QuoteRequest soon() {
    return new QuoteRequest(owner, mode, null, null, cart, addressId, partySize, table, changes);
  }

  /// The same, as a change of an order.
  public QuoteRequest changing(Order.Id order) {
    return new QuoteRequest(
        owner, mode, date, time, cart, addressId, partySize, table, order, despite);
  }

  /// The same, at that time whether the kitchen has room or not. For a person of the house only.
  ///
  /// @param why not blank
  public QuoteRequest despite(String why) {
    return new QuoteRequest(
        owner, mode, date, time, cart, addressId, partySize, table, changes, why);
  }
}
