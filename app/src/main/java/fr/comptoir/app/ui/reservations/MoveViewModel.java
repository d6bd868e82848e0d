package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.ui.reservations.DropRules.Refused;
import fr.comptoir.app.ui.reservations.DropRules.Target;
import fr.comptoir.app.ui.reservations.DropRules.Verdict;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A party taken in hand to be put elsewhere, by mouse, finger or keys: nothing is done before it
/// is let go. FX thread only.
public final class MoveViewModel {
  private static final Duration SHORTEST = Duration.ofMinutes(15);

  private final ReservationDayViewModel day;
  private final HostViewModel host;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<Optional<InHand>> inHand =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param party as it stands in the book
  /// @param target where it would go
  /// @param verdict what would come of it
  /// @param pointed whether mouse or finger holds it; keys and buttons otherwise
  public record InHand(Reservation party, Target target, Verdict verdict, boolean pointed) {
    boolean moved() {
      return !target.equals(Target.of(party));
    }
  }

  public MoveViewModel(ReservationDayViewModel day, HostViewModel host, Clock clock) {
    this.day = day;
    this.host = host;
    this.clock = clock;
  }

  public ReadOnlyObjectProperty<Optional<InHand>> inHand() {
    return inHand.getReadOnlyProperty();
  }

  /// Takes a party in hand, unless it has left or doesn't come.
  ///
  /// @return whether it can be moved
  public boolean take(Reservation party) {
    return take(party, false);
  }

  /// As [#take(Reservation)], by mouse or finger.
  boolean pull(Reservation party) {
    return take(party, true);
  }

  private boolean take(Reservation party, boolean pointed) {
    if (!DropRules.holdsATable(party.state())) return false;
    aim(party, Target.of(party), pointed);
    return true;
  }

  boolean holds(Reservation party) {
    return inHand.get().filter(one -> one.party().id().equals(party.id())).isPresent();
  }

  /// Who sits already has come when they came.
  public static boolean hasCome(Reservation party) {
    return party.state() == Reservation.State.SEATED;
  }

  /// Points to where it would go.
  void aim(List<String> tables, Instant start) {
    inHand
        .get()
        .ifPresent(
            one -> {
              Instant from = hasCome(one.party()) ? one.party().start() : start;
              aim(one.party(), new Target(tables, from, one.target().stay()), one.pointed());
            });
  }

  /// Later or earlier.
  void shift(Duration by) {
    inHand.get().ifPresent(one -> aim(one.target().tables(), one.target().start().plus(by)));
  }

  /// To the table so many rows further down.
  void shiftRows(RowPlan rows, int down) {
    inHand
        .get()
        .ifPresent(
            one -> {
              List<String> at = one.target().tables();
              String from = at.isEmpty() ? "" : down > 0 ? at.getLast() : at.getFirst();
              rows.beside(from, down).ifPresent(table -> aim(List.of(table), one.target().start()));
            });
  }

  /// One table more, or without it again.
  void toggle(String table) {
    inHand
        .get()
        .ifPresent(
            one -> {
              List<String> tables = new ArrayList<>(one.target().tables());
              if (!tables.remove(table)) tables.add(table);
              if (!tables.isEmpty()) aim(tables, one.target().start());
            });
  }

  /// Longer or shorter.
  void stretch(Duration by) {
    inHand.get().ifPresent(one -> until(one.target().end().plus(by)));
  }

  /// Until a moment.
  void until(Instant end) {
    inHand
        .get()
        .ifPresent(
            one -> {
              Duration stay = Duration.between(one.target().start(), end);
              Target target = one.target();
              aim(
                  one.party(),
                  new Target(
                      target.tables(),
                      target.start(),
                      stay.compareTo(SHORTEST) < 0 ? SHORTEST : stay),
                  one.pointed());
            });
  }

  private void aim(Reservation party, Target target, boolean pointed) {
    Verdict verdict = day.rules(clock.instant()).verdict(party.id(), party.partySize(), target);
    inHand.set(Optional.of(new InHand(party, target, verdict, pointed)));
  }

  /// Lets it go where it is: done, or back with the reason why not.
  public void drop() {
    Optional<InHand> held = inHand.get();
    revert();
    held.filter(InHand::moved)
        .ifPresent(
            one -> {
              if (one.verdict() instanceof Refused(var refusal)) {
                host.refuse(refusal);
              } else {
                host.move(one.party(), one.target());
              }
            });
  }

  /// Puts it back where it was.
  public void revert() {
    inHand.set(Optional.empty());
  }
}
