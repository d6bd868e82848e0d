package fr.comptoir.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.Evening;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.orders.OrderListViewModel.Stage;
import fr.comptoir.app.ui.orders.OrderListViewModel.Way;
import fr.comptoir.app.ui.shell.Journey;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.order.Order;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderListViewModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Order old = Evening.order(7, Mode.PICKUP, Order.State.DONE, "Hier", 0, 5, 11);
  private final OrderListViewModel list =
      new OrderListViewModel(
          this::of, new Background(Runnable::run, Runnable::run, new ErrorReporter()), TODAY);

  private boolean broken;

  private List<Order> of(LocalDate day) {
    if (broken) throw new IllegalStateException("the disk is gone");
    return day.equals(TODAY.minusDays(1)) ? List.of(old.numbered(day, 7)) : List.of();
  }

  /// A breakdown is shown on its thread.
  @BeforeAll
  static void toolkit() {
    Journey.Toolkit.start();
  }

  @BeforeEach
  void fill() {
    list.apply(Evening.order(1, Mode.PICKUP, Order.State.TO_ACCEPT, "Paul Roux", 20, 2, 11));
    list.apply(Evening.order(2, Mode.DELIVERY, Order.State.DONE, "Inès Delacroix", 10, 9, 12));
    list.apply(Evening.order(3, Mode.PICKUP, Order.State.CANCELLED, "Hugo Petit", 5, 9, 31));
  }

  @Test
  void theLatestNumberIsFirstAndTheTotalsLeaveOutWhatWasCancelled() {
    assertThat(numbers()).containsExactly(3, 2, 1);
    assertThat(list.totals().get().count()).isEqualTo(2);
    assertThat(list.totals().get().cancelled()).isEqualTo(1);
    assertThat(list.totals().get().sum())
        .isEqualTo(
            list.orders().stream()
                .filter(order -> order.state() != Order.State.CANCELLED)
                .map(Order::total)
                .reduce(Money.ZERO, Money::plus));
  }

  @Test
  void aDayThatCanNotBeReadIsNotAnEmptyOneAndIsReadAgain() {
    broken = true;
    list.choose(TODAY.minusDays(1));
    assertThat(list.state().get()).isEqualTo(BookPages.State.FAILED);
    assertThat(list.orders()).isEmpty();

    broken = false;
    list.retry();
    assertThat(list.state().get()).isEqualTo(BookPages.State.READY);
    assertThat(numbers()).containsExactly(7);
  }

  @Test
  void modeStageAndTextNarrowTheDay() {
    list.way().set(Way.PICKUP);
    assertThat(numbers()).containsExactly(3, 1);

    list.stage().set(Stage.OPEN);
    assertThat(numbers()).containsExactly(1);

    list.way().set(Way.ALL);
    list.stage().set(Stage.ALL);
    list.text().set("ines");
    assertThat(numbers()).containsExactly(2);
    list.text().set("margherita");
    assertThat(numbers()).containsExactly(1);
    list.text().set("#3");
    assertThat(numbers()).containsExactly(3);
    assertThat(list.totals().get().count()).isZero();
  }

  @Test
  void anotherDayIsLoadedAndTodaysNewsDoNotComeIntoIt() {
    list.choose(TODAY.minusDays(1));
    assertThat(numbers()).containsExactly(7);

    list.apply(Evening.order(4, Mode.PICKUP, Order.State.TO_ACCEPT, "Paul", 20, 2, 11));
    assertThat(numbers()).containsExactly(7);

    list.turnTo(TODAY.plusDays(1)); // who looks at another day stays there
    assertThat(numbers()).containsExactly(7);
  }

  private List<Integer> numbers() {
    return list.orders().stream().map(Order::number).toList();
  }
}
