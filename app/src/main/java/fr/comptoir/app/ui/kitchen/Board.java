package fr.comptoir.app.ui.kitchen;

import fr.comptoir.db.domain.kitchen.KitchenTicket;
import fr.comptoir.db.domain.kitchen.TicketAge;
import fr.comptoir.db.domain.kitchen.TicketAge.Mood;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The tickets as one screen sees them at one moment. Pure.
///
/// @param now to make, the oldest start first
/// @param upcoming to begin later
/// @param finished pressed in the last quarter of an hour and through, the latest first
/// @param produce dishes still to make, of the tickets to make now
/// @param average of those finished lately, of those under way when none was
/// @param late how many of those to make now should be ready already
record Board(
    List<KitchenTicket> now,
    List<KitchenTicket> upcoming,
    List<KitchenTicket> finished,
    List<Count> produce,
    Duration average,
    int late) {
  static final Board EMPTY =
      new Board(List.of(), List.of(), List.of(), List.of(), Duration.ZERO, 0);

  private static final Comparator<KitchenTicket> BY_START =
      Comparator.<KitchenTicket, Instant>comparing(ticket -> ticket.order().cookFrom())
          .thenComparing(ticket -> ticket.order().businessDay())
          .thenComparing(ticket -> ticket.order().number());

  /// So many pieces of a dish are still to be made.
  ///
  /// @param station empty = of none
  record Count(int item, String name, String station, int pieces) {}

  /// What a screen looks at.
  ///
  /// @param stations empty = all
  /// @param expo the pass: what is ready and waits to be handed out is there too
  /// @param lead so long before it is begun a ticket is there
  record Sight(Set<String> stations, boolean expo, Duration lead) {}

  static Board of(Collection<KitchenTicket> tickets, Sight sight, Instant at) {
    List<KitchenTicket> now = new ArrayList<>();
    List<KitchenTicket> upcoming = new ArrayList<>();
    List<KitchenTicket> finished = new ArrayList<>();
    for (KitchenTicket ticket : tickets) {
      if (waits(ticket, sight)) {
        (isDue(ticket, sight, at) ? now : upcoming).add(ticket);
      } else if (isRecallable(ticket, sight, at)) {
        finished.add(ticket);
      }
    }
    now.sort(BY_START);
    upcoming.sort(BY_START);
    finished.sort(Comparator.comparing(Board::lastPress).reversed());
    List<KitchenTicket> recallable = finished.stream().limit(MOST).toList();
    return new Board(
        List.copyOf(now),
        List.copyOf(upcoming),
        recallable,
        produce(now, sight),
        average(recallable.isEmpty() ? now : recallable, at),
        (int) now.stream().filter(each -> TicketAge.of(each, at).mood() == Mood.LATE).count());
  }

  private static final int MOST = 50;
  private static final Duration RECALL = Duration.ofMinutes(15);

  private static boolean waits(KitchenTicket ticket, Sight sight) {
    if (sight.expo() && ticket.order().state() == Order.State.READY) {
      return true;
    }
    return ticket.waitsAt(sight.stations());
  }

  /// Touched or changed it is there already, whenever it is to be begun.
  private static boolean isDue(KitchenTicket ticket, Sight sight, Instant at) {
    return ticket.lastPress() != null
        || ticket.cancelled()
        || ticket.order().state() == Order.State.READY
        || ticket.lines().stream().anyMatch(line -> line.since() > 0)
        || !at.isBefore(ticket.order().cookFrom().minus(sight.lead()));
  }

  private static boolean isRecallable(KitchenTicket ticket, Sight sight, Instant at) {
    Instant pressed = ticket.lastPress();
    return pressed != null
        && pressed.plus(RECALL).isAfter(at)
        && (sight.stations().isEmpty() || !ticket.at(sight.stations()).isEmpty());
  }

  private static Instant lastPress(KitchenTicket ticket) {
    return ticket.lastPress() == null ? Instant.EPOCH : ticket.lastPress();
  }

  private static List<Count> produce(List<KitchenTicket> now, Sight sight) {
    Map<String, Count> counts = new TreeMap<>();
    for (KitchenTicket ticket : now) {
      if (ticket.cancelled()) {
        continue;
      }
      for (KitchenTicket.Line line : ticket.at(sight.stations())) {
        if (line.mark() == KitchenTicket.Mark.REMOVED || line.isDone(sight.stations())) {
          continue;
        }
        String station =
            line.stations().stream()
                .filter(each -> sight.stations().isEmpty() || sight.stations().contains(each))
                .findFirst()
                .orElse(KitchenTicket.NO_STATION);
        var count =
            new Count(line.dish().item(), line.dish().name(), station, line.dish().quantity());
        counts.merge(
            station + " " + line.dish().item(),
            count,
            (a, b) -> new Count(a.item(), a.name(), a.station(), a.pieces() + b.pieces()));
      }
    }
    return counts.values().stream()
        .sorted(Comparator.comparingInt(Count::pieces).reversed().thenComparing(Count::name))
        .toList();
  }

  private static Duration average(List<KitchenTicket> tickets, Instant at) {
    return Duration.ofSeconds(
        Math.round(
            tickets.stream()
                .map(ticket -> TicketAge.of(ticket, ended(ticket, at)).running())
                .mapToLong(Duration::toSeconds)
                .average()
                .orElse(0)));
  }

  private static Instant ended(KitchenTicket ticket, Instant at) {
    return ticket.waits() || ticket.lastPress() == null ? at : ticket.lastPress();
  }
}
