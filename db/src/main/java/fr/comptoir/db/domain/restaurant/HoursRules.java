package fr.comptoir.db.domain.restaurant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When we are open. Hours are those on the door: on the night the clocks change, a service that
/// ends at three ends when the clock says three.
public record HoursRules(OpeningHours hours, ZoneId zone) {
  /// How far ahead the next opening is looked for: longer than any yearly closure.
  private static final int DAYS = 60;

  /// A time without a break between two services, half-open.
  public record Opening(Instant start, Instant end) {
    public boolean contains(Instant at) {
      return !at.isBefore(start) && at.isBefore(end);
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
    LocalDate date = at.atZone(zone).toLocalDate();
    List<Sitting> possible = new ArrayList<>(sittings(date));
    possible.addAll(sittings(date.minusDays(1)));
    return possible.stream().filter(sitting -> sitting.contains(at)).findFirst();
  }

  /// Open times that touch `[from, until)`, in order, services that meet or overlap made one.
  public List<Opening> openings(Instant from, Instant until) {
    LocalDate last = until.atZone(zone).toLocalDate();
    List<Opening> openings = new ArrayList<>();
    for (LocalDate date = from.atZone(zone).toLocalDate().minusDays(1);
        !date.isAfter(last);
        date = date.plusDays(1)) {
      sittings(date).stream()
          .sorted(Comparator.comparing(Sitting::start))
          .forEach(sitting -> join(openings, sitting));
    }
    return openings.stream()
        .filter(opening -> opening.end().isAfter(from) && opening.start().isBefore(until))
        .toList();
  }

  public boolean isOpen(Instant at) {
    return sittingAt(at).isPresent();
  }

  /// The first opening that starts after a moment.
  public Optional<Opening> next(Instant after) {
    Instant until = after.atZone(zone).plusDays(DAYS).toInstant();
    return openings(after, until).stream()
        .filter(opening -> opening.start().isAfter(after))
        .findFirst();
  }

  private static void join(List<Opening> openings, Sitting sitting) {
    if (openings.isEmpty() || openings.getLast().end().isBefore(sitting.start())) {
      openings.add(new Opening(sitting.start(), sitting.end()));
      return;
    }
    Opening before = openings.removeLast();
    Instant end = before.end().isAfter(sitting.end()) ? before.end() : sitting.end();
    openings.add(new Opening(before.start(), end));
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }
}
