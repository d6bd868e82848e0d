package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.kitchen.Demand;
import fr.comptoir.db.domain.kitchen.DishTimes;
import fr.comptoir.db.domain.kitchen.KitchenLoad;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Kind;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.kitchen.OutsideLoad;
import fr.comptoir.db.domain.kitchen.Punctuality;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderLife;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.PromiseRules;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// The kitchen's time: what is planned when, what else keeps it busy. Thread-safe, blocking; never
/// on the FX thread.
public final class KitchenDesk {
  /// Nobody sets a load for longer than a day.
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Database database;
  private final Clock clock;

  KitchenDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// From the slot under way to the end of the business day, two hours at least.
  public KitchenTimeline timeline() {
    Instant now = clock.instant();
    return database.read(
        book -> {
          House house = book.house().get();
          Instant from = slotOf(now, house.kitchen());
          Instant end = endOfDay(house, now);
          Instant least = from.plus(Duration.ofHours(2));
          return timeline(book, house, from, end.isAfter(least) ? end : least, now);
        });
  }

  /// Any part of it.
  ///
  /// @param from moved down to the kitchen's grid
  /// @param until half-open
  public KitchenTimeline timeline(Instant from, Instant until) {
    return database.read(
        book -> {
          House house = book.house().get();
          return timeline(book, house, slotOf(from, house.kitchen()), until, clock.instant());
        });
  }

  private static KitchenTimeline timeline(
      Reading book, House house, Instant from, Instant until, Instant now) {
    Instant first = from.isBefore(now) ? from : slotOf(now, house.kitchen());
    Instant last = now.plus(PromiseRules.HORIZON).plus(Duration.ofDays(1));
    var load =
        new KitchenLoad(
            house.kitchen(),
            house.restaurant().zone(),
            book.kitchen().load(first, last.isAfter(until) ? last : until, now, null));
    var promises = new PromiseRules(house.kitchen(), HoursRules.of(house, Mode.PICKUP), load, now);
    List<Order> waiting =
        book.orders().open().stream()
            .filter(
                order ->
                    order.state() == Order.State.TO_ACCEPT
                        || order.state() == Order.State.IN_KITCHEN)
            .toList();
    return KitchenTimeline.of(
        load,
        from,
        until,
        waiting,
        book.kitchen().planned(),
        book.kitchen().outside(from, until),
        promises
            .earliest(small(house.kitchen()), now)
            .map(PromiseRules.Plan::readyAt)
            .orElse(null));
  }

  /// One dish of every station, to take away: when that is possible, there is room.
  private static Demand small(KitchenPolicy policy) {
    Map<String, Integer> one =
        policy.stations(Kind.COOKING).collect(Collectors.toMap(Station::id, _ -> 1));
    return new Demand(one, Duration.ZERO).leaving(Mode.PICKUP, 1, Duration.ZERO);
  }

  /// What else keeps the kitchen busy, now and later today.
  public List<OutsideLoad> loads() {
    Instant now = clock.instant();
    return database.read(book -> book.kitchen().outside(now, endOfDay(book.house().get(), now)));
  }

  /// Tells the kitchen that it will be busy: what is promised from now on reckons with it, what was
  /// promised before stays.
  ///
  /// Refused: [Refusal.UnknownStation]; [Refusal.BadPeriod] for no time, more than a day, no points
  /// or no station.
  public Outcome<OutsideLoad> add(OutsideLoadDraft draft, Actor actor) {
    Instant now = clock.instant();
    return database.write(
        tx -> {
          House house = tx.house().get();
          Set<String> stations =
              draft.stations().isEmpty() ? draft.kind().usual(house.kitchen()) : draft.stations();
          Optional<Refusal> refusal = refusal(draft, stations, house.kitchen());
          if (refusal.isPresent()) return Outcome.refused(refusal.get());
          Instant from = start(draft, house, now);
          var load =
              new OutsideLoad(
                  new OutsideLoad.Id(UUID.randomUUID()),
                  1,
                  draft.kind(),
                  draft.label().strip(),
                  new TreeSet<>(stations),
                  from,
                  from.plus(draft.length()),
                  draft.points(),
                  now,
                  actor.name(),
                  null);
          tx.kitchen().insert(load);
          tx.publish(new RestaurantEvent.OutsideLoadChanged(load));
          return Outcome.done(load);
        });
  }

  /// It is over, or never was: its points are free again.
  public Outcome<OutsideLoad> remove(OutsideLoad.Id id, Actor actor) {
    return database.write(
        tx -> {
          Optional<OutsideLoad> removed = tx.kitchen().remove(id, clock.instant(), actor.name());
          if (removed.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          tx.publish(new RestaurantEvent.OutsideLoadChanged(removed.get()));
          return Outcome.done(removed.get());
        });
  }

  /// Promises an order for another time: the kitchen is planned anew, what it has of it is free for
  /// it. The order's last step taken back gives it its old time again.
  ///
  /// Refused: as any promise, with what would do instead; [Refusal.TooLate] once it has left.
  ///
  /// @param to when it should be ready, or at the door
  public Outcome<Order> shift(Order.Id id, Instant to, Actor actor) {
    Instant now = clock.instant();
    return database.write(
        tx -> {
          var change = new OrderChange(tx);
          return change
              .open(id)
              .then(
                  order -> {
                    Optional<Refusal> late = OrderLife.changeRefusal(order, actor);
                    if (late.isPresent()) return Outcome.refused(late.get());
                    QuoteRequest request = at(order, to, tx.house().get());
                    return new OrderPromise(tx, now, order)
                        .of(request)
                        .map(promise -> promise.hold(tx, now))
                        .then(
                            quote ->
                                change.revise(
                                    id,
                                    quote.id(),
                                    request.owner(),
                                    guest(order),
                                    Step.Reason.of(now, actor, "")));
                  });
        });
  }

  private static QuoteRequest at(Order order, Instant to, House house) {
    ZonedDateTime local = to.atZone(house.restaurant().zone());
    return new QuoteRequest(
        "kitchen " + order.id().value(),
        order.mode(),
        local.toLocalDate(),
        local.toLocalTime(),
        OrderDesk.cart(new PricedCart(order.lines(), order.subtotal())),
        order.address() == null ? null : order.address().id(),
        null,
        null,
        order.id());
  }

  private static Confirmation guest(Order order) {
    return new Confirmation(
        order.guest().name(),
        order.guest().phone(),
        order.guest().customerId(),
        order.payment(),
        order.note());
  }

  /// What the bumps taught about how long dishes take.
  public DishTimes dishTimes() {
    return database.read(book -> book.actuals().dishTimes());
  }

  /// Promised and actual of the orders promised in `[from, until)`.
  public Punctuality punctuality(Instant from, Instant until) {
    return database.read(book -> book.actuals().punctuality(from, until));
  }

  private static Optional<Refusal> refusal(
      OutsideLoadDraft draft, Set<String> stations, KitchenPolicy policy) {
    Set<String> known = policy.stations().stream().map(Station::id).collect(Collectors.toSet());
    for (String station : stations) {
      if (!known.contains(station)) return Optional.of(new Refusal.UnknownStation(station));
    }
    boolean sensible =
        draft.length().isPositive()
            && draft.length().compareTo(LONGEST) <= 0
            && draft.points() > 0
            && !stations.isEmpty();
    return sensible ? Optional.empty() : Optional.of(new Refusal.BadPeriod());
  }

  /// A typed hour is the next one to come; one within the slot under way is now.
  private static Instant start(OutsideLoadDraft draft, House house, Instant now) {
    if (draft.at() == null) return now;
    ZonedDateTime local = now.atZone(house.restaurant().zone());
    Instant today = local.with(draft.at()).toInstant();
    return today.isBefore(now.minus(house.kitchen().slot()))
        ? local.plusDays(1).with(draft.at()).toInstant()
        : today;
  }

  private static Instant endOfDay(House house, Instant now) {
    LocalDate next = house.restaurant().businessDay(now).plusDays(1);
    return next.atTime(house.restaurant().dayEnds()).atZone(house.restaurant().zone()).toInstant();
  }

  private static Instant slotOf(Instant at, KitchenPolicy policy) {
    long slot = policy.slot().toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), slot) * slot);
  }
}
