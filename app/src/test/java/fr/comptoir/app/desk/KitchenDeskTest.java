package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.kitchen.KitchenTimeline.Lane;
import fr.comptoir.db.domain.kitchen.OutsideLoad;
import fr.comptoir.db.domain.kitchen.OutsideLoad.Intensity;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The sample's oven does four points in five minutes; it is half past seven.
class KitchenDeskTest {
  private static final Actor ANNA = Actor.staff("Anna");
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private final SampleDesks sample = SampleDesks.open();
  private final KitchenDesk kitchen = sample.desks().kitchen();
  private final OrderDesk orders = sample.desks().orders();
  private final Instant now = sample.clock().instant();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @DisplayName("V099 a load moves what is promised next, and removed it doesn't")
  void v099_aLoadMovesWhatIsPromisedNext() {
    Instant before = promised();
    OutsideLoad load = done(kitchen.add(incident("oven", 4, null), ANNA));

    Instant meanwhile = promised();
    assertThat(kitchen.timeline().nextReady()).isEqualTo(meanwhile);
    done(kitchen.remove(load.id(), ANNA));

    assertThat(before).isEqualTo(now.plus(Duration.ofMinutes(15)));
    // Nothing comes out of the oven before eight; the first slot after it ends five minutes later.
    assertThat(meanwhile).isEqualTo(now.plus(Duration.ofMinutes(35)));
    assertThat(promised()).isEqualTo(before);
  }

  @Test
  @DisplayName("P-6 a typed hour is taken as it is typed, the next one to come")
  void p6_aTypedHourIsTheNextOneToCome() {
    OutsideLoad tonight = done(kitchen.add(incident("oven", 2, LocalTime.of(21, 0)), ANNA));
    OutsideLoad tomorrow = done(kitchen.add(incident("oven", 2, LocalTime.of(12, 0)), ANNA));

    assertThat(tonight.from()).isEqualTo(now.plus(Duration.ofMinutes(90)));
    assertThat(tomorrow.from()).isEqualTo(now.plus(Duration.ofMinutes(16 * 60 + 30)));
    assertThat(kitchen.loads()).containsExactly(tonight);
  }

  @Test
  void aKindKnowsItsStationsAndAnIntensityItsPoints() throws Exception {
    BlockingQueue<RestaurantEvent> events = new LinkedBlockingQueue<>();
    try (AutoCloseable _ = sample.database().subscribe(events::add)) {
      OutsideLoad room =
          done(
              kitchen.add(
                  OutsideLoadDraft.of(OutsideLoad.Kind.DINE_IN, Intensity.HIGH, null, HALF_AN_HOUR),
                  ANNA));

      assertThat(room.stations()).containsExactly("bar", "cold", "dessert", "hot", "oven");
      assertThat(room.points()).isEqualTo(7);
      assertThat(room.setBy()).isEqualTo("Anna");
      assertThat(events.poll(5, TimeUnit.SECONDS))
          .isEqualTo(new RestaurantEvent.OutsideLoadChanged(room));
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThat(refusal(kitchen.add(incident("grill", 2, null), ANNA)))
        .isEqualTo(new Refusal.UnknownStation("grill"));
    assertThat(refusal(kitchen.add(incident("oven", 0, null), ANNA)))
        .isEqualTo(new Refusal.BadPeriod());
    OutsideLoad load = done(kitchen.add(incident("oven", 1, null), ANNA));
    done(kitchen.remove(load.id(), ANNA));
    assertThat(refusal(kitchen.remove(load.id(), ANNA))).isEqualTo(new Refusal.NotFound());
  }

  @Test
  @DisplayName(
      "P-2 an order of late in the evening is on the timeline, and one of tomorrow in its lane")
  void p2_noOrderVanishesFromTheTimeline() {
    Order late = order(LocalTime.of(22, 0), 0);
    Order tomorrow = order(LocalTime.of(12, 30), 1);
    Order soon = order(null, 0);

    KitchenTimeline timeline = kitchen.timeline();

    assertThat(timeline.waiting())
        .extracting(ticket -> ticket.order().id())
        .containsExactlyInAnyOrder(soon.id(), late.id(), tomorrow.id());
    assertThat(lane(timeline, late)).isEqualTo(Lane.PLANNED);
    assertThat(lane(timeline, soon)).isEqualTo(Lane.PLANNED);
    assertThat(lane(timeline, tomorrow)).isEqualTo(Lane.LATER);

    sample.clock().turn(Duration.ofMinutes(40));
    assertThat(lane(kitchen.timeline(), soon)).isEqualTo(Lane.LATE);
  }

  @Test
  @DisplayName("P-9 a ticket says what to cook, with its notes")
  void p9_aTicketIsTheWholeOrder() {
    Order order = order(null, 0);

    assertThat(kitchen.timeline().waiting().getFirst().order()).isEqualTo(order);
    assertThat(order.lines().getFirst().note()).isEqualTo("bien cuite");
  }

  private static OutsideLoadDraft incident(String station, int points, @Nullable LocalTime at) {
    return new OutsideLoadDraft(
        OutsideLoad.Kind.INCIDENT, "", Set.of(station), at, HALF_AN_HOUR, points);
  }

  private static Lane lane(KitchenTimeline timeline, Order order) {
    return timeline.waiting().stream()
        .filter(ticket -> ticket.order().id().equals(order.id()))
        .findFirst()
        .orElseThrow()
        .lane();
  }

  private Instant promised() {
    return quote("asking", null, 0).promisedAt();
  }

  private Order order(@Nullable LocalTime time, int days) {
    OrderQuote quote = quote("c" + time + days, time, days);
    return done(
        orders.confirm(
            quote.id(),
            quote.owner(),
            new Confirmation("Blanc", null, null, Payment.CARD, ""),
            ANNA));
  }

  private OrderQuote quote(String owner, @Nullable LocalTime time, int days) {
    Cart pizza = new Cart(List.of(new Cart.Line(1, 11, 1, List.of(), "bien cuite")));
    var date = sample.desks().house().now().toLocalDate().plusDays(days);
    return done(
        orders.quote(
            new QuoteRequest(
                owner, Mode.PICKUP, days == 0 ? null : date, time, pizza, null, null, null)));
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  private static Refusal refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
