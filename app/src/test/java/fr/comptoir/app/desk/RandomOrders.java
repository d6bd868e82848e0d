package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderLife;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Anything that can be done to orders, at random, and what must come of it: a book of orders kept
/// in two lists.
final class RandomOrders {
  private static final int OWNERS = 100;
  private static final List<Integer> HOURS = List.of(12, 13, 19, 20, 21, 22, 3);

  /// Promises that may still be taken up, orders that may still be moved.
  private static final int PROMISES = 8;

  private static final int ORDERS = 40;

  private static final class Promise {
    private final OrderQuote quote;
    private Instant until;
    private Order.@Nullable Id order;

    Promise(OrderQuote quote) {
      this.quote = quote;
      this.until = quote.expiresAt();
    }
  }

  /// An order as it must be.
  ///
  /// @param before what undo leads back to; null = there is nothing to take back
  /// @param steps in its journal
  record Known(Order order, Order.@Nullable State before, int steps, boolean retaken) {}

  private final SampleDesks sample;
  private final OrderDesk orders;
  private final Random random;
  private final RandomCarts carts;
  private final List<Promise> promises = new ArrayList<>();
  private final Map<Order.Id, Known> book = new HashMap<>();
  private final List<Order.Id> made = new ArrayList<>();

  RandomOrders(SampleDesks sample, Random random) {
    this.sample = sample;
    this.orders = sample.desks().orders();
    this.random = random;
    this.carts = new RandomCarts(sample.desks().menu().menu(), random);
  }

  /// What the book must hold.
  List<Known> known() {
    return List.copyOf(book.values());
  }

  /// @return what was done, for the count
  String any() {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5 -> quote();
      case 6, 7, 8, 9, 10 -> confirm();
      case 11, 12, 13, 14, 15 -> advance();
      case 16, 17 -> cancel();
      default -> undo();
    };
  }

  private String quote() {
    Instant now = now();
    QuoteRequest request = request();
    Outcome<OrderQuote> outcome = orders.quote(request);
    for (Promise other : promises) {
      boolean held = other.order == null && other.until.isAfter(now);
      if (held && other.quote.owner().equals(request.owner())) other.until = now;
    }
    return switch (outcome) {
      case Outcome.Done<OrderQuote>(OrderQuote quote) -> {
        assertThat(quote.promisedAt()).isAfter(now);
        assertThat(quote.cookFrom()).isBefore(quote.promisedAt());
        assertThat(quote.expiresAt()).isAfter(now);
        assertThat(quote.cart().lines()).isNotEmpty();
        assertThat(quote.cart().subtotal()).isEqualTo(carts.price(request.cart()));
        assertThat(quote.total()).isEqualTo(quote.cart().subtotal().plus(quote.fee()));
        assertThat(quote.mode() == Mode.DELIVERY || quote.fee().isZero()).isTrue();
        promises.add(new Promise(quote));
        yield "order promised";
      }
      case Outcome.Refused<OrderQuote>(Refusal no) -> {
        if (no instanceof Refusal.Full full) assertThat(full.alternatives()).isNotEmpty();
        if (no instanceof Refusal.TooSoon soon) assertThat(soon.alternatives()).isNotEmpty();
        yield "order not promised";
      }
    };
  }

  private QuoteRequest request() {
    Mode mode = any(List.of(Mode.values()));
    LocalDate date =
        LocalDate.ofInstant(now(), sample.clock().getZone()).plusDays(random.nextInt(4));
    LocalTime time = LocalTime.of(any(HOURS), 5 * random.nextInt(12));
    boolean soon = random.nextInt(3) == 0;
    return new QuoteRequest(
        "call-" + random.nextInt(OWNERS),
        mode,
        soon ? null : date,
        soon ? null : time,
        carts.any(),
        mode == Mode.DELIVERY ? addresses().get(random.nextInt(addresses().size())) : null,
        mode == Mode.DINE_IN ? 1 + random.nextInt(6) : null,
        null);
  }

  private List<Long> addresses() {
    return sample
        .desks()
        .customers()
        .byPhone(new PhoneNumber("+33639980001"))
        .orElseThrow()
        .addresses()
        .stream()
        .map(address -> address.id())
        .toList();
  }

  private String confirm() {
    if (promises.isEmpty()) return "nothing to confirm";
    Promise promise = latest(promises, PROMISES);
    String owner = random.nextInt(10) == 0 ? "somebody else" : promise.quote.owner();
    Actor actor = random.nextBoolean() ? Actor.assistant(owner) : Actor.staff("Anna");
    PhoneNumber phone =
        random.nextInt(3) == 0
            ? null
            : new PhoneNumber("+336399801%02d".formatted(random.nextInt(12)));
    Outcome<Order> outcome =
        orders.confirm(
            promise.quote.id(),
            owner,
            new Confirmation("Blanc", phone, null, Payment.CARD, ""),
            actor);
    if (!owner.equals(promise.quote.owner())) return refused(outcome, Refusal.UnknownQuote.class);
    if (promise.order != null) {
      assertThat(done(outcome)).isEqualTo(expected(promise.order).order());
      return "order confirmed again";
    }
    if (!now().isBefore(promise.until)) return refused(outcome, Refusal.StaleQuote.class);
    if (outcome instanceof Outcome.Refused<Order>(Refusal no)) {
      assertThat(no).isInstanceOfAny(Refusal.SoldOut.class, Refusal.NotServedNow.class);
      return "order refused: the dish went";
    }
    Order order = done(outcome);
    assertThat(order.version()).isEqualTo(1);
    assertThat(order.state()).isEqualTo(Order.State.TO_ACCEPT);
    assertThat(order.total()).isEqualTo(promise.quote.total());
    assertThat(order.promisedAt()).isEqualTo(promise.quote.promisedAt());
    assertThat(order.lines()).isEqualTo(promise.quote.cart().lines());
    assertThat(order.guest().customerId() == null).isEqualTo(phone == null);
    promise.order = order.id();
    book.put(order.id(), new Known(order, null, 1, false));
    made.add(order.id());
    return "order confirmed";
  }

  private String advance() {
    return step(any(List.of(Order.State.values())), any(List.of(Actor.Kind.values())));
  }

  private String cancel() {
    return step(Order.State.CANCELLED, random.nextBoolean() ? Actor.Kind.STAFF : anyKind());
  }

  private Actor.Kind anyKind() {
    return any(List.of(Actor.Kind.values()));
  }

  private String step(Order.State to, Actor.Kind by) {
    if (made.isEmpty()) return "no order to move";
    Known known = expected(latest(made, ORDERS));
    boolean allowed = OrderLife.refusal(known.order(), to, by).isEmpty();
    Outcome<Order> outcome =
        orders.advance(known.order().id(), to, new Actor(by, "call-9"), "at random");
    if (!allowed) {
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      return "order not moved";
    }
    keep(known, done(outcome), to, known.order().state());
    return "order moved";
  }

  private String undo() {
    if (made.isEmpty()) return "no order to undo";
    Known known = expected(latest(made, ORDERS));
    Outcome<Order> outcome = orders.undo(known.order().id(), Actor.staff("Anna"));
    Order.State before = known.before();
    if (before == null) return refused(outcome, Refusal.NothingToUndo.class);
    keep(known, done(outcome), before, null);
    return "order step undone";
  }

  private void keep(Known known, Order moved, Order.State to, Order.@Nullable State nextUndo) {
    assertThat(moved).isEqualTo(known.order().moved(to));
    boolean retaken = known.retaken() || known.order().state() == Order.State.CANCELLED;
    book.put(moved.id(), new Known(moved, nextUndo, known.steps() + 1, retaken));
  }

  private Known expected(Order.Id id) {
    return book.get(id);
  }

  private static String refused(Outcome<?> outcome, Class<? extends Refusal> why) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused<?>) outcome).refusal()).isInstanceOf(why);
    return "order refused: " + why.getSimpleName();
  }

  private static Order done(Outcome<Order> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Order>) outcome).value();
  }

  private Instant now() {
    return sample.clock().instant();
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private <T> T latest(List<T> things, int of) {
    return things.get(things.size() - 1 - random.nextInt(Math.min(of, things.size())));
  }
}
