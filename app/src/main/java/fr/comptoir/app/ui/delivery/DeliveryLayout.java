package fr.comptoir.app.ui.delivery;

import javafx.scene.layout.Region;

/// The trips, and beside them what waits: nothing scrolls sideways.
final class DeliveryLayout extends Region {
  private static final double GAP = 12;

  /// Of the room beside the side bar.
  private static final double TRIPS = 0.55;

  private final Region trips;
  private final Region orders;

  DeliveryLayout(Region trips, Region orders) {
    this.trips = trips;
    this.orders = orders;
    getStyleClass().add("screen");
    setMinSize(0, 0);
    getChildren().addAll(trips, orders);
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double width = getWidth() - x - snappedRightInset();
    double height = getHeight() - y - snappedBottomInset();
    double first = Math.floor((width - GAP) * TRIPS);
    trips.resizeRelocate(x, y, first, height);
    orders.resizeRelocate(x + first + GAP, y, width - first - GAP, height);
  }
}
