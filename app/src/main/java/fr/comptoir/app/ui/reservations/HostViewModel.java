package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.FloorDesk.Move;
import fr.comptoir.app.i18n.Formats;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.reservations.DropRules.Target;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.SeatWarning;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

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

  private void moved(Reservation after) {
    notices.done(
        "reservation.done.moved",
        List.of(name(after), String.join(" + ", after.tables()), time(after.start())),
        () -> undo(after));
  }

  /// Takes back the step that made this snapshot, and no other.
  private void undo(Reservation after) {
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
  private <T> void attempt(Function<String, Outcome<T>> step, String reason, Consumer<T> then) {
    objection.set(Optional.empty());
    background.run(
        () -> step.apply(reason),
        outcome -> {
          switch (outcome) {
            case Outcome.Refused<T>(Refusal.NeedsReason(var warnings)) -> {
              Consumer<String> again = why -> attempt(step, why, then);
              if (DropRules.isMild(warnings)) {
                again.accept(warnings.toString());
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
