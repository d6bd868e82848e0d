package fr.comptoir.app.ui.reservations;

import fr.comptoir.db.domain.restaurant.FloorPlan.Join;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// A room seen from above, as large as there is room for it; joined tables have a line between
/// them.
final class RoomPane extends Pane {
  private static final double MARGIN = 24;
  private static final double LEAST_SCALE = 0.8;
  private static final double MOST_SCALE = 2;

  /// A room may be drawn so much wider than it is: words need the width.
  private static final double MOST_STRETCH = 1.7;

  private final Map<String, FloorBox> boxes = new LinkedHashMap<>();
  private final Map<String, Region> shapes = new LinkedHashMap<>();
  private final List<Joint> joints = new ArrayList<>();
  private final Pane lines = new Pane();
  private double scaleX = 1;
  private double scaleY = 1;
  private boolean held;

  private record Joint(String one, String other, Line line) {}

  RoomPane() {
    getStyleClass().add("floor-room");
    lines.setManaged(false);
    lines.setMouseTransparent(true);
  }

  /// @param shape draws a table; kept for as long as the table is there
  void show(List<FloorBox> tables, List<Join> joins, Function<FloorBox, Region> shape) {
    boxes.clear();
    tables.forEach(box -> boxes.put(box.table().number(), box));
    shapes.keySet().removeIf(number -> !boxes.containsKey(number));
    tables.forEach(box -> shapes.computeIfAbsent(box.table().number(), _ -> shape.apply(box)));
    joints.clear();
    for (Join join : joins) {
      for (int i = 1; i < join.tables().size(); i++) {
        joint(join.tables().get(i - 1), join.tables().get(i));
      }
    }
    lines.getChildren().setAll(joints.stream().map(Joint::line).toList());
    List<Node> children = new ArrayList<>();
    children.add(lines);
    children.addAll(shapes.values());
    // One of them may be under the finger just now.
    if (!getChildren().equals(children)) getChildren().setAll(children);
    requestLayout();
  }

  private void joint(String one, String other) {
    if (!boxes.containsKey(one) || !boxes.containsKey(other)) return;
    var line = new Line();
    line.getStyleClass().add("floor-joint");
    line.setMouseTransparent(true);
    joints.add(new Joint(one, other, line));
  }

  /// Another room: nothing of the last one is kept.
  void forget() {
    shapes.clear();
  }

  /// While a table is being moved the plan keeps its scale.
  void hold(boolean hold) {
    held = hold;
    requestLayout();
  }

  Optional<Region> shape(String number) {
    return Optional.ofNullable(shapes.get(number));
  }

  /// The table at a point of this pane.
  Optional<FloorBox> at(double x, double y) {
    return boxes.values().stream().filter(box -> box.contains(x / scaleX, y / scaleY)).findFirst();
  }

  /// The table at a point of the scene.
  Optional<FloorBox> atScene(double x, double y) {
    Point2D here = sceneToLocal(x, y);
    return at(here.getX(), here.getY());
  }

  /// Pixels across to plan units.
  double planX(double pixels) {
    return pixels / scaleX;
  }

  /// Pixels down to plan units.
  double planY(double pixels) {
    return pixels / scaleY;
  }

  @Override
  protected double computePrefHeight(double width) {
    return bottom() * LEAST_SCALE;
  }

  @Override
  protected double computeMinHeight(double width) {
    return bottom() * LEAST_SCALE;
  }

  private double bottom() {
    return boxes.values().stream().mapToInt(FloorBox::bottom).max().orElse(100) + MARGIN;
  }

  @Override
  protected void layoutChildren() {
    double right = boxes.values().stream().mapToInt(FloorBox::right).max().orElse(100) + MARGIN;
    if (!held) {
      scaleY = Math.clamp(getHeight() / bottom(), LEAST_SCALE, MOST_SCALE);
      scaleX = Math.clamp(getWidth() / right, LEAST_SCALE, scaleY * MOST_STRETCH);
    }
    for (FloorBox box : boxes.values()) {
      Region shape = shapes.get(box.table().number());
      if (shape != null) {
        shape.resizeRelocate(
            Math.round(box.x() * scaleX),
            Math.round(box.y() * scaleY),
            Math.round(box.width() * scaleX),
            Math.round(box.height() * scaleY));
      }
    }
    for (Joint joint : joints) {
      FloorBox one = boxes.get(joint.one());
      FloorBox other = boxes.get(joint.other());
      if (one == null || other == null) continue;
      joint.line().setStartX(one.centerX() * scaleX);
      joint.line().setStartY(one.centerY() * scaleY);
      joint.line().setEndX(other.centerX() * scaleX);
      joint.line().setEndY(other.centerY() * scaleY);
    }
  }
}
