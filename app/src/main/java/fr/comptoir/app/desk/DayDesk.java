package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.order.BusinessDay;
import fr.comptoir.db.domain.order.DayClose;
import fr.comptoir.db.domain.order.DayCloseRules;
import fr.comptoir.db.domain.order.DayTotals;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.Restaurant;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Reading;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Closing business days: what is unfinished is finished, and what the day came to is kept.
/// Thread-safe, blocking; never on the FX thread.
public final class DayDesk {
  /// A house that never closed a day has many to catch up with; a round is over soon.
  private static final int A_ROUND = 7;

  private final Database database;
  private final Clock clock;

  /// Days somebody has to close, as everybody was last told.
  private final Map<LocalDate, BusinessDay> told = new HashMap<>();

  DayDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What became of an order nobody finished.
  public enum Ending {
    HANDED_OVER,
    CANCELLED
  }

  /// What a day has come to so far.
  public DayTotals totals(LocalDate day) {
    return database.read(book -> DayTotals.of(book.orders().ofDay(day)));
  }

  /// Orders of this day and of earlier ones that are neither handed over nor cancelled, the oldest
  /// first.
  public List<Order> unfinished(LocalDate day) {
    return database.read(book -> unfinished(book, day));
  }

  private static List<Order> unfinished(Reading book, LocalDate day) {
    return book.orders().open().stream()
        .filter(order -> !order.businessDay().isAfter(day))
        .toList();
  }

  /// Days that are over, have orders and nobody has closed, the first first.
  public List<LocalDate> due() {
    Instant now = clock.instant();
    return database.read(
        book -> book.dayCloses().due(book.house().get().restaurant().businessDay(now)));
  }

  /// Does what is due by the clock: a day with nothing left to do closes by itself the morning
  /// after, and of a day somebody has to close everybody is told, once and again when there is
  /// less, or more, to do. Safe to call at any time, as often as one likes.
  ///
  /// @return what was told
  public synchronized List<BusinessDay> round() {
    Instant now = clock.instant();
    List<Due> due = database.read(book -> due(book, now));
    told.keySet().retainAll(due.stream().map(one -> one.day().date()).toList());
    List<BusinessDay> news = new ArrayList<>();
    for (Due one : due) {
      BusinessDay day = one.day();
      if (one.byItself()) {
        if (close(day.date(), Map.of(), Actor.SYSTEM) instanceof Outcome.Done<DayClose>) {
          news.add(new BusinessDay(day.date(), BusinessDay.State.CLOSED, 0));
        }
      } else if (one.needsSomebody() || told.containsKey(day.date())) {
        if (day.equals(told.put(day.date(), day))) continue;
        tell(day);
        news.add(day);
      }
    }
    return news;
  }

  /// @param reopened somebody opened it again, and closes it again: no clock does
  private record Due(BusinessDay day, boolean reopened, boolean byItself) {
    private boolean needsSomebody() {
      return reopened || day.unfinished() > 0;
    }
  }

  private static List<Due> due(Reading book, Instant now) {
    Optional<House> house = book.house().find();
    if (house.isEmpty()) return List.of();
    Restaurant restaurant = house.get().restaurant();
    return book.dayCloses().due(restaurant.businessDay(now)).stream()
        .limit(A_ROUND)
        .map(
            date -> {
              BusinessDay day = due(book, date);
              boolean reopened = book.dayCloses().find(date).isPresent();
              return new Due(
                  day,
                  reopened,
                  !reopened && rules(restaurant).closesByItself(date, day.unfinished(), now));
            })
        .toList();
  }

  private static DayCloseRules rules(Restaurant restaurant) {
    return new DayCloseRules(restaurant.dayEnds(), restaurant.zone());
  }

  private void tell(BusinessDay day) {
    database.write(
        tx -> {
          tx.publish(new RestaurantEvent.DayChanged(day));
          return day;
        });
  }

  private static BusinessDay due(Reading book, LocalDate day) {
    return new BusinessDay(day, BusinessDay.State.DUE, unfinished(book, day).size());
  }

  /// The latest closing of a day, also one that was opened again.
  public Optional<DayClose> find(LocalDate day) {
    return database.read(book -> book.dayCloses().find(day));
  }

  /// Closes a day. Its orders don't change any more until it is opened again.
  ///
  /// Refused: [Refusal.DayClosed]; [Refusal.DayNotOver] while it is open or opens again;
  /// [Refusal.OrdersUnfinished] when it isn't said what became of every one.
  ///
  /// @param endings of the unfinished orders, earlier days' too
  public Outcome<DayClose> close(LocalDate day, Map<Order.Id, Ending> endings, Actor actor) {
    Instant now = clock.instant();
    return database.write(
        tx -> {
          if (tx.dayCloses().isClosed(day)) return Outcome.refused(new Refusal.DayClosed(day));
          if (!over(tx.house().get(), day, now)) {
            return Outcome.refused(new Refusal.DayNotOver(day));
          }
          List<Order> unfinished = unfinished(tx, day);
          long open = unfinished.stream().filter(o -> !endings.containsKey(o.id())).count();
          if (open > 0) {
            return Outcome.refused(new Refusal.OrdersUnfinished(Math.toIntExact(open)));
          }
          var reason = Step.Reason.of(now, actor, "");
          for (Order order : unfinished) {
            switch (endings.getOrDefault(order.id(), Ending.HANDED_OVER)) {
              case HANDED_OVER -> TableDesk.finish(tx, order, reason);
              case CANCELLED -> new OrderChange(tx).move(order, Order.State.CANCELLED, reason);
            }
          }
          var close =
              new DayClose(
                  day,
                  tx.dayCloses().nextSeq(day),
                  now,
                  actor.name(),
                  DayTotals.of(tx.orders().ofDay(day)),
                  null);
          tx.dayCloses().insert(close);
          tx.promised();
          tx.publish(
              new RestaurantEvent.DayChanged(new BusinessDay(day, BusinessDay.State.CLOSED, 0)));
          return Outcome.done(close);
        });
  }

  /// Opens a closed day again, with a reason; its closing is kept.
  public Outcome<DayClose> reopen(LocalDate day, Actor actor, String why) {
    return database.write(
        tx -> {
          Optional<DayClose> close = tx.dayCloses().find(day).filter(DayClose::holds);
          if (close.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          tx.dayCloses().reopen(close.get(), clock.instant(), actor.name(), why);
          tx.promised();
          tx.publish(new RestaurantEvent.DayChanged(due(tx, day)));
          return Outcome.done(tx.dayCloses().find(day).orElseThrow());
        });
  }

  /// A day is over when it has ended, or when nothing of it opens any more.
  private static boolean over(House house, LocalDate day, Instant now) {
    LocalDate today = house.restaurant().businessDay(now);
    if (!day.equals(today)) return day.isBefore(today);
    Instant end = rules(house.restaurant()).end(day);
    return Arrays.stream(Mode.values())
        .allMatch(mode -> HoursRules.of(house, mode).openings(now, end).isEmpty());
  }
}
