package fr.comptoir.app.ui.service;

import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.service.KitchenViewModel.Load;
import fr.comptoir.app.ui.service.KitchenViewModel.Slot;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The next hour in the kitchen as bars: accent, warning above 70 %, danger when full. The sentence
/// beside the title says the same without colours.
final class KitchenLoadView extends VBox implements AutoCloseable {
  private static final double HEIGHT = 56;
  private static final int LABEL_EVERY = 3;

  private final Words words;
  private final Label next = name("", "muted");
  private final HBox bars = new HBox(4);
  private final HBox times = new HBox();
  private final Subscription subscription;

  KitchenLoadView(Words words, KitchenViewModel model) {
    super(8);
    this.words = words;
    bars.setAlignment(Pos.BOTTOM_LEFT);
    bars.setMinHeight(HEIGHT);
    bars.setMaxHeight(HEIGHT);
    bars.getStyleClass().add("load-box");
    bars.setMinHeight(HEIGHT + 16);
    bars.setMaxHeight(HEIGHT + 16);
    getChildren()
        .addAll(
            row(8, label(words.text("service.kitchen"), "section-title"), spacer(), next),
            bars,
            times);
    subscription = model.load().subscribe(this::show);
  }

  private void show(Load load) {
    String soonest =
        load.nextPickup() == null
            ? words.text("service.kitchen.full")
            : words.text("service.kitchen.next", words.formats().time(load.nextPickup()));
    next.setText(
        load.unscheduled() == 0
            ? soonest
            : words.text("service.kitchen.unscheduled", load.unscheduled()) + " · " + soonest);
    fit(load.slots().size());
    for (int i = 0; i < load.slots().size(); i++) {
      Slot slot = load.slots().get(i);
      paint((Region) bars.getChildren().get(i), slot);
      if (i % LABEL_EVERY == 0) {
        Label time = (Label) times.getChildren().get(i / LABEL_EVERY);
        time.setText(words.formats().time(slot.start()));
      }
    }
    long full = load.slots().stream().filter(slot -> slot.load() >= 1).count();
    bars.setAccessibleText(next.getText() + " · " + words.text("service.kitchen.full_slots", full));
  }

  /// As many bars as slots; those that are there stay.
  private void fit(int slots) {
    int labels = (slots + LABEL_EVERY - 1) / LABEL_EVERY;
    while (bars.getChildren().size() > slots) bars.getChildren().removeLast();
    while (times.getChildren().size() > labels) times.getChildren().removeLast();
    while (bars.getChildren().size() < slots) {
      var bar = new Region();
      bar.getStyleClass().add("load-bar");
      HBox.setHgrow(bar, Priority.ALWAYS);
      bars.getChildren().add(bar);
    }
    while (times.getChildren().size() < labels) {
      Label time = label("", "muted");
      HBox.setHgrow(time, Priority.ALWAYS);
      time.setMaxWidth(Double.MAX_VALUE);
      times.getChildren().add(time);
    }
  }

  private static void paint(Region bar, Slot slot) {
    String tone = tone(slot.load()).styleClass();
    if (!bar.getStyleClass().contains(tone)) {
      bar.getStyleClass().setAll("load-bar", tone);
    }
    double height = Math.max(2, HEIGHT * Math.min(1, slot.load()));
    bar.setMinHeight(height);
    bar.setMaxHeight(height);
  }

  static Tone tone(double load) {
    return load >= 1 ? Tone.DANGER : load > 0.7 ? Tone.WARNING : Tone.ACCENT;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
