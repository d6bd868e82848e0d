package fr.comptoir.app.ui.kitchen;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.Notice;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.kitchen.Board.Count;
import fr.comptoir.db.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What is to be produced in all, what the screen has to say, which keys there are.
final class RailFooter extends VBox implements AutoCloseable {
  private static final Duration SAID = Duration.ofSeconds(10);
  private static final double WIDE = 1250;

  private final Words words;
  private final RailViewModel model;
  private final Function<Refusal, String> no;
  private final ChipRow chips = new ChipRow();
  private final Label title;
  private final Label hint;
  private final Label said = paragraph("", "kitchen-said");
  private final Button undo;
  private final HBox strip;
  private final HBox produce;
  private final Subscription subscriptions;
  private final AutoCloseable reading;
  private Instant saidAt = Instant.EPOCH;
  private List<Count> shown = List.of();

  RailFooter(Words words, RailViewModel model, Function<Refusal, String> no) {
    this.words = words;
    this.model = model;
    this.no = no;
    this.undo = button(words.text("shell.undo"), "kitchen-tab");
    this.title = label(words.text("kitchen.produce"), "kitchen-produce");
    this.hint = label(words.text("kitchen.keys"), "kitchen-hint");
    for (Label fixed : new Label[] {title, hint}) {
      fixed.setMinWidth(Region.USE_PREF_SIZE);
    }
    getStyleClass().add("kitchen-foot");
    HBox.setHgrow(chips, Priority.ALWAYS);
    HBox.setHgrow(said, Priority.ALWAYS);
    undo.setOnAction(
        click -> {
          reveal(strip(), false);
          model.undo();
        });
    strip = row(12, said, undo);
    strip.getStyleClass().add("kitchen-strip");
    reveal(strip, false);
    produce = row(12, title, chips, hint);
    produce.getStyleClass().add("kitchen-produce-row");
    getChildren().addAll(strip, produce);
    reading = model.subscribe(this::say);
    subscriptions =
        Subscription.combine(
            model.board().subscribe(board -> show(board.produce())),
            widthProperty().subscribe(width -> reveal(hint, width.doubleValue() >= WIDE)));
  }

  private HBox strip() {
    return strip;
  }

  private void show(List<Count> counts) {
    if (counts.equals(shown)) {
      return;
    }
    shown = counts;
    chips.getChildren().clear();
    for (Count count : counts) {
      Label pieces = label(String.valueOf(count.pieces()), "produce-pieces");
      HBox chip = row(8, pieces, label(count.name(), "produce-name"));
      chip.getStyleClass().add("produce-chip");
      chips.getChildren().add(chip);
    }
  }

  /// On a low screen the tickets need the room; the counts are a key away.
  void low(boolean low) {
    reveal(produce, !low);
  }

  private void say(Notice notice) {
    switch (notice) {
      case Notice.Done(var key, var facts, var back) -> say(words.text(key, facts.toArray()), back);
      case Notice.Refused(var refusal) -> say(no.apply(refusal), null);
      case Notice.Failed(var code) -> say(words.text("shell.failed", code), null);
    }
  }

  private void say(String text, @Nullable Runnable back) {
    said.setText(text);
    reveal(undo, back != null);
    reveal(strip, true);
    saidAt = model.now();
  }

  void tick(Instant now) {
    if (strip.isVisible() && saidAt.plus(SAID).isBefore(now)) {
      reveal(strip, false);
    }
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    Closing.quietly(reading);
  }
}
