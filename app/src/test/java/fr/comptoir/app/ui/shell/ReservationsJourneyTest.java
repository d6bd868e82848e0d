package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.MessageDesk;
import fr.comptoir.app.desk.TableRequest;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
    evening.act(
        () ->
            List.copyOf(evening.window().scene().getRoot().lookupAll(".toast .icon-button"))
                .forEach(close -> ((Button) close).fire()));
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

  @Test
  void aPartyIsSeatedFromItsSheetAndTheStepIsTakenBack() {
    Reservation moreau = book("Moreau", 2, "19:45", null);
    evening.go("RESERVATIONS");

    evening.click("#party-" + moreau.code());
    assertThat(evening.words()).contains("Moreau", "Installer à table", moreau.code());
    evening.click("Installer à table");
    assertThat(now(moreau).state()).isEqualTo(State.SEATED);

    evening.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(now(moreau).state()).isEqualTo(State.CONFIRMED);
  }

  @Test
  void aReservationIsCancelledForAReasonOfTheList() {
    Reservation moreau = book("Moreau", 2, "20:30", null);
    evening.go("RESERVATIONS");

    evening.click("#party-" + moreau.code());
    evening.click("#act-cancel");
    assertThat(now(moreau).state()).as("nothing before the reason").isEqualTo(State.CONFIRMED);
    evening.click("De notre fait");

    assertThat(now(moreau).state()).isEqualTo(State.CANCELLED);
    assertThat(evening.desks().reservations().steps(moreau.id()).getLast().reason())
        .isEqualTo("De notre fait");
    evening.click("#act-undo_step");
    assertThat(now(moreau).state()).isEqualTo(State.CONFIRMED);
  }

  @Test
  void aWalkInIsSeatedInTwoTouches() {
    evening.go("RESERVATIONS");

    evening.click("#walk-in");
    evening.click("#walk-in-3");

    Reservation walkIn =
        evening.desks().reservations().ofDay(FRIDAY).stream()
            .filter(one -> one.state() == State.SEATED)
            .findFirst()
            .orElseThrow();
    assertThat(walkIn.state()).isEqualTo(State.SEATED);
    assertThat(walkIn.partySize()).isEqualTo(3);
    assertThat(walkIn.tables()).hasSize(1);
    assertThat(evening.desks().reservations().steps(walkIn.id()).getFirst().actor().kind())
        .isEqualTo(Actor.Kind.STAFF);

    evening.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(now(walkIn).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void whoWaitsIsSeatedAtTheTableThatIsFreeAndGoesBackToTheDoor() {
    evening.go("RESERVATIONS");

    evening.click("#waiting");
    evening.click("#waiting-name");
    evening.type("Petit");
    evening.click("#waiting-add");
    assertThat(evening.desks().waiting().list())
        .singleElement()
        .satisfies(one -> assertThat(one.name()).isEqualTo("Petit"));

    evening.click("#waiting-seat");
    assertThat(evening.desks().waiting().list()).isEmpty();
    assertThat(evening.desks().reservations().ofDay(FRIDAY))
        .filteredOn(one -> one.state() == State.SEATED)
        .singleElement()
        .satisfies(one -> assertThat(one.tables()).containsExactly("T1"));

    evening.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(evening.desks().waiting().list()).hasSize(1);
    evening.click("Partis");
    assertThat(evening.desks().waiting().list()).isEmpty();
  }

  @Test
  void theNoteOfTheDayIsWrittenInSomebodysNameAndTakenBack() {
    evening.go("RESERVATIONS");
    evening.click("#waiting");
    evening.click("#day-note");
    evening.type("mistral");
    evening.click("#keep-note");

    assertThat(evening.desks().floor().note(FRIDAY).orElseThrow().text()).isEqualTo("mistral");
    evening.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(evening.desks().floor().note(FRIDAY).orElseThrow().text()).isEmpty();
  }

  @Test
  void aGroupsEnquiryIsAnswered() {
    evening
        .desks()
        .messages()
        .enquire(
            new MessageDesk.Sender("Comité", null, null),
            new MessageDesk.Wish(24, FRIDAY.plusDays(20), LocalTime.of(20, 0), "départ", "", ""));
    evening.go("RESERVATIONS");

    evening.click("#groups");
    assertThat(evening.words()).contains("Comité", "24 p.", "Nouvelle");
    evening.click("Répondu");
    assertThat(evening.desks().messages().enquiries())
        .singleElement()
        .satisfies(one -> assertThat(one.state()).isEqualTo(GroupEnquiry.State.ANSWERED));
    evening.click("Classer");
    assertThat(evening.desks().messages().enquiries()).isEmpty();
  }

  @Test
  void coversAndWishesAreChangedInOneStep() {
    Reservation moreau = book("Moreau", 2, "20:30", null);
    evening.go("RESERVATIONS");

    evening.click("#party-" + moreau.code());
    evening.click("Modifier");
    evening.keys(KeyCode.CONTROL, KeyCode.A);
    evening.type("4");
    evening.click("#edit-note");
    evening.type("gateau");
    evening.click("#edit-save");

    Reservation changed = now(moreau);
    assertThat(changed.partySize()).isEqualTo(4);
    assertThat(changed.wishes().note()).isEqualTo("gateau");
    assertThat(changed.tables()).isNotEqualTo(moreau.tables());

    evening.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(now(moreau).partySize()).isEqualTo(2);
    assertThat(now(moreau).wishes().note()).isEmpty();
    assertThat(now(moreau).tables()).isEqualTo(moreau.tables());
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
