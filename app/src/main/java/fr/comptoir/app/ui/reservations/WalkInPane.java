package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/// A party at the door without a reservation: one tap on how many they are seats them at the best
/// table, which is named on the button; where none is free the tap leads to the waiting list.
final class WalkInPane extends BorderPane {
  private static final int MOST = 12;

  private final Words words;
  private final DoorViewModel door;
  private final Clock clock;
  private final List<Button> sizes = new ArrayList<>();

  /// @param seat how many they are
  WalkInPane(Words words, DoorViewModel door, Clock clock, IntConsumer seat, IntConsumer wait) {
    this.words = words;
    this.door = door;
    this.clock = clock;
    var flow = new FlowPane(8, 8);
    for (int covers = 1; covers <= MOST; covers++) {
      int party = covers;
      Button size = button("", "action", "walk-in-size");
      size.setId("walk-in-" + covers);
      size.setOnAction(
          click -> {
            if (door.freeNow(party, clock.instant()).isPresent()) {
              seat.accept(party);
            } else {
              wait.accept(party);
            }
          });
      sizes.add(size);
      flow.getChildren().add(size);
    }
    var body = column(12, paragraph(words.text("reservations.walk_in.how"), "strong"), flow);
    body.getStyleClass().add("drawer-body");
    setCenter(scrolling(body));
  }

  /// Which tables are free now.
  void tick() {
    for (int i = 0; i < sizes.size(); i++) {
      int covers = i + 1;
      Button size = sizes.get(i);
      Optional<List<String>> free = door.freeNow(covers, clock.instant());
      String where =
          free.map(tables -> String.join(" + ", tables))
              .orElse(words.text("reservations.walk_in.wait"));
      size.setText(covers + "\n" + where);
      size.setAccessibleText(
          free.isPresent()
              ? words.text("reservations.walk_in.seat", covers, where)
              : words.text("reservations.walk_in.none", covers));
      size.getStyleClass().removeAll("go", "quiet");
      size.getStyleClass().add(free.isPresent() ? "go" : "quiet");
    }
  }

  /// Where the keys go when it opens.
  void focus() {
    sizes.get(1).requestFocus();
  }
}
