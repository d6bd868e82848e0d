package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.MessageDesk;
import fr.comptoir.app.desk.TableRequest;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.Restaurant;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.call.CallEvent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// What holds on every screen, as a person meets it.
class ShellJourneyTest {
  @Test
  void theSearchOpensWhatWasMeantFromAnyScreenAndEscGivesTheScreenBack() {
    try (Journey evening = Journey.open()) {
      Reservation booked = booked(evening.desks(), "Hélène Durand");
      evening.go("MESSAGES");
      evening.keys(KeyCode.CONTROL, KeyCode.K);
      evening.type("dura");
      assertThat(evening.words()).contains("Réservations", booked.code(), "Hélène Durand");
      evening.keys(KeyCode.ENTER);

      assertThat(evening.words()).contains("Hélène Durand");
      evening.keys(KeyCode.ESCAPE);
      evening.keys(KeyCode.F4);
      assertThat(evening.ask(() -> evening.window().entry()))
          .isEqualTo(evening.ask(() -> evening.window().entries().get(2)));
      evening.keys(KeyCode.F1);
      assertThat(evening.words()).contains("Le clavier", "Ctrl K");
      evening.keys(KeyCode.ESCAPE);
      assertThat(evening.words()).doesNotContain("Le clavier");
      assertThat(evening.desks().reservations().byCode(booked.code())).contains(booked);
    }
  }

  @Test
  void anUrgentMessageRingsIsCountedAndOneTapLeadsToIt() {
    try (Journey evening = Journey.open()) {
      evening.go("ORDERS");
      evening
          .desks()
          .messages()
          .leave(
              new MessageDesk.Sender("Mme Girard", null, null),
              "Rappelez-moi, c’est pour une allergie.",
              Message.Category.CALLBACK_REQUEST,
              true);
      evening.click("Un client a besoin d’une personne");

      assertThat(evening.ask(() -> evening.window().entry())).isEqualTo(Entry.MESSAGES);
      assertThat(evening.words()).doesNotContain("Un client a besoin d’une personne");
      assertThat(evening.desks().messages().open()).hasSize(1);
    }
  }

  @Test
  void aDishIsFoundTakenOffInOneTouchPutBackByKeyAndOpenedOnTheCard() {
    try (Journey evening = Journey.open()) {
      evening.go("ORDERS");
      evening.keys(KeyCode.CONTROL, KeyCode.K);
      evening.type("marg");
      assertThat(evening.words()).contains("Carte", "Margherita");
      evening.click("#search-sold-out-11");
      assertThat(evening.desks().menu().menu().item(11).orElseThrow().soldOut()).isTrue();
      assertThat(evening.find("#search-sold-out-11")).extracting("text").isEqualTo("Remettre");

      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);
      assertThat(evening.desks().menu().menu().item(11).orElseThrow().soldOut()).isFalse();

      evening.keys(KeyCode.ENTER);
      assertThat(evening.ask(() -> evening.window().entry())).isEqualTo(Entry.MENU);
      assertThat(evening.ask(() -> evening.window().frame().drawer.isVisible())).isTrue();
    }
  }

  @Test
  void f9LeadsFromAnyScreenToWhoIsOnTheLine() {
    try (Journey evening = Journey.open()) {
      evening.go("MENU");
      evening.keys(KeyCode.F9);
      assertThat(evening.words()).contains("Personne en ligne.");
      var now = evening.clock().instant();
      var call = new CallId("call-1");
      var calls = evening.desks().calls();
      calls.on(new CallEvent.Started(now, call, "fxo1", new Caller("0639980101", ""), "realtime"));
      calls.on(new CallEvent.Answered(now, call));
      evening.go("SERVICE");
      assertThat(evening.find("#whisper")).as("the call is on the screen").isNotNull();
      evening.go("MENU");

      evening.keys(KeyCode.F9);

      assertThat(evening.ask(() -> evening.window().entry())).isEqualTo(Entry.SERVICE);
      assertThat(evening.ask(() -> evening.window().scene().getFocusOwner().getStyleClass()))
          .contains("call-card");
      assertThat(evening.desks().calls().live()).hasSize(1);
    }
  }

  @Test
  void whatTheHouseBecomesIsSeenWithoutARestart() {
    try (Journey evening = Journey.open()) {
      House house = evening.desks().house().house();
      Restaurant before = house.restaurant();
      var renamed =
          new Restaurant(
              "Chez Hélène",
              before.phone(),
              before.phoneSpoken(),
              before.email(),
              before.street(),
              before.postalCode(),
              before.city(),
              before.place(),
              before.zone(),
              before.dayEnds(),
              before.languages());
      done(
          evening
              .desks()
              .house()
              .save(
                  new House(
                      house.version(),
                      renamed,
                      house.hours(),
                      house.floor(),
                      house.booking(),
                      house.kitchen(),
                      house.delivery(),
                      house.offers())));
      evening.settle();
      assertThat(evening.ask(() -> ((Stage) evening.window().scene().getWindow()).getTitle()))
          .startsWith("Chez Hélène");
    }
  }

  private static Reservation booked(Desks desks, String name) {
    var wish =
        new TableRequest("test", LocalDate.of(2026, 11, 20), LocalTime.of(20, 30), 4, null, null);
    TableQuote quote = done(desks.reservations().quote(wish));
    var guest = new Booking(name, null, null, new Reservation.Wishes(null, "", List.of(), 0, ""));
    return done(desks.reservations().confirm(quote.id(), "test", guest, Actor.staff("Test")));
  }

  static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }
}
