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
