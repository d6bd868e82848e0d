package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.Load;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What must hold in every book at any time, read from the book alone and beside what is known to
/// have been done.
final class BookAudit {
  private static final Set<Reservation.State> GONE =
      Set.of(
          Reservation.State.FINISHED,
          Reservation.State.CANCELLED,
          Reservation.State.NO_SHOW,
          Reservation.State.REFUSED);

  /// A table taken for a while, half-open.
  private record Taken(String table, Instant from, Instant until) {}

  private final Database database;

  BookAudit(Database database) {
    this.database = database;
  }

  void orders(List<RandomOrders.Known> known) {
    read(book -> assertThat(book.orders().count()).isEqualTo(known.size()));
    Set<String> numbers = new HashSet<>();
    for (RandomOrders.Known one : known) {
      read(
          book -> {
            Order order = book.orders().find(one.order().id()).orElseThrow();
            assertThat(order).isEqualTo(one.order());
            money(order);
            journal(book.orders().steps(order.id()), order.state(), one.steps());
            assertThat(numbers.add(order.businessDay() + "#" + order.number()))
                .as("number %s given once", order.number())
                .isTrue();
          });
    }
  }

  private static void money(Order order) {
    assertThat(order.lines()).isNotEmpty();
    Money lines = Money.ZERO;
    for (PricedCart.Line line : order.lines()) {
      assertThat(line.total()).isEqualTo(line.unit().times(line.quantity()));
      lines = lines.plus(line.total());
    }
    assertThat(order.subtotal()).isEqualTo(lines);
    assertThat(order.total()).isEqualTo(order.subtotal().plus(order.fee()));
    assertThat(order.vat().values().stream().reduce(Money.ZERO, Money::plus))
        .isEqualTo(order.total());
  }

  /// One step for each version, each where the one before it ended.
  private static <S> void journal(List<Step<S>> steps, S state, int expected) {
    assertThat(steps).hasSize(expected);
    assertThat(steps.getFirst().from()).isNull();
    assertThat(steps.getLast().to()).isEqualTo(state);
    for (int i = 0; i < steps.size(); i++) {
      assertThat(steps.get(i).version()).isEqualTo(i + 1);
      if (i > 0) assertThat(steps.get(i).from()).isEqualTo(steps.get(i - 1).to());
      if (i > 0) assertThat(steps.get(i).at()).isAfterOrEqualTo(steps.get(i - 1).at());
    }
  }

  /// No station has more to do in a slot than it can. Where a cancellation was taken back, staff
  /// decided that it can.
  void kitchen(List<RandomOrders.Known> known, Instant now) {
    List<Order> retaken =
        known.stream().filter(RandomOrders.Known::retaken).map(RandomOrders.Known::order).toList();
    read(
        book -> {
          KitchenPolicy policy = book.house().get().kitchen();
          Map<String, Integer> capacity = new HashMap<>();
          policy.stations().forEach(one -> capacity.put(one.id(), one.pointsPerSlot()));
          Instant from = now.minus(Duration.ofDays(30));
          for (Load load : book.quotes().kitchenLoad(from, now.plus(Duration.ofDays(10)), now)) {
            if (retaken.stream().anyMatch(order -> touches(order, load, policy.slot()))) continue;
            assertThat(load.points())
                .as("%s at %s", load.station(), load.slot())
                .isLessThanOrEqualTo(capacity.get(load.station()));
          }
        });
  }

  private static boolean touches(Order order, Load load, Duration slot) {
    return !load.slot().plus(slot).isBefore(order.cookFrom())
        && !load.slot().isAfter(order.promisedAt());
  }

  void reservations(List<RandomTables.Known> known, List<TableQuote> held) {
    List<Taken> taken = new ArrayList<>();
    for (TableQuote quote : held) {
      quote.tables().forEach(table -> taken.add(new Taken(table, quote.start(), quote.end())));
    }
    read(book -> assertThat(book.reservations().count()).isEqualTo(known.size()));
    for (RandomTables.Known one : known) {
      read(
          book -> {
            Reservation kept = book.reservations().find(one.reservation().id()).orElseThrow();
            assertThat(kept).isEqualTo(one.reservation());
            assertThat(kept.tables()).isNotEmpty();
            journal(book.reservations().steps(kept.id()), kept.state(), one.steps());
            if (GONE.contains(kept.state())) return;
            kept.tables().forEach(table -> taken.add(new Taken(table, kept.start(), kept.end())));
          });
    }
    for (int i = 0; i < taken.size(); i++) {
      for (int j = 0; j < i; j++) {
        Taken one = taken.get(i);
        Taken other = taken.get(j);
        boolean together =
            one.table().equals(other.table())
                && one.from().isBefore(other.until())
                && other.from().isBefore(one.until());
        assertThat(together).as("%s and %s", one, other).isFalse();
      }
    }
  }

  private interface Check {
    void in(Reading book);
  }

  private void read(Check check) {
    database.read(
        book -> {
          check.in(book);
          return check;
        });
  }
}
