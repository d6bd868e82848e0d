package fr.comptoir.app.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.fx.BookPages.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/// Answers come when the test lets them.
class BookPagesTest {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final BookPages<Integer> pages =
      new BookPages<>(new Background(work::add, Runnable::run, new ErrorReporter()));

  @Test
  void theNextPageIsReadOnceUntilAllIsThere() {
    pages.ask(numbers(120));
    assertThat(pages.state().get()).isEqualTo(State.LOADING);
    answer();
    assertThat(pages.items()).hasSize(BookPages.PAGE);
    pages.more();
    pages.more();
    assertThat(work).hasSize(1);
    answer();
    pages.more();
    answer();
    assertThat(pages.items()).isEqualTo(IntStream.range(0, 120).boxed().toList());
    pages.more();
    assertThat(work).isEmpty();
  }

  @Test
  void anAnswerToAnOlderQuestionIsDropped() {
    pages.ask((offset, limit) -> List.of(1));
    pages.ask((offset, limit) -> List.of(2));
    Runnable older = work.poll();
    answer();
    older.run();

    assertThat(pages.items()).containsExactly(2);
    assertThat(pages.state().get()).isEqualTo(State.READY);
  }

  @Test
  void whatMovesUpIsNeverInTheListTwice() {
    AtomicReference<List<Integer>> order = new AtomicReference<>(List.of(1, 2, 3));
    pages.ask((offset, limit) -> order.get());
    answer();
    List<List<Integer>> seen = new ArrayList<>();
    pages
        .items()
        .addListener(
            (ListChangeListener<Integer>) change -> seen.add(List.copyOf(change.getList())));
    order.set(List.of(3, 1, 2));
    pages.refresh();
    answer();

    assertThat(seen).containsExactly(List.of(3, 1, 2));
  }

  @Test
  void whatChangesWhileItIsReadIsReadAgain() {
    pages.ask((offset, limit) -> List.of(1, 2, 3));
    answer();
    pages.refresh();
    pages.refresh();
    pages.refresh();
    assertThat(work).hasSize(1);
    answer();
    assertThat(work).hasSize(1);
    answer();
    assertThat(work).isEmpty();
    pages.ask((offset, limit) -> List.of(1, 4));
    answer();
    assertThat(pages.items()).containsExactly(1, 4);
  }

  private void answer() {
    work.remove().run();
  }

  private static BookPages.Reader<Integer> numbers(int count) {
    return (offset, limit) ->
        IntStream.range(offset, Math.min(count, offset + limit)).boxed().toList();
  }
}
