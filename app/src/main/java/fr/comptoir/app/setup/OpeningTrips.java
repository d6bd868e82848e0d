package fr.comptoir.app.setup;

import fr.comptoir.app.desk.AddressCheck;
import fr.comptoir.app.desk.AddressWish;
import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Trip;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// The couriers of the demonstration and what they drive when it opens: one is on the road, one is
/// about to leave, one comes later.
///
/// Blocks; never on the FX thread.
public final class OpeningTrips {
  private static final Logger log = LoggerFactory.getLogger(OpeningTrips.class);

  private final Desks desks;
  private final Map<String, List<Order>> driven = new LinkedHashMap<>();
  private final List<Order> delivered = new ArrayList<>();

  private OpeningTrips(Desks desks) {
    this.desks = desks;
  }

  /// Does nothing in a house that has couriers. What the book refuses is left out.
  public static void prepare(Desks desks) {
    if (desks.trips().couriers().isEmpty()) new OpeningTrips(desks).fill(OpeningDay.read());
  }

  private void fill(JsonNode opening) {
    int number = 0;
    for (JsonNode wish : opening.path("deliveries")) place(wish, "opening delivery " + ++number);
    for (JsonNode wish : opening.path("couriers")) hire(wish);
  }

  private void place(JsonNode wish, String owner) {
    var street =
        new AddressWish(
            wish.path("street").asString(), "", "Marseille", wish.path("details").asString(""));
    if (!(desks.addresses().check(street, null) instanceof AddressCheck.InZone(var address, _))) {
      log.info("left out of the demonstration's opening: {}", street);
      return;
    }
    var line = new Cart.Line(1, wish.path("item").asInt(), 2, List.of(), "");
    var request =
        new QuoteRequest(
            owner, Mode.DELIVERY, null, null, new Cart(List.of(line)), address.id(), null, null);
    var guest =
        new Confirmation(
            wish.path("name").asString(),
            new PhoneNumber(wish.path("phone").asString()),
            null,
            Payment.CARD,
            wish.path("note").asString(""));
    Outcome<Order> placed =
        desks
            .orders()
            .quote(request)
            .then(quote -> desks.orders().confirm(quote.id(), owner, guest, PracticeStaff.STAFF))
            .then(order -> step(order, Order.State.IN_KITCHEN));
    if (wish.path("ready").asBoolean(true)) {
      placed = placed.then(order -> step(order, Order.State.READY));
    }
    done(placed)
        .ifPresent(
            order -> {
              String courier = wish.path("courier").asString("");
              if (!courier.isEmpty()) {
                driven.computeIfAbsent(courier, _ -> new ArrayList<>()).add(order);
              }
              if (wish.path("delivered").asBoolean(false)) delivered.add(order);
            });
  }

  private Outcome<Order> step(Order order, Order.State to) {
    return order.state() == to
        ? Outcome.done(order)
        : desks.orders().advance(order.id(), to, PracticeStaff.STAFF, "");
  }

  private void hire(JsonNode wish) {
    int late = wish.path("away_minutes").asInt(0);
    Instant now = desks.house().clock().instant();
    var courier =
        new Courier(
            0,
            1,
            wish.path("name").asString(),
            new PhoneNumber(wish.path("phone").asString()),
            true,
            wish.path("bag").asInt(),
            late == 0 ? null : now.plus(Duration.ofMinutes(late)));
    done(desks.trips().save(courier))
        .ifPresent(kept -> send(kept, wish.path("out").asBoolean(false)));
  }

  private void send(Courier courier, boolean out) {
    List<Order> orders = driven.getOrDefault(courier.name(), List.of());
    if (orders.isEmpty()) return;
    Outcome<Trip> trip =
        desks
            .trips()
            .plan(orders.stream().map(Order::id).toList(), courier.id(), PracticeStaff.STAFF);
    if (out) trip = trip.then(planned -> desks.trips().depart(planned.id(), PracticeStaff.STAFF));
    done(trip)
        .ifPresent(
            left ->
                delivered.stream()
                    .filter(orders::contains)
                    .forEach(
                        order ->
                            done(
                                desks
                                    .trips()
                                    .delivered(left.id(), order.id(), PracticeStaff.STAFF))));
  }

  private static <T> Optional<T> done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> Optional.of(value);
      case Outcome.Refused<T>(Refusal no) -> {
        log.info("left out of the demonstration's opening: {}", no);
        yield Optional.empty();
      }
    };
  }
}
