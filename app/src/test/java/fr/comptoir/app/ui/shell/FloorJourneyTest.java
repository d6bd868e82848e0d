package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.desk.TableRequest;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The plan of the room as the person at the door uses it, and as the owner draws it. Friday
/// evening, half past seven. Every way ends in the book.
class FloorJourneyTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  @TempDir Path folder;

  @Test
  void aPartyIsDroppedOnATableAndTheTimeItHasRunsOut() {
    try (Journey evening = Journey.open()) {
      Reservation moreau = book(evening, "Moreau", "19:30");
      evening.go("RESERVATIONS");
      evening.click("Plan de salle");

      evening.drag(evening.find("#chip-" + moreau.code()), evening.find("#table-T4"));
      assertThat(now(evening, moreau).state()).isEqualTo(State.SEATED);
      assertThat(now(evening, moreau).tables()).containsExactly("T4");
      assertThat(evening.words()).contains("Moreau · 4").anyMatch(word -> word.contains("encore"));

      evening.turn(Duration.ofHours(3));
      assertThat(evening.words()).anyMatch(word -> word.contains("dépassé"));

      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(now(evening, moreau).state()).isEqualTo(State.CONFIRMED);
      assertThat(now(evening, moreau).tables()).isEqualTo(moreau.tables());
    }
  }

  @Test
  void atATableAWalkInIsSeatedAndATableIsBlocked() {
    try (Journey evening = Journey.open()) {
      Reservation moreau = book(evening, "Moreau", "19:45");
      evening.go("RESERVATIONS");
      evening.click("Plan de salle");

      evening.click("#table-T5");
      evening.click("#seat-" + moreau.code());
      assertThat(now(evening, moreau).tables()).containsExactly("T5");

      evening.click("#table-T1");
      evening.click("#table-walk-in-2");
      assertThat(evening.desks().reservations().ofDay(FRIDAY))
          .anySatisfy(
              one -> {
                assertThat(one.state()).isEqualTo(State.SEATED);
                assertThat(one.tables()).containsExactly("T1");
              });

      evening.click("#table-T2");
      evening.click("#table-block");
      var now = evening.clock().instant();
      assertThat(evening.desks().floor().blocks(now, now.plusSeconds(60)))
          .singleElement()
          .satisfies(block -> assertThat(block.table()).isEqualTo("T2"));
      evening.click("#table-release");
      assertThat(evening.desks().floor().blocks(now, now.plusSeconds(60))).isEmpty();
    }
  }

  @Test
  void thePlanIsDrawnOutsideTheServiceAndIsTheSameAfterARestart() {
    FloorPlan drawn;
    try (Journey night = Journey.open(SampleDesks.on(folder), Locale.FRENCH, false, 1366, 768)) {
      night.go("RESERVATIONS");
      night.click("Plan de salle");
      assertThat(night.words()).as("a service runs").doesNotContain("Modifier le plan");
      night.turn(Duration.ofHours(5));

      night.click("#floor-edit");
      FloorPlan.DiningTable before =
          night.desks().house().house().floor().table("T5").orElseThrow();
      night.drag(night.find("#table-T5"), night.find("#table-T2"));
      night.click("#table-T5");
      night.click("#table-T6");
      night.click("#tables-join");
      assertThat(night.desks().house().house().floor().table("T5"))
          .as("nothing is in the book before it is saved")
          .contains(before);
      night.click("#floor-save");

      drawn = night.desks().house().house().floor();
      assertThat(drawn.table("T5").orElseThrow().y()).isLessThan(before.y());
      assertThat(drawn.joins()).anyMatch(join -> join.tables().equals(List.of("T5", "T6")));
    }
    try (Database again = Database.open(folder, () -> false)) {
      FloorPlan kept = again.read((Reading book) -> book.house().get().floor());
      assertThat(kept).isEqualTo(drawn);
    }
  }

  private static Reservation now(Journey evening, Reservation before) {
    return evening.desks().reservations().byCode(before.code()).orElseThrow();
  }

  private static Reservation book(Journey evening, String name, String time) {
    var tables = evening.desks().reservations();
    var request = new TableRequest(name, FRIDAY, LocalTime.parse(time), 4, null, null);
    var booking = new Booking(name, null, null, Reservation.Wishes.NONE);
    return tables
                .quote(request, Actor.Kind.STAFF)
                .then(quote -> tables.confirm(quote.id(), name, booking, Actor.staff("Anna")))
            instanceof Outcome.Done<Reservation>(var made)
        ? made
        : null;
  }
}
