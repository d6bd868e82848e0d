package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.shell.UiParts.About;
import fr.comptoir.app.ui.shell.UiParts.Look;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A book that is gone before its boards were read: nobody is told that there is nothing.
class UnreadBookTest {
  private MainWindow window;

  @BeforeEach
  void open() {
    Journey.Toolkit.start();
    SampleDesks sample = SampleDesks.open();
    var about =
        new About(
            "0",
            false,
            "127.0.0.1:5060",
            List.of("fxo1"),
            "practice",
            new Look(Locale.FRENCH, false),
            _ -> {});
    UiParts parts = UiParts.over(sample.desks(), FxEvents.onFxThread(), new ErrorReporter(), about);
    sample.close();
    window = FxEvents.call(() -> new MainWindow(parts, 1024, 768));
    while (!FxEvents.call(window::settled)) {
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void close() {
    FxEvents.call(
        () -> {
          window.close();
          return true;
        });
  }

  @ParameterizedTest
  @CsvSource({
    "ORDERS, Aucune commande à montrer.",
    "KITCHEN, Rien à préparer",
    "MENU, La carte est vide."
  })
  void aBoardThatWasNotReadSaysSoAndOffersToReadAgain(Entry entry, String nothing) {
    List<String> words = FxEvents.call(() -> words(entry));
    assertThat(words).contains("Le livre n’a pas répondu. Rien n’est perdu.", "Réessayer");
    assertThat(words).noneMatch(word -> word.startsWith(nothing));
  }

  private List<String> words(Entry entry) {
    window.go(entry);
    window.scene().snapshot(null);
    window.scene().snapshot(null);
    return window.frame().lookupAll("*").stream()
        .filter(node -> node instanceof Labeled && isSeen(node))
        .map(node -> ((Labeled) node).getText())
        .filter(text -> text != null && !text.isBlank())
        .toList();
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) return false;
    }
    return true;
  }
}
