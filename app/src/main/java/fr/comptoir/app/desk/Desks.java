package fr.comptoir.app.desk;

import fr.comptoir.app.geo.Geocoder;
import fr.comptoir.db.store.Database;
import java.time.Clock;

/// All desks of the house, joined.
public record Desks(
    HouseDesk house,
    MenuDesk menu,
    CardDesk card,
    OfferDesk offers,
    OrderDesk orders,
    KitchenDesk kitchen,
    PassDesk pass,
    TableDesk tables,
    DayDesk days,
    StockDesk stock,
    ReservationDesk reservations,
    FloorDesk floor,
    WaitingDesk waiting,
    GroupDesk groups,
    CustomerDesk customers,
    AddressDesk addresses,
    TripDesk trips,
    CartDesk carts,
    MessageDesk messages,
    SearchDesk search,
    PersonDesk people,
    JournalDesk journal,
    StaffDesk staff,
    LineDesk line,
    CallDesk calls,
    LiveDesk live,
    PrintDesk print,
    PrintWork printing,
    TapeDesk tapes)
    implements AutoCloseable {

  /// Opens the desks on a book that has a restaurant. The book stays the caller's to close, after
  /// the desks.
  public static Desks open(Database database, Clock clock) {
    return open(database, clock, Geocoder.NONE);
  }

  /// As [#open(Database, Clock)], with services that know where addresses are. They stay the
  /// caller's to close.
  public static Desks open(Database database, Clock clock, Geocoder geocoder) {
    return open(database, clock, geocoder, SoundShelf.inMemory());
  }

  /// As [#open(Database, Clock, Geocoder)], with a place where sound lies.
  public static Desks open(Database database, Clock clock, Geocoder geocoder, SoundShelf sounds) {
    var house = new HouseDesk(database, clock);
    var customers = new CustomerDesk(database, clock);
    var calls = CallDesk.open(database, customers, clock);
    var orders = new OrderDesk(database, clock);
    var reservations = new ReservationDesk(database, clock);
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
        orders,
        new KitchenDesk(database, clock),
        new PassDesk(database, clock),
        new TableDesk(database, clock),
        new DayDesk(database, clock),
        new StockDesk(database, clock),
        reservations,
        new FloorDesk(database, clock),
        new WaitingDesk(database, clock),
        new GroupDesk(database, clock),
        customers,
        new AddressDesk(database, geocoder, clock),
        new TripDesk(database, clock),
        carts,
        new MessageDesk(database, clock),
        new SearchDesk(database, clock),
        new PersonDesk(database, clock),
        new JournalDesk(database, orders, reservations),
        new StaffDesk(database, clock),
        new LineDesk(database, clock),
        calls,
        new LiveDesk(calls, carts, orders, customers),
        new PrintDesk(database, clock),
        new PrintWork(database, clock),
        new TapeDesk(database, sounds, clock));
  }

  /// Writes down what calls have still to say, then stops.
  @Override
  public void close() {
    calls.close();
  }
}
