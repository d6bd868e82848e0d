package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Alternative;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.DeliveryRules;
import fr.comptoir.db.domain.delivery.DeliveryTerms;
import fr.comptoir.db.domain.kitchen.Demand;
import fr.comptoir.db.domain.kitchen.KitchenLoad;
import fr.comptoir.db.domain.kitchen.Load;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.order.CartRules;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.PriceRules;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.order.Repricing;
import fr.comptoir.db.domain.order.StockRules;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.PromiseRules;
import fr.comptoir.db.domain.restaurant.PromiseRules.Plan;
import fr.comptoir.db.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Works out what can be promised for one wish, inside the transaction that will hold it.
final class OrderPromise {
  /// "As soon as possible" means today's service, or shortly after the day turned.
  private static final Duration SOON = Duration.ofHours(2);

  private final Transaction tx;
  private final Instant now;
  private final House house;
  private final Menu menu;
  private final ZoneId zone;
  private final @Nullable Order before;

  /// @param terms of the way; only with delivery
  /// @param pieces of each dish, for those that are counted
  record Promise(
      OrderQuote quote,
      List<Load> loads,
      @Nullable DeliveryTerms terms,
      Map<Integer, Integer> pieces,
      DineIn.Place place) {

    /// Holds everything it takes until the quote expires.
    OrderQuote hold(Transaction tx, Instant now) {
      tx.quotes().hold(quote, loads);
      if (terms != null) tx.delivery().keep(quote.id(), terms);
      tx.stock().take(quote, pieces, now);
      if (place.table() != null) {
        tx.tableOrders().seat(quote.id(), place.partySize(), place.from(), place.until());
      }
      return quote;
    }
  }

  /// Where it goes and on what terms; nowhere unless it is delivered.
  private record Route(@Nullable Address address, @Nullable DeliveryTerms terms) {
    Duration travel() {
      return terms == null ? Duration.ZERO : terms.travel();
    }

    Money fee() {
      return terms == null ? Money.ZERO : terms.fee();
    }

    /// When the kitchen may be ready at the soonest, for the zone's lead time at the door.
    Instant notBefore(Instant now) {
      return terms == null ? now : later(now, now.plus(terms.lead()).minus(terms.travel()));
    }
  }

  OrderPromise(Transaction tx, Instant now) {
    this(tx, now, null);
  }

  /// @param before the order that is about to be changed; null = a new one
  OrderPromise(Transaction tx, Instant now, @Nullable Order before) {
    this.tx = tx;
    this.now = now;
    this.before = before;
    this.house = tx.house().get();
    this.menu = tx.menu().get();
    this.zone = house.restaurant().zone();
  }

  Outcome<Promise> of(QuoteRequest request) {
    Instant wished = wished(request);
    if (request.despite() != null && request.despite().isBlank()) {
      return Outcome.refused(new Refusal.ReasonNeeded());
    }
    if (request.time() != null && wished.isBefore(now.minus(house.kitchen().slot()))) {
      return Outcome.refused(new Refusal.InThePast(local(wished), List.of()));
    }
    Optional<Refusal> obstacle = obstacle(request, wished);
    if (obstacle.isPresent()) return Outcome.refused(obstacle.get());
    PricedCart cart = price(request, wished);
    Map<Integer, Integer> left = tx.stock().left(now, request.changes());
    Optional<Refusal> shortage =
        StockRules.shortage(StockRules.pieces(cart, menu), left, menu, local(wished));
    if (shortage.isPresent()) return Outcome.refused(shortage.get());
    return switch (way(request, cart)) {
      case Outcome.Done<Route>(Route way) -> promise(request, wished, cart, way);
      case Outcome.Refused<Route>(Refusal.OutOfZone far) ->
          Outcome.refused(
              new Refusal.OutOfZone(far.metres(), far.radius(), collected(request, wished, cart)));
      case Outcome.Refused<Route>(Refusal no) -> Outcome.refused(no);
    };
  }

  /// When the same could be fetched, for somebody we don't drive to.
  private List<Alternative> collected(QuoteRequest request, Instant wished, PricedCart cart) {
    Instant ready = later(now, wished);
    var menuRules = new MenuRules(menu, local(ready), Mode.PICKUP);
    if (!new CartRules(menuRules).obstacles(request.cart()).isEmpty()) return List.of();
    Demand demand = demand(Mode.PICKUP, cart, Duration.ZERO);
    return promises(ready, Mode.PICKUP).earliest(demand, ready).stream()
        .map(plan -> new Alternative(Refusal.Way.PICKUP, local(plan.readyAt())))
        .toList();
  }

  /// The moment asked for: at the door, for a delivery. Who changes an order and says no time means
  /// the one that was promised.
  private Instant wished(QuoteRequest request) {
    if (request.date() == null && request.time() == null) {
      return before == null ? now : later(now, before.promisedAt());
    }
    LocalDateTime today = local(now);
    var date = request.date() != null ? request.date() : today.toLocalDate();
    if (request.time() == null) {
      return later(now, date.atStartOfDay(zone).toInstant());
    }
    Instant at = date.atTime(request.time()).atZone(zone).toInstant();
    // "A quarter past midnight", said in the evening, is the coming one.
    boolean nightAhead = request.date() == null && at.isBefore(now.minus(Duration.ofHours(12)));
    return nightAhead ? date.plusDays(1).atTime(request.time()).atZone(zone).toInstant() : at;
  }

  private MenuRules rules(QuoteRequest request, Instant at) {
    return new MenuRules(menu, local(at), request.mode(), house.offers(), party(request));
  }

  /// Who changes their order are as many as before where nobody says otherwise.
  private @Nullable Integer party(QuoteRequest request) {
    if (request.partySize() != null || before == null) return request.partySize();
    return tx.tableOrders().partyOf(before.id());
  }

  private Optional<Refusal> obstacle(QuoteRequest request, Instant at) {
    var card = new CartRules(rules(request, at));
    List<Refusal> obstacles =
        before == null
            ? card.obstacles(request.cart())
            : new Repricing(before.lines()).obstacles(card, request.cart());
    return obstacles.stream().findFirst();
  }

  private PricedCart price(QuoteRequest request, Instant at) {
    var prices = new PriceRules(rules(request, at));
    return before == null
        ? prices.price(request.cart())
        : new Repricing(before.lines()).price(prices, request.cart());
  }

  private Outcome<Route> way(QuoteRequest request, PricedCart cart) {
    if (request.mode() != Mode.DELIVERY) return Outcome.done(new Route(null, null));
    Long id = request.addressId();
    if (id == null) return Outcome.refused(new Refusal.AddressNeeded());
    Optional<Address> address = tx.customers().address(id);
    if (address.isEmpty()) return Outcome.refused(new Refusal.UnknownAddress());
    return new DeliveryRules(house.delivery(), house.restaurant().place())
        .terms(address.get(), cart.subtotal())
        .map(terms -> new Route(address.get(), terms));
  }

  private Outcome<Promise> promise(
      QuoteRequest request, Instant wished, PricedCart cart, Route way) {
    Demand demand = demand(request.mode(), cart, way.travel());
    Instant ready = later(way.notBefore(now), wished.minus(way.travel()));
    PromiseRules promises = promises(ready, request.mode());
    Optional<Plan> plan = promises.earliest(demand, ready);
    boolean fits =
        plan.filter(at -> fits(request, wished, at.readyAt().plus(way.travel()))).isPresent();
    if (!fits && request.despite() != null) {
      Plan forced = promises.forced(demand, request.time() == null ? null : ready);
      return kept(request, forced, way, request.despite());
    }
    if (plan.isEmpty()) return Outcome.refused(closed(request, wished, List.of()));
    Instant promised = plan.get().readyAt().plus(way.travel());
    if (!fits) {
      List<Alternative> others = new ArrayList<>();
      promises
          .latestBefore(demand, ready)
          .map(earlier -> alternative(request, earlier.readyAt().plus(way.travel())))
          .ifPresent(others::add);
      others.add(alternative(request, promised));
      return Outcome.refused(tooLate(request, wished, promised, others));
    }
    return kept(request, plan.get(), way, null);
  }

  /// @param forced why though there is no room; null = there is
  private Outcome<Promise> kept(
      QuoteRequest request, Plan plan, Route way, @Nullable String forced) {
    Instant promised = plan.readyAt().plus(way.travel());
    Optional<Refusal> obstacle = obstacle(request, promised);
    if (obstacle.isPresent()) return Outcome.refused(obstacle.get());
    // What an offer takes off goes by the moment of the meal, not by the one asked for.
    PricedCart due = price(request, promised);
    return way(request, due).then(route -> held(request, due, route, plan, promised, forced));
  }

  private Outcome<Promise> held(
      QuoteRequest request,
      PricedCart due,
      Route route,
      Plan plan,
      Instant promised,
      @Nullable String forced) {
    return new DineIn(tx, house, now)
        .of(seated(request), promised)
        .map(
            place ->
                new Promise(
                    quote(request, due, route, plan, promised, place.table(), forced),
                    plan.loads(),
                    route.terms(),
                    StockRules.pieces(due, menu),
                    place));
  }

  /// Who changes what they eat keeps their table.
  private QuoteRequest seated(QuoteRequest request) {
    if (before == null || before.table() == null || request.table() != null) return request;
    return new QuoteRequest(
        request.owner(),
        request.mode(),
        request.date(),
        request.time(),
        request.cart(),
        request.addressId(),
        request.partySize(),
        before.table(),
        request.changes(),
        request.despite());
  }

  private PromiseRules promises(Instant ready, Mode mode) {
    Order.Id own = before == null ? null : before.id();
    Instant until = ready.plus(PromiseRules.HORIZON).plus(Duration.ofDays(1));
    var load =
        new KitchenLoad(
            house.kitchen(),
            zone,
            tx.kitchen().load(now.minus(house.kitchen().slot()), until, now, own));
    return new PromiseRules(house.kitchen(), HoursRules.of(house, mode), load, now);
  }

  /// A courier is away for the way there and the way back.
  private Demand demand(Mode mode, PricedCart cart, Duration travel) {
    return Demand.of(cart, menu, tx.actuals().dishTimes(), house.kitchen().slot())
        .leaving(mode, Demand.pieces(cart), travel.multipliedBy(2));
  }

  private OrderQuote quote(
      QuoteRequest request,
      PricedCart cart,
      Route way,
      Plan plan,
      Instant promised,
      @Nullable String table,
      @Nullable String forced) {
    return new OrderQuote(
        new OrderQuote.Id(UUID.randomUUID()),
        request.owner(),
        request.mode(),
        promised,
        plan.cookFrom(),
        now.plus(house.booking().hold()),
        cart,
        way.fee(),
        cart.subtotal().plus(way.fee()),
        way.address(),
        table,
        null,
        forced);
  }

  /// Whether the promise is what was asked for: the time named, to the kitchen's grid; the day
  /// named; today's service for "as soon as possible".
  private boolean fits(QuoteRequest request, Instant wished, Instant promised) {
    if (request.time() != null) {
      return promised.isBefore(wished.plus(house.kitchen().slot()));
    }
    if (request.date() != null) return local(promised).toLocalDate().equals(request.date());
    var restaurant = house.restaurant();
    return restaurant.businessDay(promised).equals(restaurant.businessDay(now))
        || promised.isBefore(now.plus(SOON));
  }

  private Refusal tooLate(
      QuoteRequest request, Instant wished, Instant promised, List<Alternative> others) {
    var hours = HoursRules.of(house, request.mode());
    if (!hours.isOpen(wished)) return closed(request, wished, others);
    boolean soon = wished.isBefore(now.plus(house.kitchen().minPickup()).plus(SOON));
    return soon && others.size() == 1
        ? new Refusal.TooSoon(local(promised), others)
        : new Refusal.Full(local(wished), others);
  }

  private Refusal closed(QuoteRequest request, Instant wished, List<Alternative> others) {
    var day = request.date() != null ? request.date() : local(wished).toLocalDate();
    return new Refusal.Closed(day, others);
  }

  private Alternative alternative(QuoteRequest request, Instant at) {
    Refusal.Way how =
        switch (request.mode()) {
          case PICKUP -> Refusal.Way.PICKUP;
          case DELIVERY -> Refusal.Way.DELIVERY;
          case DINE_IN -> Refusal.Way.DINE_IN;
        };
    return new Alternative(how, local(at));
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
