package fr.comptoir.app.ui.kitchen;

import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;

import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.kitchen.KitchenTimeline.Cell;
import fr.comptoir.db.domain.kitchen.KitchenTimeline.Lane;
import fr.comptoir.db.domain.kitchen.KitchenTimeline.Row;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Stations by slots, and under them each order as a block from its start to its promise. A block
/// is moved with the mouse, a finger, or Shift and the arrows.
final class PlanGrid extends Pane {
  static final double HEAD = 28;
  static final double ROW = 40;
  private static final double SLOT = 40;
  private static final double BLOCK = 56;
  private static final double GAP = 4;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Words words;
  private final OrderWords orders;
  private final Consumer<Order> choose;
  private final ObjIntConsumer<Order> shift;
  private final List<Label> blocks = new ArrayList<>();
  private Order.@Nullable Id chosen;

  /// @param shift moves an order by so many slots
  PlanGrid(Words words, Consumer<Order> choose, ObjIntConsumer<Order> shift) {
    this.words = words;
    this.orders = new OrderWords(words);
    this.choose = choose;
    this.shift = shift;
    getStyleClass().add("plan-grid");
  }

  void show(KitchenTimeline plan) {
    getChildren().clear();
    blocks.clear();
    int slots = plan.rows().isEmpty() ? 0 : plan.rows().getFirst().cells().size();
    for (int slot = 0; slot < slots; slot += 3) {
      Instant at = plan.from().plus(plan.slot().multipliedBy(slot));
      put(label(words.formats().time(at), "plan-time"), slot * SLOT, 0, 3 * SLOT, HEAD);
    }
    double y = HEAD;
    for (Row row : plan.rows()) {
      for (int slot = 0; slot < row.cells().size(); slot++) {
        put(cell(row, row.cells().get(slot)), slot * SLOT, y, SLOT - 2, ROW - 2);
      }
      y += ROW;
    }
    double bottom = y + GAP + orders(plan, y + GAP);
    setMinSize(slots * SLOT, bottom);
    setPrefSize(slots * SLOT, bottom);
  }

  private Label cell(Row row, Cell cell) {
    String percent = cell.used() == 0 ? "" : String.valueOf(Math.round(cell.load() * 100));
    Label shown = label(percent, "plan-cell", tone(cell).styleClass());
    shown.setAccessibleText(
        words.text(
            "kitchen.plan.cell",
            row.station().name(),
            words.formats().time(cell.slot()),
            Math.round(cell.load() * 100)));
    return shown;
  }

  static Tone tone(Cell cell) {
    if (cell.used() == 0) {
      return Tone.NEUTRAL;
    }
    return cell.load() > 1 ? Tone.DANGER : cell.load() > 0.7 ? Tone.WARNING : Tone.ACCENT;
  }

  /// @return how high they are together
  private double orders(KitchenTimeline plan, double top) {
    List<Double> ends = new ArrayList<>();
    List<Order> waiting =
        plan.waiting().stream()
            .filter(ticket -> ticket.lane() == Lane.PLANNED || ticket.lane() == Lane.LATE)
            .map(KitchenTimeline.Ticket::order)
            .sorted(Comparator.comparing(Order::cookFrom).thenComparing(Order::number))
            .toList();
    for (Order order : waiting) {
      double x = Math.max(0, at(plan, order.cookFrom()));
      double width = Math.max(3 * SLOT, at(plan, order.promisedAt()) - x);
      int lane = 0;
      while (lane < ends.size() && ends.get(lane) > x) {
        lane++;
      }
      if (lane == ends.size()) {
        ends.add(0.0);
      }
      ends.set(lane, x + width);
      Label block = block(order);
      blocks.add(block);
      put(block, x, top + lane * (BLOCK + GAP), width - 2, BLOCK);
    }
    return ends.size() * (BLOCK + GAP);
  }

  private Label block(Order order) {
    Label block =
        name(
            "#"
                + order.number()
                + " · "
                + words.formats().time(order.promisedAt())
                + "\n"
                + orders.guest(order),
            "plan-block");
    block.setGraphic(icon(OrderWords.icon(order.mode())));
    block.setUserData(order);
    block.setId("plan-" + order.number());
    block.setFocusTraversable(true);
    block.setAccessibleRole(AccessibleRole.BUTTON);
    block.setAccessibleText(
        words.text(
            "order.card",
            order.number(),
            orders.guest(order),
            words.formats().time(order.promisedAt())));
    block.pseudoClassStateChanged(CHOSEN, order.id().equals(chosen));
    var drag = new double[2];
    block.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        press -> {
          drag[0] = press.getSceneX();
          drag[1] = 0;
          choose(order);
          block.requestFocus();
          press.consume();
        });
    block.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        move -> {
          drag[1] = move.getSceneX() - drag[0];
          block.setTranslateX(drag[1]);
          move.consume();
        });
    block.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        release -> {
          block.setTranslateX(0);
          shift.accept(order, (int) Math.round(drag[1] / SLOT));
          drag[1] = 0;
          release.consume();
        });
    block.setOnKeyPressed(key -> pressed(key, order));
    return block;
  }

  private void pressed(KeyEvent key, Order order) {
    int step = key.getCode() == KeyCode.LEFT ? -1 : key.getCode() == KeyCode.RIGHT ? 1 : 0;
    if (step == 0) {
      if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
        choose(order);
        key.consume();
      }
      return;
    }
    key.consume();
    if (key.isShiftDown()) {
      shift.accept(order, step);
      return;
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).getUserData() == order) {
        blocks.get(Math.floorMod(i + step, blocks.size())).requestFocus();
        return;
      }
    }
  }

  private void choose(Order order) {
    chosen = order.id();
    for (Label block : blocks) {
      block.pseudoClassStateChanged(CHOSEN, block.getUserData() == order);
    }
    choose.accept(order);
  }

  private static double at(KitchenTimeline plan, Instant at) {
    return (double) Duration.between(plan.from(), at).toSeconds() / plan.slot().toSeconds() * SLOT;
  }

  private void put(Label node, double x, double y, double width, double height) {
    node.setLayoutX(x);
    node.setLayoutY(y);
    node.setMinSize(width, height);
    node.setMaxSize(width, height);
    node.setPrefSize(width, height);
    getChildren().add(node);
  }
}
