package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.journal.Deed;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An evening in which Anna accepts an order and seats a table, and thinks better of it.
class JournalDeskTest {
  private static final Actor ANNA = Actor.staff("Anna");
  private static final PhoneNumber PHONE = new PhoneNumber("+33639980101");

  private final SampleDesks sample = SampleDesks.open();
  private final Desks desks = sample.desks();
  private final JournalDesk journal = desks.journal();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void deedsOfAllKindsAreListedNewestFirst() {
    Order order = order();
    later();
    Reservation table = table();
    later();
    desks
        .messages()
        .leave(new MessageDesk.Sender("Blanc", null, null), "!", Message.Category.OTHER, false);
    done(desks.messages().assign(desks.messages().open().getFirst().id(), "Paolo", ANNA));

    List<Deed> deeds = journal.latest(10);

    assertThat(deeds).hasSize(3);
    assertThat(deeds.get(0)).isInstanceOf(Deed.OfOther.class);
    assertThat(deeds.get(1))
        .isInstanceOfSatisfying(
            Deed.OfReservation.class, deed -> assertThat(deed.code()).isEqualTo(table.code()));
    assertThat(deeds.get(2))
        .isInstanceOfSatisfying(
            Deed.OfOrder.class, deed -> assertThat(deed.number()).isEqualTo(order.number()));
    assertThat(deeds).extracting(Deed::actor).containsOnly(ANNA);
    assertThat(journal.latest(1)).hasSize(1);
  }

  @Test
  void theLastDeedIsTakenBackWhateverItWasDoneTo() {
    Order order = order();
    Reservation table = table();
    later();
    done(desks.orders().advance(order.id(), Order.State.IN_KITCHEN, ANNA, ""));
    later();
    done(desks.reservations().advance(table.id(), Reservation.State.CANCELLED, ANNA, "client"));

    assertThat(done(journal.undoLast(ANNA))).isInstanceOf(Deed.OfReservation.class);

    assertThat(desks.reservations().byCode(table.code()).orElseThrow().state())
        .isEqualTo(Reservation.State.CONFIRMED);
    assertThat(desks.orders().find(order.id()).orElseThrow().state())
        .isEqualTo(Order.State.IN_KITCHEN);
    assertThat(refusal(journal.undoLast(ANNA))).isEqualTo(new Refusal.NothingToUndo());
  }

  @Test
  void anOlderDeedIsTakenBackByItselfAslongAsNothingWasDoneSince() {
    Order order = order();
    later();
    done(desks.orders().advance(order.id(), Order.State.IN_KITCHEN, ANNA, ""));
    Deed accepted = journal.latest(1).getFirst();
    later();
    table();

    assertThat(accepted.undoable()).isTrue();
    done(journal.undo(accepted, ANNA));
    assertThat(desks.orders().find(order.id()).orElseThrow().state())
        .isEqualTo(Order.State.TO_ACCEPT);
    assertThat(refusal(journal.undo(accepted, ANNA))).isEqualTo(new Refusal.NothingToUndo());
  }

  @Test
  void aMergeHasNoWayBackAndSaysSo() {
    long claire = desks.customers().byNumber("0639980001").orElseThrow().id();
    long karim = desks.customers().byNumber("0639980002").orElseThrow().id();
    done(desks.people().merge(claire, karim, ANNA));

    Deed merged = journal.latest(1).getFirst();

    assertThat(merged.undoable()).isFalse();
    assertThat(refusal(journal.undo(merged, ANNA))).isEqualTo(new Refusal.NoWayBack());
  }

  private void later() {
    sample.clock().turn(Duration.ofMinutes(1));
  }

  private Order order() {
    Cart pizza = new Cart(List.of(new Cart.Line(1, 11, 1, List.of(102), "")));
    var quote =
        done(
            desks
                .orders()
                .quote(new QuoteRequest("c", Mode.PICKUP, null, null, pizza, null, null, null)));
    return done(
        desks
            .orders()
            .confirm(
                quote.id(), "c", new Confirmation("Blanc", PHONE, null, Payment.CARD, ""), ANNA));
  }

  private Reservation table() {
    var quote =
        done(
            desks
                .reservations()
                .quote(
                    new TableRequest(
                        "c", LocalDate.of(2026, 11, 21), LocalTime.of(20, 0), 4, null, null)));
    return done(
        desks
            .reservations()
            .confirm(
                quote.id(), "c", new Booking("Blanc", PHONE, null, Reservation.Wishes.NONE), ANNA));
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }

  private static Refusal refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
