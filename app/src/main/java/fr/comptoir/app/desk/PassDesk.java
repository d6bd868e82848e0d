package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.kitchen.KitchenTicket;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.TicketStore.Part;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// The kitchen's pass: tickets, and what is bumped off them. An order is ready when all its
/// stations are; when it was begun and ready teaches how long its dishes take. Thread-safe,
/// blocking; never on the FX thread.
public final class PassDesk {
  /// So long a press can be recalled.
  public static final Duration RECALL = Duration.ofMinutes(15);

  /// And no more than so many.
  public static final int MOST = 50;

  /// A cancelled order that nobody has seen for so long is of no use on a screen any more.
  private static final Duration CANCELLED = Duration.ofHours(4);

  private final Database database;
  private final Clock clock;

  PassDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Everything that isn't handed over yet, what was cancelled and nobody has seen, and what was
  /// pressed in the last quarter of an hour.
  public List<KitchenTicket> tickets() {
    Instant now = clock.instant();
    return database.read(book -> book.tickets().open(now.minus(RECALL), now.minus(CANCELLED)));
  }

  public Optional<KitchenTicket> ticket(Order.Id order) {
    return database.read(book -> book.tickets().find(order));
  }

  /// A line is done. What nobody has accepted yet is accepted with it.
  ///
  /// Refused: [Refusal.UnknownLine]; [Refusal.NotAllowedNow] once it was handed over.
  ///
  /// @param line the ticket's number
  /// @param stations whose part of it; empty = all of it
  public Outcome<KitchenTicket> bump(
      Order.Id order, int line, Collection<String> stations, Actor actor) {
    return change(
        order,
        (tx, found) -> {
          Optional<Refusal> late = late(found);
          if (late.isPresent()) return Outcome.refused(late.get());
          Order begun = accepted(tx, found, actor);
          KitchenTicket ticket = tx.tickets().find(order).orElseThrow();
          List<KitchenTicket.Line> lines =
              ticket.lines().stream().filter(each -> each.number() == line).toList();
          if (lines.isEmpty()) return Outcome.refused(new Refusal.UnknownLine(line));
          tx.tickets().press(begun, parts(lines, stations), clock.instant(), actor.name());
          return Outcome.done(readyWhenMade(tx, begun, actor));
        });
  }

  /// All that is left on a ticket is done. What nobody has accepted yet is only accepted: the next
  /// press makes it ready. What was cancelled was seen.
  ///
  /// @param stations whose part of it; empty = all of it
  public Outcome<KitchenTicket> bump(Order.Id order, Collection<String> stations, Actor actor) {
    return change(
        order,
        (tx, found) -> {
          if (found.state() == Order.State.CANCELLED) return Outcome.done(seen(tx, found, actor));
          Optional<Refusal> late = late(found);
          if (late.isPresent()) return Outcome.refused(late.get());
          if (found.state() == Order.State.TO_ACCEPT) {
            return Outcome.done(told(tx, accepted(tx, found, actor)));
          }
          KitchenTicket ticket = tx.tickets().find(order).orElseThrow();
          tx.tickets()
              .press(found, parts(ticket.at(stations), stations), clock.instant(), actor.name());
          return Outcome.done(readyWhenMade(tx, found, actor));
        });
  }

  /// A line isn't done after all.
  public Outcome<KitchenTicket> unbump(Order.Id order, int line, Actor actor) {
    return change(
        order,
        (tx, found) -> {
          Optional<Refusal> late = late(found);
          if (late.isPresent()) return Outcome.refused(late.get());
          tx.tickets().takeBack(order, line, clock.instant());
          return Outcome.done(told(tx, found));
        });
  }

  /// Takes back the last press of all; empty when there was none in the last quarter of an hour.
  public Optional<Outcome<KitchenTicket>> recallLast(Actor actor) {
    Instant since = clock.instant().minus(RECALL);
    List<Order.Id> latest = database.read(book -> book.tickets().latest(since, MOST));
    return latest.stream()
        .filter(order -> ticket(order).filter(PassDesk::isHere).isPresent())
        .findFirst()
        .map(order -> recall(order, actor));
  }

  private static boolean isHere(KitchenTicket ticket) {
    return switch (ticket.order().state()) {
      case TO_ACCEPT, IN_KITCHEN, READY, CANCELLED -> true;
      case OUT, DONE -> false;
    };
  }

  /// Takes back an order's last press; what was ready goes back to its place.
  ///
  /// Refused: [Refusal.NotAllowedNow] once it was handed over; [Refusal.NothingToUndo].
  public Outcome<KitchenTicket> recall(Order.Id order, Actor actor) {
    return change(
        order,
        (tx, found) -> {
          if (found.state() == Order.State.OUT || found.state() == Order.State.DONE) {
            return Outcome.refused(notNow(found, Order.State.IN_KITCHEN));
          }
          Optional<Instant> pressed = tx.tickets().lastPress(order);
          if (found.state() != Order.State.READY) {
            if (!tx.tickets().takeBack(order, clock.instant())) {
              return Outcome.refused(new Refusal.NothingToUndo());
            }
            return Outcome.done(told(tx, found));
          }
          Instant ready = readyAt(tx, order);
          if (pressed.filter(at -> !at.isBefore(ready)).isPresent()) {
            tx.tickets().takeBack(order, clock.instant());
          }
          if (pressed.filter(at -> at.isAfter(ready)).isPresent()) {
            return Outcome.done(told(tx, found));
          }
          var back = new Step.Reason(clock.instant(), actor, "", true);
          return Outcome.done(
              told(tx, new OrderChange(tx).move(found, Order.State.IN_KITCHEN, back)));
        });
  }

  private static Instant readyAt(Transaction tx, Order.Id order) {
    return tx.orders().steps(order).reversed().stream()
        .filter(step -> step.to() == Order.State.READY && step.from() != Order.State.READY)
        .findFirst()
        .map(Step::at)
        .orElse(Instant.EPOCH);
  }

  private Outcome<KitchenTicket> change(
      Order.Id id, BiFunction<Transaction, Order, Outcome<KitchenTicket>> work) {
    return database.write(tx -> new OrderChange(tx).open(id).then(order -> work.apply(tx, order)));
  }

  /// What has left the kitchen can't be made any more.
  private static Optional<Refusal> late(Order order) {
    return switch (order.state()) {
      case TO_ACCEPT, IN_KITCHEN, READY -> Optional.empty();
      case OUT, DONE, CANCELLED -> Optional.of(notNow(order, Order.State.READY));
    };
  }

  private static Refusal notNow(Order order, Order.State to) {
    return new Refusal.NotAllowedNow(order.state().name(), to.name());
  }

  private Order accepted(Transaction tx, Order order, Actor actor) {
    return order.state() == Order.State.TO_ACCEPT
        ? new OrderChange(tx).move(order, Order.State.IN_KITCHEN, reason(actor))
        : order;
  }

  private KitchenTicket seen(Transaction tx, Order order, Actor actor) {
    tx.tickets()
        .press(
            order, List.of(new Part(0, KitchenTicket.NO_STATION)), clock.instant(), actor.name());
    return told(tx, order);
  }

  private static List<Part> parts(List<KitchenTicket.Line> lines, Collection<String> stations) {
    return lines.stream()
        .flatMap(
            line ->
                line.stations().stream()
                    .filter(station -> stations.isEmpty() || stations.contains(station))
                    .filter(station -> !line.done().contains(station))
                    .map(station -> new Part(line.number(), station)))
        .toList();
  }

  private KitchenTicket readyWhenMade(Transaction tx, Order order, Actor actor) {
    if (order.state() == Order.State.IN_KITCHEN
        && tx.tickets().find(order.id()).orElseThrow().isMade()) {
      return told(tx, new OrderChange(tx).move(order, Order.State.READY, reason(actor)));
    }
    return told(tx, order);
  }

  private static KitchenTicket told(Transaction tx, Order order) {
    KitchenTicket ticket = tx.tickets().find(order.id()).orElseThrow();
    tx.publish(new RestaurantEvent.TicketChanged(ticket));
    return ticket;
  }

  private Step.Reason reason(Actor actor) {
    return Step.Reason.of(clock.instant(), actor, "");
  }
}
