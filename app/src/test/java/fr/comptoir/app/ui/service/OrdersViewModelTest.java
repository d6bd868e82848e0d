package fr.comptoir.app.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.Copies;
import fr.comptoir.app.ui.Evening;
import fr.comptoir.app.ui.FakeBooks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.fx.Notice;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent.OrderChanged;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.Order.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersViewModelTest {
  private final FxEvents events = new FxEvents(Runnable::run);
  private final FakeBooks books = new FakeBooks(events);
  private final Notices notices = new Notices();
  private final List<Notice> told = new ArrayList<>();
  private final OrdersViewModel board =
      new OrdersViewModel(
          books, new Background(Runnable::run, Runnable::run, new ErrorReporter()), notices);

  @BeforeEach
  void listen() {
    notices.subscribe(told::add);
    events.on(OrderChanged.class, event -> board.apply(event.order()));
  }

  @Test
  void anOrderStandsInTheColumnOfItsStateAndTheEarliestPromiseIsOnTop() {
    books.put(order(2, State.TO_ACCEPT, 30));
    books.put(order(1, State.TO_ACCEPT, 40));
    books.put(order(3, State.IN_KITCHEN, -5));
    books.put(order(4, State.READY, 10));
    books.put(order(5, State.DONE, 0));

    assertThat(board.toAccept()).extracting(Order::number).containsExactly(2, 1);
    assertThat(board.inKitchen()).extracting(Order::number).containsExactly(3);
    assertThat(board.ready()).extracting(Order::number).containsExactly(4);
  }

  @Test
  void theNewerSnapshotWinsInWhateverOrderTheyArrive() {
    Order old = order(1, State.TO_ACCEPT, 30);
    board.apply(Copies.in(old, State.IN_KITCHEN));
    board.apply(old);

    assertThat(board.toAccept()).isEmpty();
    assertThat(board.inKitchen()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "PICKUP, TO_ACCEPT, IN_KITCHEN", "PICKUP, IN_KITCHEN, READY", "PICKUP, READY, DONE",
    "DELIVERY, READY, OUT", "DELIVERY, OUT, DONE", "DINE_IN, READY, DONE"
  })
  void theMainActionLeadsOneStepOn(Mode mode, State from, State to) {
    Order order = books.put(Evening.order(1, mode, from, "Paul", 10, 1, 11));

    board.advance(order);

    assertThat(books.asked).containsExactly("advance " + to);
    assertThat(board.find(order.id())).map(Order::state).contains(to);
  }

  @Test
  void aStepCanBeTakenBackOnce() {
    Order order = books.put(order(1, State.TO_ACCEPT, 30));
    board.advance(order);

    notices.undoLast();
    notices.undoLast();

    assertThat(books.asked).containsExactly("advance IN_KITCHEN", "undo");
    assertThat(board.toAccept()).hasSize(1);
  }

  @Test
  void aRefusedStepMovesNothingAndIsTold() {
    Order order = books.put(order(1, State.TO_ACCEPT, 30));
    books.refuse(new Refusal.ChangedMeanwhile());

    board.advance(order);

    assertThat(board.toAccept()).hasSize(1);
    assertThat(told).containsExactly(new Notice.Refused(new Refusal.ChangedMeanwhile()));
  }

  private static Order order(int number, State state, int dueIn) {
    return Evening.order(number, Mode.PICKUP, state, "Paul", dueIn, 1, 11);
  }
}
