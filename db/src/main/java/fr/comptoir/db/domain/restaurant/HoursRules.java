package fr.comptoir.db.domain.restaurant;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.restaurant.OpeningHours.FullMark;
import fr.comptoir.db.domain.restaurant.OpeningHours.OpenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When we are open. Hours are those on the door: on the night the clocks change, a service that
/// ends at three ends when the clock says three.
///
/// @param mode whose openings are asked for: when orders of this kind are cooked; null = the
///   services in the rooms
public record HoursRules(OpeningHours hours, ZoneId zone, @Nullable Mode mode) {
  /// How far ahead the next opening is looked for: longer than any yearly closure.
  private static final int DAYS = 60;

  public HoursRules(OpeningHours hours, ZoneId zone) {
    this(hours, zone, null);
  }

  /// A time without a break between two services, half-open.
  public record Opening(Instant start, Instant end) {
    public boolean contains(Instant at) {
      return !at.isBefore(start) && at.isBefore(end);
    }

    /// What is left of it without another time.
    private Stream<Opening> without(Opening other) {
      if (!other.start().isBefore(end) || !other.end().isAfter(start)) return Stream.of(this);
      return Stream.of(new Opening(start, other.start()), new Opening(other.end(), end))
          .filter(rest -> rest.start().isBefore(rest.end()));
    }
  }

  /// One service of one date, half-open; `lastSeating` itself still counts.
  public record Sitting(
      LocalDate date, ServicePeriod service, Instant start, Instant end, Instant lastSeating) {
    public boolean contains(Instant at) {
      return !at.isBefore(start) && at.isBefore(end);
    }
  }

  public static HoursRules of(House house) {
    return new HoursRules(house.hours(), house.restaurant().zone());
  }

  /// When orders of one kind are cooked.
  public static HoursRules of(House house, Mode mode) {
    return new HoursRules(house.hours(), house.restaurant().zone(), mode);
  }

  /// The services that start on this date.
  public List<Sitting> sittings(LocalDate date) {
    return hours.on(date).stream()
        .map(
            service -> {
              LocalDateTime start = date.atTime(service.start());
              return new Sitting(
                  date,
                  service,
                  instant(start),
                  instant(start.plus(service.length())),
                  instant(start.plus(service.lastSeating())));
            })
        .toList();
  }

  /// The service going on at a moment, perhaps one that started the day before.
  public Optional<Sitting> sittingAt(Instant at) {
    return sittingsAt(at).findFirst();
  }

  /// As [#sittingAt], without the services callers aren't told of.
  public Optional<Sitting> openSittingAt(Instant at) {
    return sittingsAt(at).filter(sitting -> !sitting.service().terms().hidden()).findFirst();
  }

  private Stream<Sitting> sittingsAt(Instant at) {
    LocalDate date = at.atZone(zone).toLocalDate();
    return Stream.concat(sittings(date).stream(), sittings(date.minusDays(1)).stream())
        .filter(sitting -> sitting.contains(at));
  }

  /// Whether staff gives no table any more to who comes at this time of a service.
  public boolean seatsFull(Sitting sitting, Instant at) {
    return marks(sitting).filter(FullMark::seats).anyMatch(m -> !at.isBefore(from(m, sitting)));
  }

  /// Open times that touch `[from, until)`, in order, services that meet or overlap made one; for
  /// orders without the time for which the kitchen is marked full.
  public List<Opening> openings(Instant from, Instant until) {
    List<Opening> openings = onTheDoor(from, until);
    if (mode == null) return openings;
    for (Opening full : kitchenFull(from, until)) {
      openings = openings.stream().flatMap(opening -> opening.without(full)).toList();
    }
    return openings.stream()
        .filter(opening -> opening.end().isAfter(from) && opening.start().isBefore(until))
        .toList();
  }

  private List<Opening> onTheDoor(Instant from, Instant until) {
    LocalDate last = until.atZone(zone).toLocalDate();
    List<Opening> openings = new ArrayList<>();
    for (LocalDate date = from.atZone(zone).toLocalDate().minusDays(1);
        !date.isAfter(last);
        date = date.plusDays(1)) {
      times(date)
          .sorted(Comparator.comparing(Opening::start))
          .forEach(time -> join(openings, time));
    }
    return openings.stream()
        .filter(opening -> opening.end().isAfter(from) && opening.start().isBefore(until))
        .toList();
  }

  private Stream<Opening> times(LocalDate date) {
    if (mode == null) {
      return sittings(date).stream().map(s -> new Opening(s.start(), s.end()));
    }
    return hours.on(date, mode).stream().map(time -> opening(date, time));
  }

  private Opening opening(LocalDate date, OpenTime time) {
    LocalDateTime start = date.atTime(time.start());
    return new Opening(instant(start), instant(start.plus(time.length())));
  }

  private List<Opening> kitchenFull(Instant from, Instant until) {
    LocalDate first = from.atZone(zone).toLocalDate().minusDays(1);
    LocalDate last = until.atZone(zone).toLocalDate();
    return hours.full().stream()
        .filter(FullMark::kitchen)
        .map(FullMark::date)
        .distinct()
        .filter(date -> !date.isBefore(first) && !date.isAfter(last))
        .flatMap(date -> sittings(date).stream())
        .flatMap(
            sitting ->
                marks(sitting)
                    .filter(FullMark::kitchen)
                    .map(mark -> new Opening(from(mark, sitting), sitting.end())))
        .filter(full -> full.start().isBefore(full.end()))
        .toList();
  }

  private Stream<FullMark> marks(Sitting sitting) {
    return hours.full().stream()
        .filter(mark -> mark.date().equals(sitting.date()))
        .filter(mark -> mark.service().equals(sitting.service().name()));
  }

  private Instant from(FullMark mark, Sitting sitting) {
    if (mark.from() == null) return sitting.start();
    Instant from = instant(mark.date().atTime(mark.from()));
    if (!from.isBefore(sitting.start())) return from;
    Instant afterMidnight = instant(mark.date().plusDays(1).atTime(mark.from()));
    return afterMidnight.isBefore(sitting.end()) ? afterMidnight : sitting.start();
  }

  /// Whether the door says so, however full we are.
  public boolean isOpen(Instant at) {
    return onTheDoor(at, at.plusNanos(1)).stream().anyMatch(opening -> opening.contains(at));
  }

  /// The first opening that starts after a moment.
  public Optional<Opening> next(Instant after) {
    Instant until = after.atZone(zone).plusDays(DAYS).toInstant();
    return openings(after, until).stream()
        .filter(opening -> opening.start().isAfter(after))
        .findFirst();
  }

  private static void join(List<Opening> openings, Opening time) {
    if (openings.isEmpty() || openings.getLast().end().isBefore(time.start())) {
      openings.add(time);
      return;
    }
    Opening before = openings.removeLast();
    Instant end = before.end().isAfter(time.end()) ? before.end() : time.end();
    openings.add(new Opening(before.start(), end));
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }
}
