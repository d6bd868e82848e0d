package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.ui.reservations.HourPlanView.PlanActions;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Mouse and finger on the plan: a tap opens a party or books a free place; what is dragged is
/// moved, by its right edge stretched.
final class PlanPointer {
  /// So far the pointer may tremble before a tap becomes a drag, in pixels.
  private static final double TREMBLE = 5;

  private static final double EDGE = 14;

  private final HourPlanView view;
  private final MoveViewModel move;
  private final PlanActions actions;
  private @Nullable Grip grip;

  /// A party under the pressed pointer.
  ///
  /// @param x of the pointer within the block
  private record Grip(
      PartyBlock block, double x, boolean edge, double downX, double downY, boolean dragged) {
    Grip moving() {
      return new Grip(block, x, edge, downX, downY, true);
    }
  }

  PlanPointer(HourPlanView view, MoveViewModel move, PlanActions actions) {
    this.view = view;
    this.move = move;
    this.actions = actions;
  }

  void on(Pane content) {
    content.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    content.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    content.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    content.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    content.addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
    content.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> view.ground().darkColumn());
  }

  private static Optional<PartyBlock> block(MouseEvent event) {
    Node node = event.getTarget() instanceof Node target ? target : null;
    while (node != null) {
      if (node instanceof PartyBlock block) return Optional.of(block);
      node = node.getParent();
    }
    return Optional.empty();
  }

  private static boolean atEdge(PartyBlock block, double x) {
    double right = block.getLayoutX() + block.getWidth();
    return right - x <= Math.min(EDGE, block.getWidth() / 4);
  }

  private void pressed(MouseEvent event) {
    grip = null;
    if (event.getButton() != MouseButton.PRIMARY) return;
    block(event)
        .ifPresent(
            block -> {
              double x = event.getX();
              grip =
                  new Grip(block, x - block.getLayoutX(), atEdge(block, x), x, event.getY(), false);
              event.consume();
            });
  }

  private void dragged(MouseEvent event) {
    Grip held = grip;
    if (held == null) return;
    event.consume();
    if (!held.dragged()) {
      boolean far = Math.hypot(event.getX() - held.downX(), event.getY() - held.downY()) > TREMBLE;
      if (!far || !move.pull(held.block().party())) return;
      grip = held.moving();
    }
    if (!move.holds(held.block().party())) return; // Esc has put it back
    aim(event, held);
  }

  private void aim(MouseEvent event, Grip held) {
    Duration step = event.isAltDown() ? HourGrid.FINE_STEP : HourGrid.STEP;
    if (held.edge()) {
      move.until(view.hours().nearest(view.hours().at(event.getX()), step));
      return;
    }
    Instant at = view.hours().nearest(view.hours().at(event.getX() - held.x()), step);
    move.aim(tables(event, held.block().party()), at);
  }

  /// The table under the pointer; both at a joint; with Shift one more. Who has several keeps them
  /// while the pointer stays on one of them.
  private List<String> tables(MouseEvent event, Reservation party) {
    List<String> there = view.plan().at(event.getY(), view.floor());
    if (event.isShiftDown()) {
      List<String> more = new ArrayList<>(party.tables());
      there.stream().filter(table -> !more.contains(table)).forEach(more::add);
      return more;
    }
    boolean own = party.tables().size() > 1 && party.tables().containsAll(there);
    return own ? party.tables() : there;
  }

  private void released(MouseEvent event) {
    Grip held = grip;
    grip = null;
    if (held == null) return;
    event.consume();
    if (held.dragged()) {
      if (move.holds(held.block().party())) move.drop();
    } else {
      view.focus(held.block());
      actions.open(held.block().party());
    }
  }

  /// A tap on a free place.
  private void clicked(MouseEvent event) {
    boolean tap = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress();
    if (!tap || block(event).isPresent() || move.inHand().get().isPresent()) return;
    view.plan()
        .near(event.getY())
        .filter(row -> event.getY() >= row.y() && event.getY() < row.y() + row.height())
        .ifPresent(
            row ->
                actions.bookAt(
                    row.table().number(),
                    view.hours().before(view.hours().at(event.getX()), HourGrid.STEP)));
    event.consume();
  }

  private void hovered(MouseEvent event) {
    Optional<PartyBlock> over = block(event);
    over.ifPresent(
        block -> block.setCursor(atEdge(block, event.getX()) ? Cursor.E_RESIZE : Cursor.OPEN_HAND));
    HourGrid hours = view.hours();
    Instant from = hours.before(hours.at(event.getX()), HourGrid.STEP);
    double x = hours.x(from);
    view.ground().lightColumn(x, hours.x(from.plus(HourGrid.STEP)) - x, view.plan().height());
  }
}
