package fr.comptoir.app.ui.delivery;

import static fr.comptoir.app.ui.fx.Pieces.label;

import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Trip;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Orders carried with the mouse or a finger from where they wait, or from their place on a trip,
/// to where they are let go. Whatever can be done so can be done by buttons as well. FX thread.
final class Carry {
  /// So far the pointer may tremble before a tap becomes a drag, in pixels.
  private static final double TREMBLE = 6;

  /// The label stays beside the finger.
  private static final double BESIDE = 14;

  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private final Pane layer = new Pane();
  private final Label what = label("", "carried");
  private @Nullable Grip grip;
  private @Nullable Node under;
  private boolean dropped;

  /// What is carried.
  ///
  /// @param from the trip it is taken from; null = from those that wait
  record Load(List<Order.Id> orders, Trip.@Nullable Id from, String label) {}

  private record Grip(Load load, double x, double y, boolean moving) {}

  private record Spot(Predicate<Load> takes, Consumer<Load> drop) {}

  Carry() {
    layer.setMouseTransparent(true);
    what.setVisible(false);
    what.setManaged(false);
    layer.getChildren().add(what);
  }

  /// Lies over everything that can be dropped on.
  Pane layer() {
    return layer;
  }

  /// Everything happens within this node. Listened to here and not at what is carried: a drag may
  /// tell whatever the pointer is over.
  void within(Node root) {
    root.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    root.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
  }

  /// From here something can be carried off.
  ///
  /// @param load asked when the pointer goes down; without orders nothing is carried
  void source(Node node, Supplier<Load> load) {
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(event, load));
    node.addEventFilter(
        MouseEvent.MOUSE_CLICKED,
        click -> {
          if (dropped) click.consume();
          dropped = false;
        });
  }

  /// Here something can be let go.
  void spot(Node node, Predicate<Load> takes, Consumer<Load> drop) {
    node.getProperties().put(Carry.class, new Spot(takes, drop));
  }

  private void pressed(MouseEvent event, Supplier<Load> load) {
    dropped = false;
    if (grip != null || event.getButton() != MouseButton.PRIMARY) return;
    Load held = load.get();
    if (held.orders().isEmpty()) return;
    grip = new Grip(held, event.getSceneX(), event.getSceneY(), false);
  }

  private void dragged(MouseEvent event) {
    Grip held = grip;
    if (held == null) return;
    if (!held.moving()) {
      double far = Math.hypot(event.getSceneX() - held.x(), event.getSceneY() - held.y());
      if (far <= TREMBLE) return;
      grip = new Grip(held.load(), held.x(), held.y(), true);
      what.setText(held.load().label());
      what.setVisible(true);
      what.autosize();
    }
    Point2D at = layer.sceneToLocal(event.getSceneX(), event.getSceneY());
    what.relocate(at.getX() + BESIDE, at.getY() + BESIDE);
    light(spotAt(event.getPickResult().getIntersectedNode(), held.load()).orElse(null));
    event.consume();
  }

  private void released(MouseEvent event) {
    Grip held = grip;
    grip = null;
    if (held == null || !held.moving()) return;
    what.setVisible(false);
    light(null);
    dropped = true;
    event.consume();
    spotAt(event.getPickResult().getIntersectedNode(), held.load())
        .map(Carry::spotOf)
        .ifPresent(spot -> spot.drop().accept(held.load()));
  }

  private void light(@Nullable Node node) {
    if (under == node) return;
    if (under != null) under.pseudoClassStateChanged(DROP, false);
    under = node;
    if (node != null) node.pseudoClassStateChanged(DROP, true);
  }

  /// The innermost node around this one that takes the load.
  private static Optional<Node> spotAt(@Nullable Node node, Load load) {
    for (Node each = node; each != null; each = each.getParent()) {
      Spot spot = spotOf(each);
      if (spot != null && spot.takes().test(load)) return Optional.of(each);
    }
    return Optional.empty();
  }

  private static @Nullable Spot spotOf(Node node) {
    return node.hasProperties() && node.getProperties().get(Carry.class) instanceof Spot spot
        ? spot
        : null;
  }
}
