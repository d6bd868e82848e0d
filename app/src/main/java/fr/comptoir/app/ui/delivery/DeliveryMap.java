package fr.comptoir.app.ui.delivery;

import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.delivery.DeliveryBoard.Check;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Door;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Run;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Waiting;
import fr.comptoir.app.ui.delivery.Projection.Spot;
import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Trip;
import fr.comptoir.db.domain.trip.Trip.StopState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The deliveries around the restaurant, drawn without tiles or network: rings, trips as lines,
/// waiting orders. All it shows stands in the lists beside it, too; a tap on a waiting order
/// chooses it.
final class DeliveryMap extends Pane implements AutoCloseable {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double MARGIN = 40;
  private static final double MARKER = 28;
  private static final double PADDING = 12;
  private static final double SWATCH = 24;

  /// An address so many times farther than we drive must not make the rest tiny.
  private static final double FARTHEST = 1.5;

  private static final int FARTHEST_METRES = 20_000;

  private final DeliveryWords words;
  private final DeliveryViewModel model;
  private final InvalidationListener changed = now -> draw();
  private final Subscription subscription;

  /// Something with a place: a door of a run, or an order that waits.
  private record Marker(GeoPoint place, Label node) {}

  DeliveryMap(DeliveryWords words, DeliveryViewModel model) {
    this.words = words;
    this.model = model;
    getStyleClass().addAll("board-card", "delivery-map");
    setMinSize(0, 0);
    setAccessibleText(words.text("delivery.map"));
    model.runs().addListener(changed);
    model.waiting().addListener(changed);
    subscription =
        model
            .chosen()
            .subscribe(now -> draw())
            .and(model.house().subscribe(now -> draw()))
            .and(widthProperty().subscribe(now -> draw()))
            .and(heightProperty().subscribe(now -> draw()));
  }

  private void draw() {
    if (getWidth() < 2 * MARGIN || getHeight() < 2 * MARGIN) return;
    GeoPoint house = model.house().get().restaurant().place();
    List<Marker> markers = new ArrayList<>();
    markers.add(new Marker(house, home()));
    for (Run run : model.runs()) {
      for (int i = 0; i < run.doors().size(); i++) {
        Door door = run.doors().get(i);
        int number = i + 1;
        place(door.order())
            .ifPresent(place -> markers.add(new Marker(place, marker(door, number))));
      }
    }
    for (Waiting one : model.waiting()) {
      place(one.order()).ifPresent(place -> markers.add(new Marker(place, marker(one))));
    }
    Projection map =
        Projection.fitting(
            house,
            markers.stream().map(Marker::place).toList(),
            getWidth(),
            getHeight(),
            MARGIN,
            farthest());
    List<Spot> spots =
        Projection.apart(markers.stream().map(one -> map.at(one.place())).toList(), MARKER);
    List<Node> nodes = new ArrayList<>(rings(map));
    int next = 1;
    for (Run run : model.runs()) {
      int doors =
          (int) run.doors().stream().filter(door -> place(door.order()).isPresent()).count();
      nodes.addAll(way(run, spots.getFirst(), spots.subList(next, next + doors)));
      next += doors;
    }
    for (int i = 0; i < markers.size(); i++) nodes.add(at(spots.get(i), markers.get(i).node()));
    nodes.add(legend());
    unknown().ifPresent(nodes::add);
    getChildren().setAll(nodes);
  }

  private int farthest() {
    int widest = model.house().get().delivery().widestRadius();
    return widest == 0 ? FARTHEST_METRES : (int) (widest * FARTHEST);
  }

  private static Optional<GeoPoint> place(Order order) {
    Address address = order.address();
    return address == null ? Optional.empty() : Optional.ofNullable(address.place());
  }

  private List<Node> rings(Projection map) {
    List<Node> rings = new ArrayList<>();
    for (int ring = map.rings(); ring >= 1; ring--) {
      var circle = new Circle(map.x(), map.y(), map.ring(ring));
      circle.getStyleClass().add("map-ring");
      rings.add(circle);
      var far = label(words.distance(map.metres(ring)), "map-distance");
      rings.add(at(new Spot(map.x(), map.y() + map.ring(ring)), far));
    }
    return rings;
  }

  /// Out and home again, and the trip's letter on the way out.
  private List<Node> way(Run run, Spot home, List<Spot> doors) {
    if (doors.isEmpty()) return List.of();
    var line = new Polyline();
    Stream.of(List.of(home), doors, List.of(home))
        .flatMap(List::stream)
        .forEach(spot -> line.getPoints().addAll(spot.x(), spot.y()));
    line.getStyleClass().add("map-way");
    if (run.trip().state() == Trip.State.PLANNED) line.getStyleClass().add("planned");
    Spot first = doors.getFirst();
    Spot half = new Spot((home.x() + first.x()) / 2, (home.y() + first.y()) / 2);
    return List.of(line, at(half, label(run.letter(), "map-letter")));
  }

  private Label home() {
    var home = label("", "stop-number", "map-home");
    home.setGraphic(Pieces.icon(Feather.HOME));
    home.setAccessibleText(model.house().get().restaurant().name());
    return home;
  }

  private Label marker(Door door, int number) {
    Tone tone =
        door.stop().state() == StopState.DELIVERED
            ? Tone.SUCCESS
            : door.stop().state() == StopState.FAILED || door.late() ? Tone.DANGER : Tone.ACCENT;
    var marker = label(Integer.toString(number), "stop-number", tone.styleClass());
    marker.setAccessibleText("#" + door.order().number());
    return marker;
  }

  private Label marker(Waiting one) {
    var marker = label("#" + one.order().number(), "stop-number", "map-waiting");
    marker.setId("map-" + one.order().number());
    marker.pseudoClassStateChanged(CHOSEN, model.chosen().get().contains(one.id()));
    marker.setOnMouseClicked(
        click -> {
          model.choose(one);
          click.consume();
        });
    return marker;
  }

  /// In the middle of its spot, however wide it is.
  private static Label at(Spot spot, Label node) {
    node.layoutXProperty().bind(node.widthProperty().divide(-2).add(spot.x()));
    node.layoutYProperty().bind(node.heightProperty().divide(-2).add(spot.y()));
    return node;
  }

  private HBox legend() {
    var out = new Line(0, 0, SWATCH, 0);
    out.getStyleClass().add("map-way");
    var planned = new Line(0, 0, SWATCH, 0);
    planned.getStyleClass().addAll("map-way", "planned");
    var waits = new Circle(6);
    waits.getStyleClass().add("map-dot");
    HBox legend =
        row(
            8,
            out,
            label(words.text("delivery.map.out"), "muted"),
            planned,
            label(words.text("delivery.map.planned"), "muted"),
            waits,
            label(words.text("delivery.map.waiting"), "muted"));
    legend.relocate(PADDING, PADDING);
    return legend;
  }

  /// What can't be drawn is listed.
  private Optional<Node> unknown() {
    String numbers =
        model.waiting().stream()
            .filter(one -> one.check() instanceof Check.NoPlace)
            .map(one -> "#" + one.order().number())
            .collect(Collectors.joining(", "));
    if (numbers.isEmpty()) return Optional.empty();
    Label said = label(words.text("delivery.map.unknown", numbers), "danger-text");
    said.setLayoutX(PADDING);
    said.layoutYProperty().bind(heightProperty().subtract(said.heightProperty()).subtract(PADDING));
    return Optional.of(said);
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    model.runs().removeListener(changed);
    model.waiting().removeListener(changed);
  }
}
