package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.ui.fx.FxEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BookTroubleTest {
  private final List<Boolean> answers = new ArrayList<>();

  @BeforeAll
  static void toolkit() throws InterruptedException {
    var up = new CountDownLatch(1);
    try {
      Platform.startup(up::countDown);
      Platform.setImplicitExit(false);
      assertThat(up.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (IllegalStateException alreadyRunning) {
      // another test of this JVM has started it
    }
  }

  @Test
  void theOwnerChoosesTheCopyOrLeaves() {
    Region pane = pane(true);

    press(pane, "restore");
    press(pane, "leave");

    assertThat(answers).containsExactly(true, false);
  }

  @Test
  void withoutACopyThereIsOnlyTheWayOut() {
    assertThat(button(pane(false), "restore").isVisible()).isFalse();
    assertThat(button(pane(false), "leave").isVisible()).isTrue();
  }

  private Region pane(boolean copy) {
    return FxEvents.call(
        () -> new BookTrouble(Messages.in(Locale.FRENCH), "abîmé", copy, answers::add).node());
  }

  private static void press(Region pane, String id) {
    FxEvents.call(
        () -> {
          button(pane, id).fire();
          return true;
        });
  }

  private static Button button(Region pane, String id) {
    return (Button) pane.lookup("#" + id);
  }
}
