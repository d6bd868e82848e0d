package fr.comptoir.app.ui.reservations;

import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.SeatWarning;
import fr.comptoir.db.domain.reservation.PlacementRules;
import fr.comptoir.db.domain.reservation.PlacementRules.Placed;
import fr.comptoir.db.domain.reservation.PlacementRules.Placement;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.reservation.Stay;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.TableBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What would come of putting a party somewhere, said while it is still in the hand: the book's own
/// rules over what the screen knows of the day. The book decides; it also knows what is being
/// promised on the phone at this moment. Pure.
final class DropRules {
  /// What a person's hand is reason enough for; the others are asked about.
  private static final Set<SeatWarning> MILD =
      EnumSet.of(
          SeatWarning.TABLE_TOO_LARGE,
          SeatWarning.TOO_MANY_ARRIVALS,
          SeatWarning.AFTER_LAST_SEATING,
          SeatWarning.MARKED_FULL,
          SeatWarning.SHORT_STAY);

  /// Who sits there though their time is up keeps the table a while; as the book reckons.
  private static final Duration OVERDUE = Duration.ofMinutes(15);

  /// Where a party goes.
  ///
  /// @param stay how long it keeps the tables
  record Target(List<String> tables, Instant start, Duration stay) {
    Instant end() {
      return start.plus(stay);
    }

    static Target of(Reservation party) {
      return new Target(
          party.tables(), party.start(), Duration.between(party.start(), party.end()));
    }
  }

  sealed interface Verdict {}

  /// Nothing speaks against it that anybody would want to be asked about.
  record Fits() implements Verdict {}

  /// It can be done with a reason.
  record Doubtful(Set<SeatWarning> warnings) implements Verdict {}

  record Refused(Refusal refusal) implements Verdict {}

  private final House house;
  private final List<Reservation> parties;
  private final List<TableBlock> blocks;
  private final Instant now;

  DropRules(House house, List<Reservation> parties, List<TableBlock> blocks, Instant now) {
    this.house = house;
    this.parties = parties;
    this.blocks = blocks;
    this.now = now;
  }

  /// @param party whose own table doesn't count as taken; null = a new one
  Verdict verdict(Reservation.@Nullable Id party, int covers, Target target) {
    if (target.tables().isEmpty()) return new Refused(new Refusal.UnknownTable(""));
    var rules = new PlacementRules(house, (from, until) -> stays(party, from, until));
    return switch (rules.place(
        new Placement(target.start(), covers, target.tables(), false, target.stay()))) {
      case Outcome.Done<Placed>(var placed) -> judged(placed.warnings());
      case Outcome.Refused<Placed>(var refusal) -> new Refused(refusal);
    };
  }

  /// The best table for a party at the door that nobody would want to be asked about.
  ///
  /// @param promised given away in mind already
  Optional<Seat> best(int covers, List<Stay> promised) {
    var rules =
        new PlacementRules(
            house,
            (from, until) ->
                Stream.concat(
                        stays(null, from, until).stream(),
                        promised.stream().filter(stay -> stay.overlaps(from, until)))
                    .toList());
    return rules.place(new Placement(now, covers, List.of(), true))
                instanceof Outcome.Done<Placed>(var placed)
            && isMild(placed.warnings())
        ? Optional.of(placed.seat())
        : Optional.empty();
  }

  private static Verdict judged(Set<SeatWarning> warnings) {
    return isMild(warnings) ? new Fits() : new Doubtful(warnings);
  }

  /// Whether nobody needs to be asked for a reason.
  static boolean isMild(Collection<SeatWarning> warnings) {
    return MILD.containsAll(warnings);
  }

  /// The reason that is written down where a person's hand was reason enough.
  static String byHand(Collection<SeatWarning> warnings) {
    return List.copyOf(warnings).toString();
  }

  /// Whether a reason in the journal is no person's words.
  static boolean isByHand(String reason) {
    return reason.startsWith("[");
  }

  private List<Stay> stays(Reservation.@Nullable Id but, Instant from, Instant until) {
    Stream<Stay> seated =
        parties.stream()
            .filter(one -> !Objects.equals(one.id(), but) && holdsATable(one.state()))
            .map(this::stay);
    Stream<Stay> blocked =
        blocks.stream()
            .map(block -> new Stay(block.start(), block.end(), 0, List.of(block.table()), null));
    return Stream.concat(seated, blocked).filter(stay -> stay.overlaps(from, until)).toList();
  }

  private Stay stay(Reservation one) {
    boolean overdue = one.state() == Reservation.State.SEATED && !one.end().isAfter(now);
    Instant end = overdue ? now.plus(OVERDUE) : one.end();
    return new Stay(one.start(), end, one.partySize(), one.tables(), one.id());
  }

  static boolean holdsATable(Reservation.State state) {
    return switch (state) {
      case PENDING, CONFIRMED, LATE, ARRIVED, SEATED -> true;
      case FINISHED, CANCELLED, NO_SHOW, REFUSED -> false;
    };
  }
}
