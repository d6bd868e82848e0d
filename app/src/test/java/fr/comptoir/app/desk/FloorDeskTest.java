package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Bookings.ANNA;
import static fr.comptoir.app.desk.Bookings.FRIDAY;
import static fr.comptoir.app.desk.Bookings.PHONE;
import static fr.comptoir.app.desk.Bookings.SATURDAY;
import static fr.comptoir.app.desk.Bookings.at;
import static fr.comptoir.app.desk.Bookings.done;
import static fr.comptoir.app.desk.Bookings.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.FloorDesk.Blocked;
import fr.comptoir.app.desk.FloorDesk.Move;
import fr.comptoir.app.desk.FloorDesk.WalkIn;
import fr.comptoir.app.desk.WaitingDesk.Party;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.SeatWarning;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.reservation.WaitingEntry;
import fr.comptoir.db.domain.restaurant.DayNote;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours.FullMark;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FloorDeskTest {
  private static final Booking NOBODY = new Booking("", null, null, Reservation.Wishes.NONE);

  private final SampleDesks sample = SampleDesks.open();
  private final Bookings bookings = new Bookings(sample);
  private final ReservationDesk tables = sample.desks().reservations();
  private final FloorDesk floor = sample.desks().floor();
  private final WaitingDesk waiting = sample.desks().waiting();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void whoComesInSitsDownInOneStep() {
    Reservation seated = done(floor.walkIn(walkIn(2), "", ANNA));

    assertThat(seated.state()).isEqualTo(State.SEATED);
    assertThat(seated.start()).isEqualTo(sample.clock().instant());
    assertThat(seated.tables()).hasSize(1);
    assertThat(tables.ofDay(FRIDAY)).containsExactly(seated);
    assertThat(refusal(floor.walkIn(walkIn(2, seated.tables()), "quand même", ANNA)))
        .isEqualTo(new Refusal.TableTaken(String.join(", ", seated.tables())));
  }

  @Test
  void outOfHoursAPartyIsSeatedWithAReasonOnly() {
    sample.clock().turn(Duration.ofHours(-3));

    assertThat(refusal(floor.walkIn(walkIn(2, List.of("T1")), "", ANNA)))
        .isEqualTo(new Refusal.NeedsReason(List.of(SeatWarning.OUTSIDE_SERVICE)));
    assertThat(done(floor.walkIn(walkIn(2, List.of("T1")), "amis de la maison", ANNA)).tables())
        .containsExactly("T1");
  }

  @Test
  void ofTwoWhoEditTheSameReservationTheSecondIsTold() {
    Reservation booked = bookings.book(SATURDAY, "20:00", 2);
    Reservation.Wishes wishes =
        new Reservation.Wishes(null, "anniversaire", List.of("noix"), 1, "gâteau à 22 h", 1);
    Booking booking = new Booking("Garnier-Roux", PHONE, null, wishes);

    Reservation edited = done(tables.edit(booked.id(), booked.version(), booking, 1, ANNA));

    assertThat(edited.wishes()).isEqualTo(wishes);
    assertThat(edited.guest().name()).isEqualTo("Garnier-Roux");
    assertThat(edited.offer()).isEqualTo(1);
    assertThat(tables.byCode(booked.code())).contains(edited);
    assertThat(refusal(tables.edit(booked.id(), booked.version(), booking, null, ANNA)))
        .isEqualTo(new Refusal.ChangedMeanwhile());
    assertThat(
            refusal(
                floor.move(booked.id(), booked.version(), new Move(null, 3, List.of()), "", ANNA)))
        .isEqualTo(new Refusal.ChangedMeanwhile());
  }

  @Test
  void whoIsLateAndTakesAnotherTimeIsNotLateForIt() {
    Reservation booked = bookings.book(FRIDAY, "20:15", 2);
    sample.clock().turn(Duration.ofMinutes(60));
    floor.attend();

    Reservation moved =
        done(floor.move(booked.id(), 2, new Move(at(FRIDAY, "21:00"), null, List.of()), "", ANNA));

    assertThat(moved.state()).isEqualTo(State.CONFIRMED);
    assertThat(tables.steps(booked.id()))
        .extracting(Step::to)
        .containsExactly(State.CONFIRMED, State.LATE, State.CONFIRMED);
  }

  @Test
  void aTableOutOfUseIsNotGivenAndTellsWhoHadIt() {
    Reservation booked = bookings.book(SATURDAY, "20:00", 2);
    String table = booked.tables().getFirst();

    Blocked blocked =
        done(floor.block(table, at(SATURDAY, "18:00"), at(SATURDAY, "23:30"), "pied cassé"));

    assertThat(blocked.meanwhile()).extracting(Reservation::id).containsExactly(booked.id());
    assertThat(done(bookings.quote("c", SATURDAY, "22:00", 2)).tables()).doesNotContain(table);
    assertThat(floor.blocks(at(SATURDAY, "20:00"), at(SATURDAY, "20:01")))
        .containsExactly(blocked.block());
    done(floor.release(blocked.block().id()));
    assertThat(done(bookings.quote("c", SATURDAY, "22:00", 2)).tables()).containsExactly(table);
    assertThat(refusal(floor.block("T99", at(SATURDAY, "18:00"), at(SATURDAY, "19:00"), "")))
        .isEqualTo(new Refusal.UnknownTable("T99"));
  }

  @Test
  void fullFromHereIsFullForSeatsOrKitchenOrBoth() {
    var lines = new Cart(List.of(new Cart.Line(1, 11, 1, List.of(), "")));
    var pickup =
        new QuoteRequest("p", Mode.PICKUP, FRIDAY, LocalTime.of(21, 0), lines, null, null, null);

    floor.markFull(new FullMark(FRIDAY, "Dîner", true, false, LocalTime.of(20, 30)));
    assertThat(bookings.quote("c", FRIDAY, "20:15", 2)).isInstanceOf(Outcome.Done.class);
    assertThat(refusal(bookings.quote("c", FRIDAY, "20:30", 2))).isInstanceOf(Refusal.Full.class);
    assertThat(sample.desks().orders().quote(pickup)).isInstanceOf(Outcome.Done.class);

    floor.markFull(new FullMark(FRIDAY, "Dîner", false, true, LocalTime.of(20, 30)));
    assertThat(bookings.quote("c", FRIDAY, "20:30", 2)).isInstanceOf(Outcome.Done.class);
    assertThat(refusal(sample.desks().orders().quote(pickup))).isInstanceOf(Refusal.Full.class);

    floor.unmarkFull(FRIDAY, "Dîner");
    assertThat(sample.desks().orders().quote(pickup)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aPartyWaitsIsSeatedAndLeavesTheList() {
    WaitingEntry first = done(waiting.add(party("Roche", 2)));
    sample.clock().turn(Duration.ofMinutes(1));
    WaitingEntry second = done(waiting.add(party("Blanc", 2)));

    assertThat(waiting.list()).containsExactly(first, second);
    assertThat(done(waiting.leave(first.id())).state()).isEqualTo(WaitingEntry.State.LEFT);
    Reservation seated = done(waiting.seat(second.id(), List.of(), "", ANNA));

    assertThat(seated.guest().name()).isEqualTo("Blanc");
    assertThat(seated.state()).isEqualTo(State.SEATED);
    assertThat(waiting.list()).isEmpty();
    assertThat(refusal(waiting.seat(second.id(), List.of(), "", ANNA)))
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void aSeatedPartyHasLeftAnHourAfterItsTime() {
    Reservation seated = done(floor.walkIn(walkIn(2), "", ANNA));

    sample.clock().turn(Duration.between(seated.start(), seated.end()));
    assertThat(floor.attend()).isEmpty();
    sample.clock().turn(Duration.ofMinutes(60));

    assertThat(floor.attend()).extracting(Reservation::state).containsExactly(State.FINISHED);
    assertThat(tables.steps(seated.id()).getLast().actor()).isEqualTo(Actor.SYSTEM);
  }

  @Test
  void theNoteOfADayIsWrittenByOneAtATime() {
    DayNote first = done(floor.note(SATURDAY, 0, "Mistral : terrasse fermée", ANNA));

    assertThat(floor.note(SATURDAY)).contains(first);
    assertThat(refusal(floor.note(SATURDAY, 0, "autre chose", ANNA)))
        .isEqualTo(new Refusal.ChangedMeanwhile());
    assertThat(done(floor.note(SATURDAY, 1, "Terrasse ouverte", ANNA)).version()).isEqualTo(2);
  }

  @Test
  void aTableWithGuestsToComeIsNotTakenAway() {
    Reservation booked = bookings.book(SATURDAY, "20:00", 2);
    House house = sample.desks().house().house();
    List<String> all = house.floor().tables().stream().map(DiningTable::number).toList();

    assertThat(refusal(sample.desks().house().save(without(house, booked.tables().getFirst()))))
        .isEqualTo(new Refusal.StillBooked(List.of(booked.code())));
    House smaller = done(sample.desks().house().save(without(house, all.getLast())));
    assertThat(smaller.floor().tables()).hasSize(all.size() - 1);
    assertThat(refusal(sample.desks().house().save(house)))
        .as("somebody saved it meanwhile")
        .isEqualTo(new Refusal.ChangedMeanwhile());
  }

  private static House without(House house, String table) {
    FloorPlan floor = house.floor();
    return new House(
        house.version(),
        house.restaurant(),
        house.hours(),
        new FloorPlan(
            floor.rooms(),
            floor.tables().stream().filter(one -> !one.number().equals(table)).toList(),
            floor.joins().stream().filter(one -> !one.tables().contains(table)).toList()),
        house.booking(),
        house.kitchen(),
        house.delivery(),
        house.offers());
  }

  private static WalkIn walkIn(int party) {
    return walkIn(party, List.of());
  }

  private static WalkIn walkIn(int party, List<String> tables) {
    return new WalkIn(party, NOBODY, tables);
  }

  private static Party party(String name, int size) {
    return new Party(name, null, size, null, "");
  }
}
