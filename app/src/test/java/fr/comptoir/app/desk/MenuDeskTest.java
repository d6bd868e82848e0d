package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Asked;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Friday 20 November 2026, 19:30; dinner ends at 23:00, Saturday's lunch starts at 12:00.
class MenuDeskTest {
  private static final int MARGHERITA = 11;
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
  private static final LocalDateTime LUNCH = SATURDAY.atTime(12, 0);

  private static final LocalDateTime TONIGHT = LocalDateTime.of(2026, 11, 20, 19, 30);

  private final SampleDesks sample = SampleDesks.open();
  private final MenuDesk desk = sample.desks().menu();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @DisplayName("M-7: sold out for this service, it can be ordered for the next")
  void m7_soldOutForThisServiceItCanBeOrderedForTheNext() {
    desk.soldOutThisService(MARGHERITA);

    assertThat(gone()).isEqualTo(new Gone(LUNCH));
    assertThat(quote(null, null))
        .isEqualTo(
            Outcome.refused(
                new Refusal.SoldOut("Margherita", LUNCH, new Asked(MARGHERITA, TONIGHT))));
    assertThat(quote(SATURDAY, LocalTime.of(12, 30))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void untilItIsPutBackMeansTomorrowToo() {
    desk.soldOut(MARGHERITA, true);

    assertThat(quote(SATURDAY, LocalTime.of(12, 30)))
        .isEqualTo(
            Outcome.refused(
                new Refusal.SoldOut(
                    "Margherita", null, new Asked(MARGHERITA, SATURDAY.atTime(12, 30)))));
    desk.soldOut(MARGHERITA, false);
    assertThat(quote(null, null)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("M-7: sold out does not last for ever")
  void m7_soldOutDoesNotLastForEver() {
    desk.soldOutUntil(MARGHERITA, LocalDateTime.of(2026, 11, 20, 20, 30));
    assertThat(desk.putBackDue()).isEmpty();

    sample.clock().turn(Duration.ofHours(1));

    assertThat(gone()).isNull();
    assertThat(quote(null, null)).isInstanceOf(Outcome.Done.class);
    assertThat(desk.putBackDue()).containsExactly(MARGHERITA);
    assertThat(desk.putBackDue()).isEmpty();
    assertThat(stored().soldOut()).isFalse();
  }

  @Test
  void whatIsPastCannotBeAnEnd() {
    LocalDateTime past = LocalDateTime.of(2026, 11, 20, 19, 30);

    assertThat(desk.soldOutUntil(MARGHERITA, past))
        .isEqualTo(Outcome.refused(new Refusal.InThePast(past, List.of())));
  }

  @Test
  void whileWeAreClosedTheComingServiceIsMeant() {
    sample.clock().turn(Duration.ofHours(5));

    desk.soldOutThisService(MARGHERITA);

    assertThat(gone()).isEqualTo(new Gone(SATURDAY.atTime(19, 0)));
  }

  @Test
  void whatIsOrderedMostIsPopularFromTheNextDayOn() {
    assertThat(desk.popular()).isEmpty();
    OrderQuote quote =
        ((Outcome.Done<OrderQuote>)
                sample
                    .desks()
                    .orders()
                    .quote(
                        new QuoteRequest(
                            "call-1",
                            Mode.PICKUP,
                            null,
                            null,
                            new Cart(List.of(new Cart.Line(1, 63, 12, List.of(), ""))),
                            null,
                            null,
                            null)))
            .value();
    Actor staff = Actor.staff("");
    var guest = new Confirmation("Blanc", null, null, Payment.UNKNOWN, "");
    sample.desks().orders().confirm(quote.id(), "call-1", guest, staff);

    assertThat(desk.popular()).isEmpty();
    sample.clock().turn(Duration.ofDays(1));
    assertThat(desk.popular()).containsExactly(63);
    sample.clock().turn(Duration.ofDays(60));
    assertThat(desk.popular()).isEmpty();
  }

  private @Nullable Gone gone() {
    Menu menu = desk.menu();
    return menu.item(MARGHERITA).orElseThrow().gone();
  }

  private MenuItem stored() {
    return sample.database().read(book -> book.menu().get()).item(MARGHERITA).orElseThrow();
  }

  private Outcome<OrderQuote> quote(@Nullable LocalDate date, @Nullable LocalTime time) {
    return sample
        .desks()
        .orders()
        .quote(
            new QuoteRequest(
                "call-1",
                Mode.PICKUP,
                date,
                time,
                new Cart(List.of(new Cart.Line(1, MARGHERITA, 1, List.of(), ""))),
                null,
                null,
                null));
  }
}
