package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.fx.ListStates;
import fr.comptoir.app.ui.fx.PageList;
import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// A book that doesn't answer, or breaks down, behind a list of the screens.
class SlowBookTest {
  private static final int BEATS = 200;

  private final CountDownLatch answering = new CountDownLatch(1);
  private final AtomicBoolean broken = new AtomicBoolean();
  private Background background;
  private BookPages<String> pages;
  private PageList<String> list;

  @BeforeEach
  void open() {
    Journey.Toolkit.start();
    background = Background.start(new ErrorReporter());
    list =
        FxEvents.call(
            () -> {
              pages = new BookPages<>(background);
              var made =
                  new PageList<>(
                      Words.in(Messages.in(Locale.FRENCH), ZoneId.of("Europe/Paris")),
                      pages,
                      new PageList.Rows<>(name -> name, name -> Pieces.label(name), name -> {}),
                      ListStates.Empty.saying("Rien"));
              new Scene(made, 400, 400);
              made.applyCss();
              made.layout();
              return made;
            });
  }

  @AfterEach
  void close() {
    FxEvents.call(
        () -> {
          list.close();
          return true;
        });
    background.close();
  }

  /// features.csv A099: while the book keeps one waiting, the screen answers beat after beat and
  /// shows that something will come.
  @Test
  void whileTheBookDoesNotAnswerTheScreenDoes() throws Exception {
    ask();
    for (int beat = 0; beat < BEATS; beat++) {
      assertThat(FxEvents.call(() -> pages.state().get())).isEqualTo(BookPages.State.LOADING);
    }
    until(() -> seen(".skeleton"));

    answering.countDown();
    until(() -> pages.state().get() == BookPages.State.READY);
    assertThat(FxEvents.call(() -> List.copyOf(pages.items()))).containsExactly("Claire", "Karim");
    assertThat(FxEvents.call(() -> seen(".skeleton"))).isFalse();
  }

  @Test
  void whatBreaksDownSaysSoKeepsWhatWasReadAndIsTriedAgain() throws Exception {
    answering.countDown();
    broken.set(true);
    ask();
    until(() -> pages.state().get() == BookPages.State.FAILED);
    assertThat(FxEvents.call(() -> said("Réessayer"))).isTrue();

    broken.set(false);
    act(pages::refresh);
    until(() -> pages.state().get() == BookPages.State.READY);
    broken.set(true);
    act(pages::refresh);
    until(() -> pages.state().get() == BookPages.State.FAILED);
    assertThat(FxEvents.call(() -> List.copyOf(pages.items()))).containsExactly("Claire", "Karim");
    assertThat(FxEvents.call(() -> said("Réessayer"))).isTrue();
  }

  private void ask() {
    act(() -> pages.ask((offset, limit) -> read()));
  }

  private List<String> read() {
    try {
      answering.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (broken.get()) {
      throw new IllegalStateException("the disk is gone");
    }
    return List.of("Claire", "Karim");
  }

  private static void act(Runnable step) {
    FxEvents.call(
        () -> {
          step.run();
          return true;
        });
  }

  private boolean seen(String style) {
    return list.lookupAll(style).stream().anyMatch(Node::isVisible);
  }

  private boolean said(String words) {
    list.applyCss();
    list.layout();
    return list.lookupAll(".button").stream()
        .anyMatch(
            node -> node instanceof Button button && button.getText().equals(words) && shown(node));
  }

  private static boolean shown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> FxEvents.call(condition));
  }
}
