package fr.comptoir.app.ui.service;

import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.order.Order;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Arranges the Service screen by width: all side by side, or some in tabs. Nothing is made twice:
/// the same panes are put elsewhere.
final class ServiceLayout extends BorderPane implements AutoCloseable {
  private static final double WIDE = 1600;
  private static final double NORMAL = 1180;
  private static final double MEDIUM = 880;
  private static final double GAP = 12;

  private final Words words;
  private final CallsPane calls;
  private final List<LaneView<Order>> lanes;
  private final ReservationsPane reservations;
  private final KitchenLoadView kitchen;
  private final Subscription subscription;
  private Shape shape = Shape.NONE;
  private int tab = 0;

  private enum Shape {
    NONE,
    TABS,
    CALLS_AND_TABS,
    COLUMNS,
    WIDE_COLUMNS
  }

  private record Tab(String title, ObservableList<?> items, Region content) {}

  ServiceLayout(
      Words words,
      CallsPane calls,
      List<LaneView<Order>> lanes,
      ReservationsPane reservations,
      KitchenLoadView kitchen) {
    this.words = words;
    this.calls = calls;
    this.lanes = lanes;
    this.reservations = reservations;
    this.kitchen = kitchen;
    setPadding(new Insets(GAP));
    setMinSize(0, 0);
    subscription = widthProperty().subscribe(width -> arrange(width.doubleValue()));
  }

  private void arrange(double width) {
    Shape wanted =
        width >= WIDE
            ? Shape.WIDE_COLUMNS
            : width >= NORMAL ? Shape.COLUMNS : width >= MEDIUM ? Shape.CALLS_AND_TABS : Shape.TABS;
    if (wanted == shape || width <= 0) {
      return;
    }
    shape = wanted;
    setLeft(null);
    setCenter(null);
    calls.setMinWidth(0);
    boolean tabs = wanted == Shape.TABS || wanted == Shape.CALLS_AND_TABS;
    lanes.forEach(lane -> Pieces.reveal(lane.head(), !tabs));
    switch (wanted) {
      case NONE -> {}
      case TABS -> {
        var all = new ArrayList<Tab>();
        all.add(new Tab(words.text("service.calls.short"), calls.live(), calls));
        all.addAll(laneTabs());
        setCenter(tabbed(all));
      }
      case CALLS_AND_TABS -> {
        calls.setPrefWidth(330);
        setLeft(calls);
        setMargin(calls, new Insets(0, GAP, 0, 0));
        setCenter(tabbed(laneTabs()));
      }
      case COLUMNS -> {
        VBox right = new VBox(GAP, reservations, kitchen);
        VBox.setVgrow(reservations, Priority.ALWAYS);
        right.setPrefWidth(260);
        right.setMinWidth(260);
        setCenter(columns(312, right));
      }
      case WIDE_COLUMNS -> {
        VBox far = new VBox(kitchen);
        HBox right = new HBox(GAP, reservations, far);
        reservations.setPrefWidth(320);
        far.setPrefWidth(300);
        right.setMinWidth(320 + 300 + GAP);
        setCenter(columns(380, right));
      }
    }
  }

  /// Where the calls are one of the tabs, that one.
  void showCalls() {
    if (shape == Shape.TABS) {
      tab = 0;
      shape = Shape.NONE;
      arrange(getWidth());
    }
  }

  private HBox columns(double callsWidth, Region right) {
    calls.setPrefWidth(callsWidth);
    calls.setMinWidth(callsWidth);
    var row = new HBox(GAP, calls);
    for (LaneView<Order> lane : lanes) {
      lane.setPrefWidth(10);
      HBox.setHgrow(lane, Priority.ALWAYS);
      row.getChildren().add(lane);
    }
    row.getChildren().add(right);
    return row;
  }

  private List<Tab> laneTabs() {
    var tabs = new ArrayList<Tab>();
    lanes.forEach(lane -> tabs.add(new Tab(lane.title(), lane.items(), lane)));
    VBox tables = new VBox(GAP, reservations, kitchen);
    VBox.setVgrow(reservations, Priority.ALWAYS);
    tabs.add(new Tab(words.text("service.reservations"), reservations.expected(), tables));
    return tabs;
  }

  /// A row of tabs with their counts above the one that is chosen.
  private BorderPane tabbed(List<Tab> tabs) {
    var pane = new BorderPane();
    var group = new ToggleGroup();
    var bar = new HBox();
    for (int i = 0; i < tabs.size(); i++) {
      Tab entry = tabs.get(i);
      var button = new ToggleButton();
      button
          .textProperty()
          .bind(Bindings.concat(entry.title(), "  ", Bindings.size(entry.items()).asString()));
      button.getStyleClass().addAll("segment", position(i, tabs.size()));
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(button, Priority.ALWAYS);
      int index = i;
      button.setOnAction(
          click -> {
            button.setSelected(true);
            tab = index;
            pane.setCenter(entry.content());
          });
      bar.getChildren().add(button);
    }
    BorderPane.setMargin(bar, new Insets(0, 0, GAP, 0));
    pane.setTop(bar);
    int chosen = Math.min(tab, tabs.size() - 1);
    group.selectToggle(group.getToggles().get(chosen));
    pane.setCenter(tabs.get(chosen).content());
    return pane;
  }

  private static String position(int at, int count) {
    return at == 0 ? "left-pill" : at == count - 1 ? "right-pill" : "center-pill";
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
