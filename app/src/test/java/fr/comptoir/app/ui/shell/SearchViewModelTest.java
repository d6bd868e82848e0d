package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.search.SearchHit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final SearchViewModel model =
      new SearchViewModel(
          this::find, new Background(waiting::add, Runnable::run, new ErrorReporter()));

  private List<SearchHit> find(String typed) {
    asked.add(typed);
    return typed.startsWith("x")
        ? List.of()
        : List.of(order(typed, 4), customer(typed), order(typed, 5));
  }

  @Test
  void whatIsTypedWhileTheBookAnswersIsAskedOnceAndOnlyTheNewest() {
    model.type("d");
    model.type("du");
    model.type("dur");
    answer();
    assertThat(model.found().get().hits()).as("the answer to d is old").isEmpty();
    answer();

    assertThat(asked).containsExactly("d", "dur");
    assertThat(model.found().get().text()).isEqualTo("dur");
  }

  @Test
  void hitsOfOneKindStandTogetherTheBestOnesKindFirst() {
    model.type("durand");
    answer();

    assertThat(model.found().get().hits())
        .extracting(SearchViewModel.Kind::of)
        .containsExactly(
            SearchViewModel.Kind.ORDERS,
            SearchViewModel.Kind.ORDERS,
            SearchViewModel.Kind.CUSTOMERS);
  }

  @Test
  void theArrowsStayOnTheList() {
    model.type("durand");
    answer();
    model.move(-1);
    assertThat(model.found().get().chosen()).isZero();
    model.move(1);
    model.move(1);
    model.move(1);
    assertThat(model.found().get().hit()).containsInstanceOf(SearchHit.OfCustomer.class);
  }

  @Test
  void enterBeforeTheAnswerOpensTheBestAsSoonAsItIsThere() {
    var opened = new ArrayList<SearchHit>();
    model.type("durand");
    model.open(opened::add);
    assertThat(opened).isEmpty();
    answer();
    assertThat(opened).singleElement().isInstanceOf(SearchHit.OfOrder.class);
  }

  @Test
  void anEmptiedBoxShowsNothingHoweverLateAnAnswerComes() {
    model.type("durand");
    model.type("");
    answer();
    assertThat(model.found().get().hits()).isEmpty();
    assertThat(waiting).isEmpty();
  }

  private void answer() {
    waiting.remove().run();
  }

  private static SearchHit order(String name, int number) {
    return new SearchHit.OfOrder(
        new Order.Id(UUID.randomUUID()),
        number,
        LocalDate.of(2026, 11, 20),
        name,
        null,
        Mode.PICKUP,
        Order.State.IN_KITCHEN,
        NOW,
        new Money(1200));
  }

  private static SearchHit customer(String name) {
    return new SearchHit.OfCustomer(7, name, null, false, false, NOW);
  }
}
