package fr.comptoir.app.ui.kitchen;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;

/// Tickets from the left to the right, one under the other where two fit; those that find no room
/// are on the next page.
final class TicketFlow extends Pane {
  private static final double COLUMN = 300;
  private static final double GAP = 10;

  private int fitting;
  private Runnable moved = () -> {};

  TicketFlow() {
    getStyleClass().add("ticket-flow");
    setMinSize(0, 0);
  }

  /// Called when another number of tickets fits than before.
  void onMoved(Runnable moved) {
    this.moved = moved;
  }

  void show(List<TicketTile> tiles) {
    if (!getChildren().equals(tiles)) {
      getChildren().setAll(tiles);
    }
    requestLayout();
  }

  List<TicketTile> tiles() {
    List<TicketTile> tiles = new ArrayList<>();
    getChildren().forEach(child -> tiles.add((TicketTile) child));
    return tiles;
  }

  /// How many of them are seen.
  int fitting() {
    return fitting;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    int columns = Math.max(1, (int) ((width + GAP) / (COLUMN + GAP)));
    double cell = Math.floor((width - GAP * (columns - 1)) / columns);
    int column = 0;
    double y = 0;
    int placed = 0;
    for (TicketTile tile : tiles()) {
      double wanted = Math.min(height, snapSizeY(tile.prefHeight(cell)));
      if (y > 0 && y + wanted > height) {
        column++;
        y = 0;
      }
      boolean fits = column < columns && height > 0;
      tile.setVisible(fits);
      if (fits) {
        tile.resizeRelocate(
            snapPositionX(snappedLeftInset() + column * (cell + GAP)),
            snapPositionY(snappedTopInset() + y),
            cell,
            wanted);
        placed++;
      }
      y += wanted + GAP;
    }
    if (placed != fitting) {
      fitting = placed;
      moved.run();
    }
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 200;
  }

  @Override
  protected double computePrefWidth(double height) {
    return COLUMN;
  }
}
