package fr.comptoir.app.ui.delivery;

import static fr.comptoir.app.ui.fx.Pieces.reveal;

import fr.comptoir.app.ui.fx.Choice;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/// The trips, what waits and the map side by side; where there is no room for three, the map is a
/// tab. Nothing is made twice, nothing scrolls sideways.
final class DeliveryLayout extends Region {
  private static final double GAP = 12;

  /// Narrower than this the map takes the lists' place.
  private static final double THREE = 1_150;

  private static final double TABS = 48;

  /// The trips' part of the room, with the map and without.
  private static final double TRIPS = 0.34;

  private static final double TRIPS_ALONE = 0.55;
  private static final double ORDERS = 0.27;
  private static final double MOST_ORDERS = 420;

  private final Region trips;
  private final Region orders;
  private final Region map;
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.LISTS);
  private final Choice tabs;

  private enum Part {
    LISTS,
    MAP
  }

  DeliveryLayout(DeliveryWords words, Region trips, Region orders, Region map) {
    this.trips = trips;
    this.orders = orders;
    this.map = map;
    tabs =
        Choice.of(part, List.of(Part.values()), each -> words.words().text("delivery.part.", each));
    tabs.setId("delivery-tabs");
    getStyleClass().add("screen");
    setMinSize(0, 0);
    getChildren().addAll(tabs, trips, orders, map);
    part.subscribe(now -> requestLayout());
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double width = getWidth() - x - snappedRightInset();
    double height = getHeight() - y - snappedBottomInset();
    boolean three = width >= THREE;
    boolean lists = three || part.get() == Part.LISTS;
    reveal(tabs, !three);
    reveal(trips, lists);
    reveal(orders, lists);
    reveal(map, three || !lists);
    if (!three) {
      tabs.resizeRelocate(x, y, width, TABS);
      y += TABS + GAP;
      height -= TABS + GAP;
    }
    double first = Math.floor((width - GAP) * (three ? TRIPS : TRIPS_ALONE));
    double second = three ? Math.min(MOST_ORDERS, Math.floor(width * ORDERS)) : width - first - GAP;
    trips.resizeRelocate(x, y, first, height);
    orders.resizeRelocate(x + first + GAP, y, second, height);
    if (three) {
      double rest = width - first - second - 2 * GAP;
      map.resizeRelocate(x + first + second + 2 * GAP, y, rest, height);
    } else {
      map.resizeRelocate(x, y, width, height);
    }
  }
}
