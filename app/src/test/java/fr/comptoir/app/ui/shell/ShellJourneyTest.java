package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.TableRequest;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javafx.scene.input.KeyCode;
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
