package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Bookings.ANNA;
import static fr.comptoir.app.desk.Bookings.FRIDAY;
import static fr.comptoir.app.desk.Bookings.PHONE;
import static fr.comptoir.app.desk.Bookings.SATURDAY;
import static fr.comptoir.app.desk.Bookings.at;
import static fr.comptoir.app.desk.Bookings.done;
import static fr.comptoir.app.desk.Bookings.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.FloorDesk.Move;
import fr.comptoir.app.desk.FloorDesk.WalkIn;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.BookStep.About;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.journal.Deed;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.reservation.WaitingEntry;
import fr.comptoir.db.domain.restaurant.DayNote;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The last step taken back, of everything that staff changes with one hand: as it was, with a row
/// in its journal, once, and only as long as nobody did more.
class UndoTest {
  private static final Refusal NOTHING = new Refusal.NothingToUndo();
  private static final Refusal CHANGED = new Refusal.ChangedMeanwhile();

  private final SampleDesks sample = SampleDesks.open();
  private final Bookings bookings = new Bookings(sample);
  private final Desks desks = sample.desks();
  private final ReservationDesk tables = desks.reservations();
  private final FloorDesk floor = desks.floor();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aMoveTakenBackGivesTimeTableAndSizeBackAndFreesTheOther() {
    Reservation booked = bookings.book(SATURDAY, "20:00", 2);
    var move = new Move(at(SATURDAY, "21:00"), 5, List.of());
    Reservation moved = done(floor.move(booked.id(), booked.version(), move, "", ANNA));

    Reservation back = done(tables.undo(booked.id(), moved.version(), ANNA));

    assertIsAgain(back, booked);
    assertThat(tables.byCode(booked.code())).contains(back);
    assertThat(tables.steps(booked.id()))
        .extracting(Step::undo)
        .containsExactly(false, false, true);
    assertThat(refusal(tables.undo(booked.id(), ANNA))).isEqualTo(NOTHING);
    assertThat(refusal(tables.undo(booked.id(), back.version(), ANNA))).isEqualTo(NOTHING);
  }

  @Test
  void wordsTakenBackAreTheWordsAndTheGuestThatWereThere() {
    Reservation booked = bookings.book(SATURDAY, "20:00", 2);
    var wishes = new Reservation.Wishes(null, "anniversaire", List.of("noix"), 1, "gâteau", 1);
    var booking = new Booking("Garnier-Roux", null, null, wishes);
    Reservation edited = done(tables.edit(booked.id(), booked.version(), booking, 1, ANNA));
    var plain = new Booking("Roux", PHONE, null, Reservation.Wishes.NONE);
    Reservation again = done(tables.edit(booked.id(), edited.version(), plain, null, ANNA));

    assertThat(refusal(tables.undo(booked.id(), edited.version(), ANNA))).isEqualTo(CHANGED);
    assertIsAgain(done(tables.undo(booked.id(), again.version(), ANNA)), edited);
  }

  @Test
  void whoWasLateAndMovedIsLateAgainForTheOldTime() {
    Reservation booked = bookings.book(FRIDAY, "20:15", 2);
    sample.clock().turn(Duration.ofMinutes(60));
    Reservation late = floor.attend().getFirst();
    var move = new Move(at(FRIDAY, "21:00"), null, List.of());
    Reservation moved = done(floor.move(booked.id(), late.version(), move, "", ANNA));
    assertThat(moved.state()).isEqualTo(State.CONFIRMED);

    assertIsAgain(done(tables.undo(booked.id(), moved.version(), ANNA)), late);
  }

  @Test
  void aTableGivenAwaySinceIsNotTakenBack() {
    Reservation booked = bookings.book(SATURDAY, "20:00", 2);
    var move = new Move(at(SATURDAY, "21:30"), null, List.of());
    Reservation moved = done(floor.move(booked.id(), booked.version(), move, "", ANNA));
    var walkIn = new Move(booked.start(), null, booked.tables());
    Reservation other = bookings.book(SATURDAY, "19:00", 2);
    done(floor.move(other.id(), other.version(), walkIn, "fenêtre", ANNA));

    assertThat(refusal(tables.undo(booked.id(), moved.version(), ANNA)))
        .isEqualTo(new Refusal.TableTaken(String.join(", ", booked.tables())));
    assertThat(tables.byCode(booked.code())).contains(moved);
  }

  @Test
  void theHistoryTakesAMoveBackToo() {
    Reservation booked = bookings.book(SATURDAY, "20:00", 2);
    sample.clock().turn(Duration.ofMinutes(1));
    var move = new Move(null, 4, List.of());
    done(floor.move(booked.id(), booked.version(), move, "", ANNA));

    Deed moved = desks.journal().latest(1).getFirst();
    assertThat(moved.undoable()).isTrue();
    done(desks.journal().undoLast(ANNA));

    assertThat(tables.byCode(booked.code()).orElseThrow().partySize()).isEqualTo(2);
    assertThat(refusal(desks.journal().undo(moved, ANNA))).isEqualTo(NOTHING);
  }

  @Test
  void aPartySeatedByMistakeIsTakenOffTheTable() {
    var nobody = new Booking("", null, null, Reservation.Wishes.NONE);
    Reservation seated = done(floor.walkIn(new WalkIn(2, nobody, List.of("T1")), "", ANNA));

    Reservation off = done(floor.undoWalkIn(seated.id(), ANNA));

    assertThat(off.state()).isEqualTo(State.CANCELLED);
    assertThat(tables.steps(seated.id()).getLast().undo()).isTrue();
    assertThat(floor.walkIn(new WalkIn(2, nobody, List.of("T1")), "", ANNA))
        .isInstanceOf(Outcome.Done.class);
    assertThat(refusal(floor.undoWalkIn(seated.id(), ANNA))).isEqualTo(CHANGED);
    Reservation booked = bookings.book(SATURDAY, "20:00", 2);
    assertThat(refusal(floor.undoWalkIn(booked.id(), ANNA))).isEqualTo(NOTHING);
  }

  @Test
  void whoLeftTheListOrWasSeatedWaitsAgainWhereTheyWere() {
    WaitingDesk waiting = desks.waiting();
    var party = new WaitingDesk.Party("Roche", null, 2, null, "");
    WaitingEntry first = done(waiting.add(party));
    sample.clock().turn(Duration.ofMinutes(1));
    WaitingEntry second = done(waiting.add(party));

    WaitingEntry left = done(waiting.leave(first.id()));
    WaitingEntry back = done(waiting.undo(first.id(), left.version(), ANNA));
    assertThat(waiting.list()).containsExactly(back, second);
    assertThat(refusal(waiting.undo(first.id(), left.version(), ANNA))).isEqualTo(CHANGED);
    assertThat(refusal(waiting.undo(first.id(), back.version(), ANNA))).isEqualTo(NOTHING);

    Reservation seated = done(waiting.seat(first.id(), List.of(), "", ANNA));
    WaitingEntry again = done(waiting.undo(first.id(), back.version() + 1, ANNA));
    assertThat(waiting.list()).containsExactly(again, second);
    assertThat(tables.byCode(seated.code()).orElseThrow().state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void aMessageIsWhereItWasWithWhoHadIt() {
    MessageDesk messages = desks.messages();
    var sender = new MessageDesk.Sender("Blanc", PHONE, null);
    Message left = messages.leave(sender, "Rappelez-moi", Message.Category.OTHER, false);
    assertThat(refusal(messages.undo(left.id(), left.version(), ANNA))).isEqualTo(NOTHING);
    Message taken = done(messages.assign(left.id(), "Paolo", ANNA));
    Message done = done(messages.move(left.id(), Message.State.DONE, ANNA));

    assertThat(refusal(messages.undo(left.id(), taken.version(), ANNA))).isEqualTo(CHANGED);
    Message back = done(messages.undo(left.id(), done.version(), ANNA));

    assertThat(back.state()).isEqualTo(Message.State.IN_PROGRESS);
    assertThat(back.assignee()).isEqualTo("Paolo");
    assertThat(messages.open()).containsExactly(back);
    assertThat(messages.steps(left)).extracting(BookStep::what).last().isEqualTo("undone");
    assertThat(refusal(messages.undo(left.id(), back.version(), ANNA))).isEqualTo(NOTHING);
  }

  @Test
  void anAnswerTakenBackIsNoLongerTold() {
    MessageDesk messages = desks.messages();
    Question asked = messages.ask("Un vélo ?", Question.Category.OTHER, null);
    Question first = done(messages.answer(asked.id(), "Oui", ANNA));
    Question better = done(messages.answer(asked.id(), "Oui, sous l'auvent", ANNA));

    Question back = done(messages.undoQuestion(asked.id(), better.version(), ANNA));
    assertThat(back.answer()).isEqualTo("Oui");
    assertThat(back.state()).isEqualTo(Question.State.ANSWERED);
    assertThat(refusal(messages.undoQuestion(asked.id(), first.version(), ANNA)))
        .isEqualTo(CHANGED);

    Question ignored = done(messages.ignore(asked.id(), ANNA));
    done(messages.undoQuestion(asked.id(), ignored.version(), ANNA));
    assertThat(messages.answered()).extracting(Question::answer).contains("Oui");
  }

  @Test
  void anEnquiryIsWhereItWasAndComesBackWhenItWasToo() {
    GroupDesk groups = desks.groups();
    GroupEnquiry asked =
        desks
            .messages()
            .enquire(
                new MessageDesk.Sender("Comité", PHONE, null),
                new MessageDesk.Wish(24, FRIDAY, LocalTime.of(20, 0), "", "", ""));
    var planned = done(groups.move(asked.id(), 1, GroupEnquiry.State.ANSWERED, SATURDAY, ANNA));
    var closed = done(groups.move(asked.id(), 2, GroupEnquiry.State.CLOSED, null, ANNA));

    GroupEnquiry back = done(groups.undo(asked.id(), closed.version(), ANNA));

    assertThat(back.state()).isEqualTo(planned.state());
    assertThat(back.followUp()).isEqualTo(planned.followUp());
    assertThat(journal(About.ENQUIRY, asked.id().toString()))
        .containsExactly("answered", "closed", "undone");
    assertThat(refusal(groups.undo(asked.id(), closed.version(), ANNA))).isEqualTo(CHANGED);
    assertThat(refusal(groups.undo(asked.id(), back.version(), ANNA))).isEqualTo(NOTHING);
  }

  @Test
  void theNoteOfADaySaysWhatItSaid() {
    DayNote first = done(floor.note(SATURDAY, 0, "Terrasse fermée", ANNA));
    DayNote second = done(floor.note(SATURDAY, 1, "Terrasse ouverte", ANNA));

    assertThat(refusal(floor.undoNote(SATURDAY, first.version(), ANNA))).isEqualTo(CHANGED);
    DayNote back = done(floor.undoNote(SATURDAY, second.version(), ANNA));

    assertThat(back.text()).isEqualTo("Terrasse fermée");
    assertThat(floor.note(SATURDAY)).contains(back);
    assertThat(refusal(floor.undoNote(SATURDAY, back.version(), ANNA))).isEqualTo(NOTHING);
    assertThat(journal(About.DAY, SATURDAY.toString()))
        .containsExactly("note", "note", "note_undone");
  }

  @Test
  void theFirstNoteOfADayTakenBackIsEmpty() {
    DayNote first = done(floor.note(FRIDAY, 0, "Panne de four", ANNA));

    assertThat(done(floor.undoNote(FRIDAY, first.version(), ANNA)).text()).isEmpty();
  }

  @Test
  void anAddressTakenOffACardIsOnItAgain() {
    long claire = desks.customers().byNumber("0639980001").orElseThrow().id();
    var address = new Address(0, "bureau", "3 rue X", "13006", "Marseille", "", null, "");
    var with = done(desks.customers().addAddress(claire, address));
    long added = with.addresses().getLast().id();
    done(desks.customers().retireAddress(added));

    assertThat(done(desks.customers().undoRetireAddress(added)).addresses())
        .isEqualTo(with.addresses());
  }

  /// All but the version, which counts on.
  private static void assertIsAgain(Reservation back, Reservation before) {
    assertThat(back).usingRecursiveComparison().ignoringFields("version").isEqualTo(before);
  }

  private List<String> journal(About about, String ref) {
    return sample.database().read(book -> book.journal().of(about, ref)).stream()
        .map(BookStep::what)
        .toList();
  }
}
