package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What hangs below the "Ouvert" pill: stop taking guests, give the kitchen or the assistant a
/// break. Each can be taken back at once.
final class CounterView extends VBox {
  private static final double WIDTH = 460;

  private final Words words;
  private final CounterViewModel model;
  private final Runnable close;

  /// @param close takes this away once something was chosen
  CounterView(Words words, CounterViewModel model, Runnable close) {
    super(10);
    this.words = words;
    this.model = model;
    this.close = close;
    setPrefWidth(WIDTH);
    service();
    kitchen();
    assistant();
  }

  private void service() {
    Optional<Sitting> sitting = model.sitting();
    if (sitting.isEmpty()) {
      heading("counter.service.none");
      return;
    }
    String until = words.formats().time(sitting.get().end());
    getChildren()
        .add(
            label(
                words.text("counter.service", sitting.get().service().name(), until),
                "section-title"));
    if (model.mark().isPresent()) {
      getChildren()
          .addAll(
              paragraph(words.text("counter.full"), "warning-text"),
              choices(choice("counter.reopen", Feather.UNLOCK, "go", model::reopen)));
    } else {
      getChildren()
          .add(
              choices(
                  choice("counter.close", Feather.SLASH, "danger", () -> model.full(true, true)),
                  choice(
                      "counter.close.kitchen",
                      Feather.SHOPPING_BAG,
                      "quiet",
                      () -> model.full(false, true)),
                  choice(
                      "counter.close.seats",
                      Feather.CALENDAR,
                      "quiet",
                      () -> model.full(true, false))));
    }
  }

  private void kitchen() {
    heading("counter.kitchen");
    var breaks = choices();
    for (int minutes : new int[] {15, 30, 60}) {
      breaks.getChildren().add(minutes(minutes, model::kitchenBreak));
    }
    getChildren().add(breaks);
  }

  private void assistant() {
    heading("counter.assistant");
    if (model.isPaused()) {
      Instant until = model.pause().get().until();
      String said =
          until == null
              ? words.text("shell.banner.paused")
              : words.text("shell.banner.paused_until", words.formats().time(until));
      getChildren()
          .addAll(
              paragraph(said, "warning-text"),
              choices(choice("counter.resume", Feather.PLAY, "go", model::resumeAssistant)));
      return;
    }
    var breaks = choices();
    for (int minutes : new int[] {15, 60}) {
      breaks.getChildren().add(minutes(minutes, model::pauseAssistant));
    }
    breaks
        .getChildren()
        .add(choice("counter.pause", Feather.PAUSE, "quiet", () -> model.pauseAssistant(null)));
    getChildren().add(breaks);
  }

  private void heading(String key) {
    getChildren().add(label(words.text(key), "section-title"));
  }

  private static FlowPane choices(Button... buttons) {
    var pane = new FlowPane(8, 8, buttons);
    pane.setPrefWrapLength(WIDTH);
    return pane;
  }

  private Button minutes(int minutes, Consumer<Duration> act) {
    Button button = button(words.text("counter.minutes", minutes), "action", "quiet");
    button.setOnAction(click -> chosen(() -> act.accept(Duration.ofMinutes(minutes))));
    return button;
  }

  private Button choice(String key, Feather symbol, String style, Runnable act) {
    Button button = button(words.text(key), "action", style);
    button.setGraphic(icon(symbol));
    button.setOnAction(click -> chosen(act));
    return button;
  }

  private void chosen(Runnable act) {
    close.run();
    act.run();
  }
}
