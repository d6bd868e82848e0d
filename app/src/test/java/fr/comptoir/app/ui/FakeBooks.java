package fr.comptoir.app.ui;

import fr.comptoir.app.desk.AddressCheck;
import fr.comptoir.app.desk.AddressWish;
import fr.comptoir.app.setup.SampleHouse;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.fx.HouseBook;
import fr.comptoir.app.ui.fx.OrderBook;
import fr.comptoir.app.ui.fx.OrderWish;
import fr.comptoir.app.ui.fx.TableBook;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.PriceRules;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A book in memory behind the screens: no rules, but it commits, numbers and tells as the real one
/// does. It keeps a journal of what was asked.
public final class FakeBooks implements OrderBook, TableBook, HouseBook {
  public static final Instant NOW = Instant.parse("2026-11-20T19:14:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Paris"));
  private static final SampleHouse SAMPLE = SampleHouse.read(CLOCK);

  public final List<String> asked = new ArrayList<>();
  private volatile boolean broken;
  private final FxEvents events;
  private final Map<Order.Id, Order> orders = new LinkedHashMap<>();
  private final Map<Reservation.Id, Reservation> reservations = new LinkedHashMap<>();
  private final Map<OrderQuote.Id, OrderQuote> quotes = new LinkedHashMap<>();
  private final List<CallRecord> calls = new ArrayList<>();
  private Menu menu = SAMPLE.menu();
  private Refusal refusing;

  public FakeBooks(FxEvents events) {
    this.events = events;
  }

  /// Every later wish is refused so.
  public void refuse(Refusal refusal) {
    refusing = refusal;
  }

  public Order put(Order order) {
    orders.put(order.id(), order);
    events.accept(new RestaurantEvent.OrderChanged(order));
    return order;
  }

  public Reservation put(Reservation reservation) {
    reservations.put(reservation.id(), reservation);
    events.accept(new RestaurantEvent.ReservationChanged(reservation));
    return reservation;
  }

  public void put(CallRecord call) {
    calls.add(call);
  }

  /// The next readings of the day break down, or do no more.
  public void breakDown(boolean now) {
    broken = now;
  }

  @Override
  public List<Order> today() {
    if (broken) throw new IllegalStateException("the disk is gone");
    return List.copyOf(orders.values());
  }

  @Override
  public PricedCart price(Cart cart, Mode mode) {
    return new PriceRules(new MenuRules(menu, card().at(), mode)).price(cart);
  }

  @Override
  public Outcome<OrderQuote> quote(OrderWish wish) {
    if (refusing != null) {
      return Outcome.refused(refusing);
    }
    PricedCart cart = price(wish.cart(), wish.mode());
    var quote =
        new OrderQuote(
            new OrderQuote.Id(UUID.randomUUID()),
            wish.form(),
            wish.mode(),
            wish.time() == null
                ? NOW.plus(Duration.ofMinutes(25))
                : LocalDate.now(CLOCK).atTime(wish.time()).atZone(CLOCK.getZone()).toInstant(),
            NOW.plus(Duration.ofMinutes(10)),
            NOW.plus(Duration.ofMinutes(5)),
            cart,
            Money.ZERO,
            cart.subtotal(),
            null,
            wish.table(),
            null);
    quotes.put(quote.id(), quote);
    return Outcome.done(quote);
  }

  @Override
  public AddressCheck locate(AddressWish wish, Long customer) {
    asked.add("locate " + wish.street());
    return FakeStreets.locate(SAMPLE, wish);
  }

  @Override
  public Outcome<Order> confirm(OrderQuote.Id id, OrderWish wish) {
    asked.add("confirm");
    OrderQuote quote = quotes.get(id);
    return Outcome.done(
        put(
            new Order(
                new Order.Id(UUID.randomUUID()),
                1,
                LocalDate.now(CLOCK),
                orders.size() + 141,
                wish.mode(),
                Order.State.TO_ACCEPT,
                NOW,
                quote.promisedAt(),
                quote.cookFrom(),
                new Order.Guest(wish.name(), wish.phone(), wish.customerId()),
                null,
                wish.table(),
                quote.cart().lines(),
                quote.cart().subtotal(),
                Money.ZERO,
                quote.total(),
                Map.of(),
                wish.payment(),
                wish.note(),
                null)));
  }

  @Override
  public Outcome<Order> advance(Order.Id id, Order.State to) {
    asked.add("advance " + to);
    return refusing != null
        ? Outcome.refused(refusing)
        : Outcome.done(put(Copies.in(orders.get(id), to)));
  }

  @Override
  public Outcome<Order> cancel(Order.Id id, String reason) {
    asked.add("cancel " + reason);
    return Outcome.done(put(Copies.in(orders.get(id), Order.State.CANCELLED)));
  }

  @Override
  public Outcome<Order> later(Order.Id id, int minutes) {
    asked.add("later " + minutes);
    return Outcome.done(orders.get(id));
  }

  @Override
  public Outcome<Integer> reprint(Order.Id id) {
    asked.add("reprint");
    return Outcome.done(1);
  }

  @Override
  public Outcome<Order> undo(Order.Id id) {
    asked.add("undo");
    Order.State[] states = Order.State.values();
    int before = Math.max(0, orders.get(id).state().ordinal() - 1);
    return Outcome.done(put(Copies.in(orders.get(id), states[before])));
  }

  @Override
  public List<Reservation> on(LocalDate businessDay) {
    return reservations.values().stream()
        .filter(each -> each.businessDay().equals(businessDay))
        .toList();
  }

  @Override
  public Outcome<TableQuote> quote(TableBook.Wish wish) {
    if (refusing != null) {
      return Outcome.refused(refusing);
    }
    Instant start = wish.date().atTime(wish.time()).atZone(CLOCK.getZone()).toInstant();
    return Outcome.done(
        new TableQuote(
            new TableQuote.Id(UUID.randomUUID()),
            wish.form(),
            start,
            start.plus(Duration.ofMinutes(105)),
            NOW.plus(Duration.ofMinutes(5)),
            wish.partySize(),
            "Dîner",
            List.of("T7"),
            null,
            null,
            null));
  }

  @Override
  public Outcome<Reservation> confirm(
      TableQuote.Id quote, TableBook.Wish wish, TableBook.Guest guest) {
    asked.add("book " + wish.partySize());
    Instant start = wish.date().atTime(wish.time()).atZone(CLOCK.getZone()).toInstant();
    return Outcome.done(
        put(
            new Reservation(
                new Reservation.Id(UUID.randomUUID()),
                1,
                "K7RT",
                Reservation.State.CONFIRMED,
                wish.date(),
                start,
                start.plus(Duration.ofMinutes(105)),
                wish.partySize(),
                "Dîner",
                List.of("T7"),
                new Reservation.Guest(guest.name(), guest.phone(), guest.customerId()),
                Reservation.Wishes.NONE,
                null,
                NOW,
                null)));
  }

  @Override
  public Outcome<Reservation> advance(Reservation.Id id, Reservation.State to) {
    asked.add("advance " + to);
    return Outcome.done(put(Copies.in(reservations.get(id), to)));
  }

  @Override
  public Outcome<Reservation> cancel(String code, String reason) {
    asked.add("cancel " + code);
    return reservations.values().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .map(each -> Outcome.done(put(Copies.in(each, Reservation.State.CANCELLED))))
        .orElse(Outcome.refused(new Refusal.NotFound()));
  }

  @Override
  public Outcome<Reservation> undo(Reservation.Id id) {
    asked.add("undo");
    return Outcome.done(put(Copies.in(reservations.get(id), Reservation.State.CONFIRMED)));
  }

  @Override
  public House house() {
    return SAMPLE.house();
  }

  @Override
  public LocalDate businessDay() {
    return SAMPLE.house().restaurant().businessDay(NOW);
  }

  public Menu menu() {
    return menu;
  }

  @Override
  public MenuRules card() {
    return new MenuRules(menu(), LocalDateTime.of(2026, 11, 20, 19, 30), null);
  }

  @Override
  public KitchenTimeline kitchen() {
    return FakeKitchen.of(SAMPLE.house().kitchen(), orders.values());
  }

  public Outcome<Menu> soldOut(int item, boolean soldOut) {
    asked.add("sold out " + item + " " + soldOut);
    menu =
        new Menu(
            menu.version() + 1,
            menu.sections(),
            menu.with(each -> each.number() == item ? each.soldOut(soldOut) : each).items());
    events.accept(new RestaurantEvent.MenuChanged(menu));
    return Outcome.done(menu);
  }

  @Override
  public Optional<PhoneNumber> phone(String typed) {
    String digits = typed.replaceAll("\\D", "");
    return digits.matches("0\\d{9}")
        ? Optional.of(new PhoneNumber("+33" + digits.substring(1)))
        : typed.matches("\\+\\d{11}") ? Optional.of(new PhoneNumber(typed)) : Optional.empty();
  }

  @Override
  public Optional<Customer> customer(PhoneNumber phone) {
    return SAMPLE.customers().stream().filter(each -> phone.equals(each.phone())).findFirst();
  }

  public static List<Customer> customers() {
    return SAMPLE.customers();
  }

  @Override
  public List<CallRecord> calls() {
    return List.copyOf(calls);
  }
}
