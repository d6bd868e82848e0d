package fr.comptoir.app.ui.kitchen;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.kitchen.OutsideLoad;
import fr.comptoir.db.domain.kitchen.OutsideLoad.Intensity;
import fr.comptoir.db.domain.kitchen.OutsideLoad.Kind;
import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Tells the kitchen that it will be busy, in two touches: with what, and how much. How long is
/// chosen already.
final class BusyStrip extends FlowPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final List<Kind> KINDS = List.of(Kind.DINE_IN, Kind.INCIDENT, Kind.PREP_BATCH);
  private static final List<Duration> LENGTHS =
      List.of(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2));

  private final Words words;
  private final PlanViewModel model;
  private @Nullable Kind kind;
  private Duration length = LENGTHS.getFirst();
  private List<OutsideLoad> loads = List.of();

  BusyStrip(Words words, PlanViewModel model) {
    super(8, 8);
    this.words = words;
    this.model = model;
    getStyleClass().add("busy-strip");
    draw();
  }

  void show(List<OutsideLoad> now) {
    if (!now.equals(loads)) {
      loads = now;
      draw();
    }
  }

  private void draw() {
    getChildren().clear();
    Kind chosen = kind;
    if (chosen == null) {
      getChildren().add(label(words.text("kitchen.busy"), "plan-label"));
      for (Kind each : KINDS) {
        add(words.text("kitchen.busy.", each), false, () -> choose(each));
      }
      for (OutsideLoad load : loads) {
        Button free =
            button(
                words.text("kitchen.busy.", load.kind())
                    + " → "
                    + words.formats().time(load.until()),
                "plan-choice",
                "tone-warning");
        free.setGraphic(icon(Feather.X));
        free.setAccessibleText(words.text("kitchen.busy.free", free.getText()));
        free.setOnAction(click -> model.free(load));
        getChildren().add(free);
      }
      return;
    }
    getChildren().add(label(words.text("kitchen.busy.", chosen), "plan-label"));
    for (Intensity each : Intensity.values()) {
      add(
          words.text("kitchen.level.", each),
          false,
          () -> {
            model.busy(chosen, each, length);
            choose(null);
          });
    }
    for (Duration each : LENGTHS) {
      add(
          each.toHours() == 0
              ? words.text("order.age.minutes", each.toMinutes())
              : words.text("order.age.hours", each.toHours()),
          each.equals(length),
          () -> {
            length = each;
            draw();
          });
    }
    add(words.text("kitchen.busy.leave"), false, () -> choose(null));
  }

  private void choose(@Nullable Kind next) {
    kind = next;
    draw();
  }

  private void add(String text, boolean chosen, Runnable action) {
    Button choice = button(text, "plan-choice");
    choice.pseudoClassStateChanged(CHOSEN, chosen);
    choice.setOnAction(click -> action.run());
    getChildren().add(choice);
  }
}
