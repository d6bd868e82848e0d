package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.TableRequest;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The reservations book as the person at the door uses it: Friday evening, half past seven. Every
/// way ends in the book.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReservationsJourneyTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private final Journey evening = Journey.open();

  @AfterAll
  void close() {
    evening.close();
  }

  /// All go home, one window for all.
  @AfterEach
  void clear() {
    var tables = evening.desks().reservations();
    tables.ofDay(FRIDAY).forEach(one -> tables.cancel(one.code(), Actor.staff("Anna"), ""));
    evening.settle();
  }

  @Test
  void aPartyIsMovedByDraggingAndByKeysAndTheStepIsTakenBack() {
    Reservation moreau = book("Moreau", 2, "20:30", Seating.TERRACE);
    book("Garcia", 2, "21:00", Seating.WINDOW);
    assertThat(moreau.tables()).containsExactly("T11");
    evening.go("RESERVATIONS");

    drag("#party-" + moreau.code(), "#row-T2");
    assertThat(now(moreau).tables()).containsExactly("T2");
    assertThat(now(moreau).start()).isEqualTo(moreau.start());

    evening.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(now(moreau).tables()).containsExactly("T11");

    evening.click("#party-" + moreau.code());
    evening.act(() -> evening.window().frame().drawer.leave());
    Node party = evening.find("#party-" + moreau.code());
    evening.act(party::requestFocus);
    evening.keys(KeyCode.RIGHT);
    evening.keys(KeyCode.DOWN);
    evening.keys(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(now(moreau).tables()).as("nothing is done before Enter").containsExactly("T11");
    evening.keys(KeyCode.ENTER);

    Reservation moved = now(moreau);
    assertThat(moved.tables()).containsExactly("T12");
    assertThat(moved.start()).isEqualTo(at("20:45"));
    assertThat(moved.end()).isEqualTo(moreau.end().plusSeconds(30 * 60));
  }

  @Test
  void aRefusedDropSaysWhyAndThePartyStaysWhereItWas() {
    Reservation moreau = book("Moreau", 2, "20:30", Seating.TERRACE);
    Reservation garcia = book("Garcia", 2, "20:30", Seating.WINDOW);
    evening.go("RESERVATIONS");

    drag("#party-" + moreau.code(), "#row-" + garcia.tables().getFirst());

    assertThat(now(moreau)).isEqualTo(moreau);
    assertThat(evening.words()).anyMatch(word -> word.contains(garcia.tables().getFirst() + " "));
  }

  @Test
  void aTableTooSmallIsGivenWithAReasonOnly() {
    Reservation chen = book("Chen", 4, "20:30", null);
    evening.go("RESERVATIONS");

    drag("#party-" + chen.code(), "#row-T11");
    assertThat(now(chen)).isEqualTo(chen);
    evening.click("Habitué");

    assertThat(now(chen).tables()).containsExactly("T11");
    assertThat(evening.desks().reservations().steps(chen.id()).getLast().reason())
        .isEqualTo("Habitué");
  }

  /// From the middle of one to the row of another, straight up or down.
  private void drag(String from, String to) {
    Node party = evening.find(from);
    Node row = evening.find(to);
    Point2D start = middle(party);
    Bounds there = evening.ask(() -> row.localToScreen(row.getLayoutBounds()));
    double y = (there.getMinY() + there.getMaxY()) / 2;
    evening.robot().drag(start, MouseButton.PRIMARY).dropTo(start.getX(), y);
    evening.settle();
  }

  private Point2D middle(Node node) {
    Bounds bounds = evening.ask(() -> node.localToScreen(node.getLayoutBounds()));
    return new Point2D(
        (bounds.getMinX() + bounds.getMaxX()) / 2, (bounds.getMinY() + bounds.getMaxY()) / 2);
  }

  private Reservation now(Reservation before) {
    return evening.desks().reservations().byCode(before.code()).orElseThrow();
  }

  private Reservation book(String name, int covers, String time, Seating seating) {
    var tables = evening.desks().reservations();
    var request = new TableRequest(name, FRIDAY, LocalTime.parse(time), covers, seating, null);
    var booking = new Booking(name, null, null, Reservation.Wishes.NONE);
    return tables
                .quote(request, Actor.Kind.STAFF)
                .then(quote -> tables.confirm(quote.id(), name, booking, Actor.staff("Anna")))
            instanceof Outcome.Done<Reservation>(var made)
        ? made
        : null;
  }

  private static Instant at(String time) {
    return FRIDAY.atTime(LocalTime.parse(time)).atZone(ZoneId.of("Europe/Paris")).toInstant();
  }
}
