package fr.comptoir.app.ui.kitchen;

import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.kitchen.Board.Count;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import java.util.List;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Everything still to be made, by station, large.
final class AllDay extends StackPane implements AutoCloseable {
  private static final double COLUMN = 340;

  private final Words words;
  private final RailViewModel model;
  private final FlowPane columns = new FlowPane(12, 12);
  private final Subscription subscription;

  AllDay(Words words, RailViewModel model) {
    this.words = words;
    this.model = model;
    getStyleClass().add("all-day");
    getChildren().add(Pieces.scrolling(columns));
    subscription = model.board().subscribe(board -> show(board.produce()));
  }

  private void show(List<Count> counts) {
    columns.getChildren().clear();
    for (Station station : model.stations()) {
      add(station.name(), at(counts, station.id()));
    }
    add(words.text("kitchen.no_station"), at(counts, ""));
    if (counts.isEmpty()) {
      columns.getChildren().add(label(words.text("kitchen.empty"), "kitchen-empty-title"));
    }
  }

  private static List<Count> at(List<Count> counts, String station) {
    return counts.stream().filter(count -> count.station().equals(station)).toList();
  }

  private void add(String name, List<Count> counts) {
    if (counts.isEmpty()) {
      return;
    }
    var column = new VBox(4, label(name, "all-day-title"));
    column.getStyleClass().add("all-day-station");
    column.setPrefWidth(COLUMN);
    for (Count count : counts) {
      var dish = paragraph(count.name(), "dish-name");
      HBox.setHgrow(dish, Priority.ALWAYS);
      HBox line = row(14, label(String.valueOf(count.pieces()), "all-day-pieces"), dish);
      column.getChildren().add(line);
    }
    columns.getChildren().add(column);
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
