package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.DeliveryTerms;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.CartRules;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderLife;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.OrderRevision;
import fr.comptoir.db.domain.order.PriceRules;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.order.VatRules;
import fr.comptoir.db.domain.restaurant.Restaurant;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Orders: quote, hold, confirm, and on to the guest. Thread-safe, blocking; never on the FX
/// thread.
public final class OrderDesk {
  private static final int RECENT = 10;

  private final Database database;
  private final Clock clock;

  OrderDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What a cart costs now. Promises nothing.
  public PricedCart price(Cart cart, Mode mode) {
    return database.read(
        book -> {
          LocalDateTime now =
              LocalDateTime.ofInstant(clock.instant(), book.house().get().restaurant().zone());
          Menu menu = Standing.menu(book, clock.instant());
          var card = new MenuRules(menu, now, mode, book.house().get().offers());
          return new PriceRules(card).price(cart);
        });
  }

  /// Promises a time and a price and holds the kitchen for them until the quote expires. What the
  /// same owner was promised before is given back.
  public Outcome<OrderQuote> quote(QuoteRequest request) {
    Instant now = clock.instant();
    return database.write(
        tx -> {
          tx.quotes().releaseOrders(request.owner(), now);
          return changed(tx, request)
              .then(before -> new OrderPromise(tx, now, before.orElse(null)).of(request))
              .map(promise -> promise.hold(tx, now));
        });
  }

  /// The order a request would change, if that may be.
  private static Outcome<Optional<Order>> changed(Transaction tx, QuoteRequest request) {
    Order.Id id = request.changes();
    if (id == null) return Outcome.done(Optional.empty());
    return new OrderChange(tx).open(id).map(Optional::of);
  }

  /// A quote as it was given; empty for one nobody of this owner's got.
  public Optional<OrderQuote> quoted(OrderQuote.Id id, String owner) {
    return database
        .read(book -> book.quotes().find(id))
        .filter(quote -> quote.owner().equals(owner));
  }

  /// Why a person took this order at a time the kitchen had no room for; empty where it had.
  public Optional<String> forced(Order.Id order) {
    return database
        .read(book -> book.quotes().find(book.revisions().quoteOf(order)))
        .map(OrderQuote::forced);
  }

  /// What a quoted delivery was promised on: zone, way, fee; empty for what isn't delivered.
  public Optional<DeliveryTerms> terms(OrderQuote.Id quote) {
    return database.read(book -> book.delivery().termsOf(quote));
  }

  /// As [#terms(OrderQuote.Id)], of an order.
  public Optional<DeliveryTerms> terms(Order.Id order) {
    return database.read(book -> book.delivery().termsOf(order));
  }

  /// Makes the order a quote promised. The second time answers with the first time's order.
  ///
  /// Refused: [Refusal.UnknownQuote], also for somebody else's; [Refusal.StaleQuote] when it
  /// expired; [Refusal.SoldOut] when a dish went meanwhile.
  public Outcome<Order> confirm(
      OrderQuote.Id id, String owner, Confirmation confirmation, Actor actor) {
    Instant now = clock.instant();
    return database.write(
        tx -> {
          Optional<OrderQuote> found =
              tx.quotes().find(id).filter(quote -> quote.owner().equals(owner));
          if (found.isEmpty()) return Outcome.refused(new Refusal.UnknownQuote());
          OrderQuote quote = found.get();
          if (quote.forced() != null && actor.kind() != Actor.Kind.STAFF) {
            return Outcome.refused(new Refusal.UnknownQuote());
          }
          Order.Id made = quote.orderId();
          if (made != null) return Outcome.done(tx.orders().find(made).orElseThrow());
          if (!now.isBefore(quote.expiresAt())) return Outcome.refused(new Refusal.StaleQuote());
          Menu menu = tx.menu().get();
          Restaurant restaurant = tx.house().get().restaurant();
          LocalDate day = restaurant.businessDay(quote.promisedAt());
          if (tx.dayCloses().isClosed(day)) return Outcome.refused(new Refusal.DayClosed(day));
          LocalDateTime meal = LocalDateTime.ofInstant(quote.promisedAt(), restaurant.zone());
          List<Refusal> obstacles =
              new CartRules(new MenuRules(menu, meal, quote.mode())).obstacles(cart(quote.cart()));
          if (!obstacles.isEmpty()) return Outcome.refused(obstacles.getFirst());
          return Outcome.done(insert(tx, quote, menu, confirmation, actor));
        });
  }

  private Order insert(
      Transaction tx, OrderQuote quote, Menu menu, Confirmation confirmation, Actor actor) {
    Restaurant restaurant = tx.house().get().restaurant();
    LocalDate day = restaurant.businessDay(quote.promisedAt());
    Long customer =
        Guests.customer(tx, confirmation.customerId(), confirmation.phone(), confirmation.name());
    var order =
        new Order(
            new Order.Id(UUID.randomUUID()),
            1,
            day,
            tx.orders().nextNumber(day),
            quote.mode(),
            Order.State.TO_ACCEPT,
            clock.instant(),
            quote.promisedAt(),
            quote.cookFrom(),
            new Order.Guest(confirmation.name(), confirmation.phone(), customer),
            quote.address(),
            quote.table(),
            quote.cart().lines(),
            quote.cart().subtotal(),
            quote.fee(),
            quote.total(),
            VatRules.split(quote.cart(), menu, quote.mode(), quote.fee()),
            confirmation.payment(),
            confirmation.note(),
            actor.kind() == Actor.Kind.ASSISTANT ? actor.name() : null);
    String why = Objects.requireNonNullElse(quote.forced(), "");
    tx.orders().insert(order, quote.id(), Step.Reason.of(order.placedAt(), actor, why));
    tx.quotes().confirm(quote.id(), order.id());
    Instant now = clock.instant();
    Standing.restock(tx, now, () -> tx.stock().keep(quote.id(), now));
    Address address = quote.address();
    if (address != null && customer != null && tx.customers().ownerOf(address.id()).isEmpty()) {
      tx.customers().assign(address.id(), customer);
    }
    tx.promised();
    tx.publish(new RestaurantEvent.OrderChanged(order));
    return order;
  }

  /// Gives an order the content of a quote that was made for changing it: new lines, another time,
  /// another guest. The second time answers with the order as it is.
  ///
  /// Refused: [Refusal.UnknownQuote], [Refusal.StaleQuote]; [Refusal.TooLate] once it has left, for
  /// the assistant also once the kitchen began or in another call; [Refusal.DayClosed]; what a dish
  /// that is new is refused for.
  public Outcome<Order> revise(
      Order.Id id,
      OrderQuote.Id quote,
      String owner,
      Confirmation confirmation,
      Step.Reason reason) {
    return database.write(tx -> new OrderChange(tx).revise(id, quote, owner, confirmation, reason));
  }

  /// Promises an order so much later than it was, or than now where it is late already; the kitchen
  /// is planned anew. What is late is promised as soon as it can be, if that is later still.
  ///
  /// Refused: as [#quote] and [#revise] refuse.
  public Outcome<Order> postpone(Order.Id id, Duration by, Actor actor, String reason) {
    Instant now = clock.instant();
    Optional<Order> found = find(id);
    if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
    Order order = found.get();
    Instant from = order.promisedAt().isAfter(now) ? order.promisedAt() : now;
    ZoneId zone = database.read(book -> book.house().get().restaurant().zone());
    LocalDateTime at = LocalDateTime.ofInstant(from.plus(by), zone).truncatedTo(ChronoUnit.MINUTES);
    String owner = "postpone-" + UUID.randomUUID();
    Address address = order.address();
    var request =
        new QuoteRequest(
            owner,
            order.mode(),
            at.toLocalDate(),
            at.toLocalTime(),
            cart(new PricedCart(order.lines(), order.subtotal())),
            address == null ? null : address.id(),
            null,
            order.table(),
            id);
    var guest =
        new Confirmation(
            order.guest().name(),
            order.guest().phone(),
            order.guest().customerId(),
            order.payment(),
            order.note());
    Outcome<OrderQuote> quoted = quote(request);
    if (from.equals(now) && quoted instanceof Outcome.Refused(Refusal.TooSoon _)) {
      quoted = quote(request.soon()); // what is late can't always be ready in so little time
    }
    return quoted.then(
        quote -> revise(id, quote.id(), owner, guest, Step.Reason.of(now, actor, reason)));
  }

  /// Every step of an order, oldest first: who, when, from what to what.
  public List<Step<Order.State>> steps(Order.Id id) {
    return database.read(book -> book.orders().steps(id));
  }

  /// Every change of an order's content, oldest first, with what it means to the kitchen.
  public List<OrderRevision> revisions(Order.Id id) {
    return database.read(book -> book.revisions().of(id));
  }

  /// Moves an order on: accepted, ready, out, done, cancelled.
  public Outcome<Order> advance(Order.Id id, Order.State to, Actor actor, String reason) {
    return database.write(
        tx -> {
          var change = new OrderChange(tx);
          return change.open(id).then(order -> advance(change, order, to, actor, reason));
        });
  }

  private Outcome<Order> advance(
      OrderChange change, Order order, Order.State to, Actor actor, String reason) {
    Optional<Refusal> refusal = OrderLife.refusal(order, to, actor.kind());
    return refusal.isPresent()
        ? Outcome.refused(refusal.get())
        : Outcome.done(change.move(order, to, Step.Reason.of(clock.instant(), actor, reason)));
  }

  /// Cancels an order; its place in the kitchen is free again.
  public Outcome<Order> cancel(Order.Id id, Actor actor, String reason) {
    return advance(id, Order.State.CANCELLED, actor, reason);
  }

  /// Takes the last step back, a change of its content too.
  public Outcome<Order> undo(Order.Id id, Actor actor) {
    return database.write(
        tx -> {
          var change = new OrderChange(tx);
          var reason = new Step.Reason(clock.instant(), actor, "", true);
          return change.open(id).then(order -> change.undo(order, reason));
        });
  }

  /// As [#undo(Order.Id, Actor)], one step only.
  ///
  /// Refused with [Refusal.ChangedMeanwhile], too.
  ///
  /// @param version the one that the step made
  public Outcome<Order> undo(Order.Id id, long version, Actor actor) {
    return database.write(
        tx -> {
          var change = new OrderChange(tx);
          var reason = new Step.Reason(clock.instant(), actor, "", true);
          return change
              .open(id)
              .then(
                  order ->
                      order.version() == version || tx.orders().steps(id).getLast().undo()
                          ? change.undo(order, reason)
                          : Outcome.refused(new Refusal.ChangedMeanwhile()));
        });
  }

  /// Inside the caller's transaction, for a step that is allowed.
  ///
  /// Refused: [Refusal.DayClosed].
  static Outcome<Order> move(Transaction tx, Order order, Order.State to, Step.Reason reason) {
    var change = new OrderChange(tx);
    return change.open(order.id()).map(open -> change.move(open, to, reason));
  }

  public Optional<Order> find(Order.Id id) {
    return database.read(book -> book.orders().find(id));
  }

  public List<Order> ofDay(LocalDate businessDay) {
    return database.read(book -> book.orders().ofDay(businessDay));
  }

  /// Everything not yet handed over or cancelled, of any day.
  public List<Order> open() {
    return database.read(book -> book.orders().open());
  }

  /// The orders of this number that were placed, or promised for, after `since`; newest first.
  public List<Order> recentOf(PhoneNumber phone, Instant since) {
    return database.read(book -> book.orders().recentOf(phone, since, RECENT));
  }

  /// The orders made in one call.
  public List<Order> ofCall(String callId) {
    return database.read(book -> book.orders().ofCall(callId));
  }

  /// What was quoted, as a cart again.
  static Cart cart(PricedCart priced) {
    return new Cart(
        priced.lines().stream()
            .map(
                line ->
                    new Cart.Line(
                        line.line(),
                        line.item(),
                        line.quantity(),
                        line.options().stream().map(PricedCart.Option::number).toList(),
                        line.note()))
            .toList());
  }
}
