package fr.comptoir.app.desk;

import fr.comptoir.db.store.Database;
import java.time.Clock;

/// All desks of the house, joined.
public record Desks(
    HouseDesk house,
    MenuDesk menu,
    CardDesk card,
    OfferDesk offers,
    OrderDesk orders,
    ReservationDesk reservations,
    CustomerDesk customers,
    CartDesk carts,
    MessageDesk messages,
    CallDesk calls)
    implements AutoCloseable {

  /// Opens the desks on a book that has a restaurant. The book stays the caller's to close, after
  /// the desks.
  public static Desks open(Database database, Clock clock) {
    var house = new HouseDesk(database, clock);
    var customers = new CustomerDesk(database, clock);
    var calls = CallDesk.open(database, customers, clock);
    var carts = new CartDesk(database, house, calls::cart);
    calls.subscribe(
        call -> {
          if (call.phase() == LiveCall.Phase.ENDED) carts.forget(call.id());
        });
    return new Desks(
        house,
        new MenuDesk(database, clock),
        new CardDesk(database, clock),
        new OfferDesk(database, house),
        new OrderDesk(database, clock),
        new ReservationDesk(database, clock),
        customers,
        carts,
        new MessageDesk(database, clock),
        calls);
  }

  /// Writes down what calls have still to say, then stops.
  @Override
  public void close() {
    calls.close();
  }
}
