package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Words;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/// A party at the door without a reservation: one tap on how many they are seats them at the best
/// table.
final class WalkInPane extends BorderPane {
  private static final int MOST = 12;

  WalkInPane(Words words, IntConsumer seat) {
    var sizes = new FlowPane(8, 8);
    for (int covers = 1; covers <= MOST; covers++) {
      int party = covers;
      Button size = button(Integer.toString(covers), "action", "quiet", "walk-in-size");
      size.setId("walk-in-" + covers);
      size.setAccessibleText(words.text("reservations.walk_in.seat", covers));
      size.setOnAction(click -> seat.accept(party));
      sizes.getChildren().add(size);
    }
    var body = column(12, paragraph(words.text("reservations.walk_in.how"), "strong"), sizes);
    body.getStyleClass().add("drawer-body");
    setCenter(scrolling(body));
  }

  /// Where the keys go when it opens.
  void focus() {
    List.copyOf(lookupAll(".walk-in-size")).stream()
        .filter(node -> "walk-in-2".equals(node.getId()))
        .forEach(node -> node.requestFocus());
  }
}
