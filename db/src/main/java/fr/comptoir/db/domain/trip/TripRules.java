package fr.comptoir.db.domain.trip;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.Travel;
import fr.comptoir.db.domain.trip.Round.Door;
import fr.comptoir.db.domain.trip.Round.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// In which order doors are driven to, and which orders go together. Promises come first, metres
/// second (domain.md V-7), and the way home counts.
///
/// @param house where trips begin and end
public record TripRules(Travel travel, GeoPoint house) {
  /// Nobody's dinner waits longer than this for company.
  private static final Duration WAIT = Duration.ofMinutes(10);

  /// Going together must save at least a quarter of the way it would be alone.
  private static final double WORTH = 0.75;

  /// The doors in exactly this order, from the restaurant.
  public Round along(List<Door> doors, Instant departs) {
    return along(house, doors, departs);
  }

  /// The doors in exactly this order, from wherever the courier is.
  public Round along(GeoPoint from, List<Door> doors, Instant departs) {
    List<Leg> legs = new ArrayList<>();
    GeoPoint at = from;
    Instant time = departs;
    int metres = 0;
    for (Door door : doors) {
      int road = travel.road(at, door.place());
      Instant arrives = time.plus(travel.drive(road));
      legs.add(new Leg(door, road, arrives));
      metres += road;
      time = arrives.plus(travel.handover());
      at = door.place();
    }
    int home = travel.road(at, house);
    return new Round(departs, List.copyOf(legs), metres + home, time.plus(travel.drive(home)));
  }

  /// The best order of these doors: the least lateness, then the shortest way. No permutation beats
  /// it on up to [Tour#EXACT] doors.
  public Round best(List<Door> doors, Instant departs) {
    return along(new Tour(this, doors, departs).best(), departs);
  }

  /// Which orders should go together, the most urgent trip first. Each door is in one trip.
  ///
  /// @param capacity orders a courier carries at most
  public List<Round> propose(List<Door> doors, Instant now, int capacity) {
    List<Door> open = new ArrayList<>(doors);
    open.sort(Comparator.comparing(Door::promised).thenComparing(Door::ready));
    List<Round> rounds = new ArrayList<>();
    while (!open.isEmpty()) {
      List<Door> together = new ArrayList<>(List.of(open.removeFirst()));
      Door first = together.getFirst();
      List<Door> near =
          open.stream()
              .sorted(Comparator.comparingInt(door -> first.place().metresTo(door.place())))
              .toList();
      for (Door door : near) {
        if (together.size() < capacity && joins(together, door, now)) {
          together.add(door);
          open.remove(door);
        }
      }
      rounds.add(best(together, departs(together, now)));
    }
    return rounds;
  }

  /// Whether taking this door along makes nobody later, nobody wait long, and the way shorter.
  private boolean joins(List<Door> together, Door door, Instant now) {
    List<Door> more = new ArrayList<>(together);
    more.add(door);
    Round without = best(together, departs(together, now));
    Round alone = best(List.of(door), departs(List.of(door), now));
    Round with = best(more, departs(more, now));
    Duration lateApart = without.late().plus(alone.late());
    return with.late().compareTo(lateApart) <= 0
        && Duration.between(without.departs(), with.departs()).compareTo(WAIT) <= 0
        && Duration.between(alone.departs(), with.departs()).compareTo(WAIT) <= 0
        && with.roadMetres() - without.roadMetres() <= WORTH * alone.roadMetres();
  }

  /// Not before everything is ready.
  private static Instant departs(List<Door> doors, Instant now) {
    return doors.stream()
        .map(Door::ready)
        .filter(ready -> ready.isAfter(now))
        .max(Comparator.naturalOrder())
        .orElse(now);
  }
}
