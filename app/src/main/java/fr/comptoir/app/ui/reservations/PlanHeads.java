package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.RowPlan.Heading;
import fr.comptoir.app.ui.reservations.RowPlan.LooseRow;
import fr.comptoir.app.ui.reservations.RowPlan.TableRow;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import java.time.Duration;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The hours above the plan and the tables left of it: they stay while the plan is scrolled.
final class PlanHeads {
  private static final double LEFT = 92;
  private static final double TOP = 34;

  private final Words words;
  private final Pane hours = new Pane();
  private final Pane tables = new Pane();
  private final HBox top;
  private final Pane left;

  PlanHeads(Words words) {
    this.words = words;
    Pane clipped = clipped(hours);
    var corner = new Region();
    corner.setMinWidth(LEFT);
    this.top = new HBox(corner, clipped);
    HBox.setHgrow(clipped, Priority.ALWAYS);
    top.setMinHeight(TOP);
    top.setPrefHeight(TOP);
    top.getStyleClass().add("plan-hours");
    this.left = clipped(tables);
    left.setMinWidth(LEFT);
    left.setPrefWidth(LEFT);
  }

  Node top() {
    return top;
  }

  Node left() {
    return left;
  }

  private static Pane clipped(Pane inner) {
    var outer = new Pane(inner);
    outer.setMinSize(0, 0);
    outer.setPrefSize(0, 0);
    var clip = new Rectangle();
    clip.widthProperty().bind(outer.widthProperty());
    clip.heightProperty().bind(outer.heightProperty());
    outer.setClip(clip);
    return outer;
  }

  void draw(RowPlan plan, HourGrid grid) {
    Duration step = Duration.ofMinutes(grid.perMinute() < 1.8 ? 60 : 30);
    hours
        .getChildren()
        .setAll(
            grid.marks(step).stream()
                .map(
                    at ->
                        placed(
                            label(words.formats().time(at), "plan-hour"),
                            grid.x(at) + 4,
                            0,
                            60,
                            TOP))
                .toList());
    tables.getChildren().setAll(plan.rows().stream().map(this::head).toList());
  }

  private Node head(RowPlan.Row row) {
    return switch (row) {
      case Heading(var room, var y, var height) ->
          placed(name(room.toUpperCase(Locale.ROOT), "plan-room"), 10, y, LEFT - 10, height);
      case LooseRow(var y, var height) ->
          placed(label(words.text("reservations.no_table"), "muted"), 10, y, LEFT - 10, height);
      case TableRow(var table, var y, var height) -> placed(table(table), 10, y, LEFT - 10, height);
    };
  }

  private HBox table(DiningTable table) {
    Label seats = label(Integer.toString(table.seats()), "muted");
    seats.setAccessibleText(words.text("reservations.seats", table.seats()));
    HBox head = row(8, label(table.number(), "strong"), seats);
    if (!table.inUse()) head.setOpacity(0.5);
    return head;
  }

  private static Node placed(Region node, double x, double y, double width, double height) {
    node.setManaged(false);
    if (node instanceof Label label) label.setAlignment(Pos.CENTER_LEFT);
    node.resizeRelocate(x, y, width, height);
    return node;
  }

  void scrolled(double x, double y) {
    hours.setTranslateX(-x);
    tables.setTranslateY(-y);
  }
}
