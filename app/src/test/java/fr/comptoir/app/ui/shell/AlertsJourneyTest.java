package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.MessageDesk;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.desk.TableRequest;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What wants a person, on the smallest screen: seen, heard of, and never in the way.
class AlertsJourneyTest {
  private static final PseudoClass FLASH = PseudoClass.getPseudoClass("flash");
  private static final int WATER = 61;

  @Test
  void whatWantsAPersonStandsInItsOwnRoomTwoKindsAndHowManyMore() {
    try (Journey evening = Journey.open(SampleDesks.open(), Locale.FRENCH, false, 911, 512)) {
      evening.keys(KeyCode.N);
      Node foot = evening.ask(() -> evening.window().frame().drawer.lookup(".drawer-foot"));
      double before = bounds(evening, foot).getMaxY();
      help(evening);
      order(evening, "Paul Roux");
      table(evening);
      evening.settle();

      Bounds band = bounds(evening, evening.find("#alerts"));
      assertThat(bounds(evening, foot).getMaxY())
          .isLessThan(before)
          .isLessThanOrEqualTo(band.getMinY());
      assertThat(band.getHeight()).isLessThan(60);
      assertThat(evening.words())
          .contains("Un client a besoin d’une personne", "Nouvelle commande à valider", "+1");

      evening.click("#alerts-more");
      Node hidden = evening.find("Nouvelle réservation");
      assertThat(bounds(evening, hidden).getMaxY()).isLessThanOrEqualTo(band.getMinY());
      evening.click("#alerts-heard");
      assertThat(evening.words()).doesNotContain("Nouvelle commande à valider");
      assertThat(evening.desks().messages().open()).as("heard is not done").hasSize(1);
    }
  }

  @Test
  void theOnlyNewOrderFlashesAndATapOpensItWhereverOneIs() {
    try (Journey evening = Journey.open()) {
      Order placed = order(evening, "Paul Roux");
      evening.settle();
      Node card = evening.ask(() -> evening.window().scene().getRoot().lookup(".order-card"));
      evening.turn(Duration.ofSeconds(1));
      boolean first = flashes(evening, card);
      evening.turn(Duration.ofSeconds(1));
      assertThat(flashes(evening, card)).as("on and off").isNotEqualTo(first);

      evening.go("MENU");
      evening.click("Nouvelle commande à valider");

      assertThat(evening.ask(() -> evening.window().entry())).isEqualTo(Entry.SERVICE);
      assertThat(evening.ask(() -> evening.window().frame().drawer.isVisible())).isTrue();
      assertThat(evening.words()).doesNotContain("Nouvelle commande à valider");
      evening.keys(KeyCode.ESCAPE);
      evening.click("Accepter");
      assertThat(evening.desks().orders().find(placed.id()))
          .map(Order::state)
          .contains(Order.State.IN_KITCHEN);
    }
  }

  private static boolean flashes(Journey evening, Node card) {
    return evening.ask(() -> card.getPseudoClassStates().contains(FLASH));
  }

  private static Bounds bounds(Journey evening, Node node) {
    return evening.ask(
        () -> {
          node.getScene().getRoot().layout();
          return node.localToScene(node.getLayoutBounds());
        });
  }

  private static void help(Journey evening) {
    evening
        .desks()
        .messages()
        .leave(
            new MessageDesk.Sender("Mme Girard", null, null),
            "Rappelez-moi, c’est pour une allergie.",
            Message.Category.CALLBACK_REQUEST,
            true);
  }

  private static Order order(Journey evening, String name) {
    var cart = new Cart(List.of(new Cart.Line(1, WATER, 1, List.of(), "")));
    var wish = new QuoteRequest("call-1", Mode.PICKUP, null, null, cart, null, null, null);
    OrderQuote quote = ShellJourneyTest.done(evening.desks().orders().quote(wish));
    var guest = new Confirmation(name, null, null, Payment.CARD, "");
    return ShellJourneyTest.done(
        evening.desks().orders().confirm(quote.id(), "call-1", guest, Actor.assistant("call-1")));
  }

  private static void table(Journey evening) {
    var wish =
        new TableRequest("call-2", LocalDate.of(2026, 11, 20), LocalTime.of(21, 0), 2, null, null);
    TableQuote quote = ShellJourneyTest.done(evening.desks().reservations().quote(wish));
    var guest =
        new Booking(
            "Hélène Durand", null, null, new Reservation.Wishes(null, "", List.of(), 0, ""));
    ShellJourneyTest.done(
        evening
            .desks()
            .reservations()
            .confirm(quote.id(), "call-2", guest, Actor.assistant("call-2")));
  }
}
