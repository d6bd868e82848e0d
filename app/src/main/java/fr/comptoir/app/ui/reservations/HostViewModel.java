package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.FloorDesk.Move;
import fr.comptoir.app.desk.FloorDesk.WalkIn;
import fr.comptoir.app.i18n.Formats;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.reservations.DropRules.Target;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.SeatWarning;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.restaurant.TableBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the person at the door does with parties. Every step goes to the desks; what the rules of
/// the house speak against is done with a reason only. FX thread only.
public final class HostViewModel {
  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final ReservationDayViewModel day;
  private final Supplier<Actor> actor;
  private final ReadOnlyObjectWrapper<Optional<Objection>> objection =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// What the book wants a reason for.
  ///
  /// @param insist does it all the same, for this reason
  public record Objection(List<SeatWarning> warnings, Consumer<String> insist) {}

  /// @param actor who stands at the counter
  public HostViewModel(
      Desks desks,
      Background background,
      Notices notices,
      ReservationDayViewModel day,
      Supplier<Actor> actor) {
    this.desks = desks;
    this.background = background;
    this.notices = notices;
    this.day = day;
    this.actor = actor;
  }

  /// What waits for a reason; it is never in the way of anything else.
  public ReadOnlyObjectProperty<Optional<Objection>> objection() {
    return objection.getReadOnlyProperty();
  }

  /// With a reason, what was objected to is done.
  public void insist(String reason) {
    Optional<Objection> asked = objection.get();
    objection.set(Optional.empty());
    asked.ifPresent(one -> one.insist().accept(reason));
  }

  /// It is left as it was.
  public void giveIn() {
    objection.set(Optional.empty());
  }

  /// Gives a party another table, time or length.
  public void move(Reservation party, Target target) {
    var move = new Move(target.start(), null, target.tables(), target.stay());
    attempt(
        reason -> desks.floor().move(party.id(), party.version(), move, reason, actor.get()),
        "",
        this::moved);
  }

  /// To other tables, at its time and for its length.
  public void moveTo(Reservation party, List<String> tables) {
    move(party, new Target(tables, party.start(), Duration.between(party.start(), party.end())));
  }

  /// Seats a party that had a reservation, wherever it was to sit.
  public void seatAt(Reservation party, List<String> tables) {
    Actor who = actor.get();
    attempt(
        reason -> desks.floor().seatAt(party.id(), party.version(), tables, reason, who),
        "",
        this::stepped);
  }

  /// Takes a table out of use for a while.
  public void block(String table, Instant from, Instant until) {
    background.run(
        () -> desks.floor().block(table, from, until, ""),
        outcome ->
            notices.settle(
                outcome,
                blocked ->
                    notices.done(
                        "floor.done.blocked",
                        List.of(table, time(until)),
                        () -> release(blocked.block()))));
  }

  /// It can be given again from now on.
  public void release(TableBlock block) {
    background.run(
        () -> desks.floor().release(block.id()),
        outcome ->
            notices.settle(
                outcome, done -> notices.done("floor.done.released", List.of(done.table()), null)));
  }

  private void moved(Reservation after) {
    notices.done(
        "reservation.done.moved",
        List.of(name(after), String.join(" + ", after.tables()), time(after.start())),
        () -> undo(after));
  }

  /// Moves a party on: arrived, seated, gone, not come.
  ///
  /// @param reason for the journal, may be empty
  public void step(Reservation party, State to, String reason) {
    Actor who = actor.get();
    background.run(
        () -> desks.reservations().advance(party.id(), to, who, reason),
        outcome -> notices.settle(outcome, this::stepped));
  }

  /// The step its main button does.
  public void advance(Reservation party) {
    next(party).ifPresent(to -> step(party, to, ""));
  }

  /// Where the main button leads; empty when there is nothing left to do.
  static Optional<State> next(Reservation party) {
    return switch (party.state()) {
      case PENDING -> Optional.of(State.CONFIRMED);
      case CONFIRMED, LATE, ARRIVED -> Optional.of(State.SEATED);
      case SEATED -> Optional.of(State.FINISHED);
      case FINISHED, CANCELLED, NO_SHOW, REFUSED -> Optional.empty();
    };
  }

  private void stepped(Reservation party) {
    String key =
        switch (party.state()) {
          case PENDING, CONFIRMED, LATE -> "reservation.done.confirmed";
          case ARRIVED -> "reservation.done.arrived";
          case SEATED -> "reservation.done.seated";
          case FINISHED -> "reservation.done.finished";
          case CANCELLED -> "reservation.done.cancelled";
          case REFUSED -> "reservation.done.refused";
          case NO_SHOW -> "reservation.done.no_show";
        };
    notices.done(key, List.of(name(party)), () -> undo(party));
  }

  /// Other words on a reservation, another size or time: one step.
  ///
  /// @param move null = it stays where it is
  public void change(Reservation party, Booking words, @Nullable Move move, Runnable done) {
    Actor who = actor.get();
    attempt(
        reason ->
            move == null
                ? desks.reservations().edit(party.id(), party.version(), words, party.offer(), who)
                : desks.floor().move(party.id(), party.version(), move, words, reason, who),
        "",
        changed -> {
          notices.done("reservation.done.changed", List.of(name(changed)), () -> undo(changed));
          done.run();
        });
  }

  /// Seats a party without a reservation, now.
  ///
  /// @param tables numbers; empty = the best that is free
  public void walkIn(int covers, List<String> tables) {
    var party = new WalkIn(covers, new Booking("", null, null, Reservation.Wishes.NONE), tables);
    Actor who = actor.get();
    attempt(
        reason -> desks.floor().walkIn(party, reason, who),
        "",
        seated ->
            notices.done(
                "reservation.done.walk_in",
                List.of(covers, String.join(" + ", seated.tables())),
                () -> unseat(seated)));
  }

  private void unseat(Reservation seated) {
    Actor who = actor.get();
    background.run(
        () -> desks.floor().undoWalkIn(seated.id(), who),
        outcome -> notices.settle(outcome, this::undone));
  }

  /// Takes back the step that made this snapshot, and no other.
  public void undo(Reservation after) {
    Actor who = actor.get();
    background.run(
        () -> desks.reservations().undo(after.id(), after.version(), who),
        outcome -> notices.settle(outcome, this::undone));
  }

  private void undone(Reservation party) {
    notices.done("reservation.undone", List.of(name(party)), null);
  }

  /// Says why the book would refuse, without asking it.
  void refuse(Refusal refusal) {
    notices.settle(Outcome.refused(refusal), _ -> {});
  }

  /// Tries a step. What only a reason is missing for is done again where a person's hand is reason
  /// enough, else asked about.
  <T> void attempt(Function<String, Outcome<T>> step, String reason, Consumer<T> then) {
    objection.set(Optional.empty());
    background.run(
        () -> step.apply(reason),
        outcome -> {
          switch (outcome) {
            case Outcome.Refused<T>(Refusal.NeedsReason(var warnings)) -> {
              Consumer<String> again = why -> attempt(step, why, then);
              if (DropRules.isMild(warnings)) {
                again.accept(DropRules.byHand(warnings));
              } else {
                objection.set(Optional.of(new Objection(warnings, again)));
              }
            }
            case Outcome.Refused<T> no -> notices.settle(no, then);
            case Outcome.Done<T> done -> notices.settle(done, then);
          }
        });
  }

  private static String name(Reservation party) {
    return party.guest().name().isBlank() ? party.code() : party.guest().name();
  }

  private String time(Instant at) {
    return new Formats(Locale.ROOT, day.hours().zone()).time(at);
  }
}
