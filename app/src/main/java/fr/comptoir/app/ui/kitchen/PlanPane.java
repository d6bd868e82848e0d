package fr.comptoir.app.ui.kitchen;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.kitchen.KitchenTimeline.Lane;
import fr.comptoir.db.domain.kitchen.KitchenTimeline.Row;
import fr.comptoir.db.domain.order.Order;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The kitchen's next hours: how full each station is, when each order is made, what else keeps the
/// kitchen busy, and what is ready to be handed over.
final class PlanPane extends VBox implements AutoCloseable {
  private static final int[] STEPS = {-3, -1, 1, 3};

  private final Words words;
  private final OrderWords orders;
  private final PlanViewModel model;
  private final Consumer<Order> open;
  private final Label soonest = paragraph("", "strong");
  private final PlanGrid grid;
  private final VBox stations = new VBox();
  private final BusyStrip busy;
  private final HBox chosen = row(8);
  private final FlowPane handOver = new FlowPane(8, 8);
  private final ListChangeListener<Order> follow = change -> showReady();
  private final Subscription subscription;
  private Order.@Nullable Id shown;

  /// @param open shows an order
  PlanPane(Words words, PlanViewModel model, Consumer<Order> open) {
    super(10);
    this.words = words;
    this.orders = new OrderWords(words);
    this.model = model;
    this.open = open;
    this.grid = new PlanGrid(words, this::choose, model::shift);
    this.busy = new BusyStrip(words, model);
    getStyleClass().addAll("screen", "plan");
    getStylesheets().add(RailPane.SHEET);
    var across = new ScrollPane(grid);
    across.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    across.getStyleClass().add("quiet-scroll");
    HBox.setHgrow(across, Priority.ALWAYS);
    stations.getStyleClass().add("plan-stations");
    var body = new HBox(stations, across);
    body.getStyleClass().add("plan-body");
    var page = new VBox(10, body, chosen, handOver);
    ScrollPane down = scrolling(page);
    VBox.setVgrow(down, Priority.ALWAYS);
    getChildren().addAll(row(12, soonest), busy, down);
    reveal(chosen, false);
    model.ready().addListener(follow);
    showReady();
    subscription = model.plan().subscribe(this::show);
    model.watch(true);
  }

  private void show(Optional<KitchenTimeline> plan) {
    if (plan.isEmpty()) {
      soonest.setText(words.text("shell.working"));
      return;
    }
    KitchenTimeline now = plan.get();
    String next =
        now.nextReady() == null
            ? words.text("kitchen.plan.full")
            : words.text("kitchen.plan.next", words.formats().time(now.nextReady()));
    int unscheduled = now.in(Lane.UNSCHEDULED).size();
    int late = now.in(Lane.LATE).size();
    int later = now.in(Lane.LATER).size();
    soonest.setText(
        next
            + (late > 0 ? " · " + words.text("kitchen.late_count", late) : "")
            + (unscheduled > 0
                ? " · " + words.text("service.kitchen.unscheduled", unscheduled)
                : "")
            + (later > 0 ? " · " + words.text("kitchen.plan.later", later) : ""));
    stations.getChildren().clear();
    Label corner = label("", "plan-time");
    corner.setMinHeight(PlanGrid.HEAD);
    stations.getChildren().add(corner);
    for (Row row : now.rows()) {
      Label station = name(row.station().name(), "plan-station");
      station.setMinHeight(PlanGrid.ROW);
      station.setMaxHeight(PlanGrid.ROW);
      stations.getChildren().add(station);
    }
    grid.show(now);
    busy.show(now.outside());
    now.waiting().stream()
        .map(KitchenTimeline.Ticket::order)
        .filter(order -> order.id().equals(shown))
        .findFirst()
        .ifPresentOrElse(this::choose, () -> reveal(chosen, false));
  }

  private void choose(Order order) {
    shown = order.id();
    chosen.getChildren().clear();
    Button detail = button("#" + order.number(), "action", "quiet");
    detail.setOnAction(click -> open.accept(order));
    chosen.getChildren().addAll(detail, name(orders.guest(order), "strong"));
    chosen
        .getChildren()
        .add(label(words.text("kitchen.due", words.formats().time(order.promisedAt())), "muted"));
    for (int step : STEPS) {
      String text = words.text("kitchen.plan.step", (step > 0 ? "+" : "−") + Math.abs(step) * 5);
      Button move = button(text, "action", "quiet");
      move.setOnAction(click -> model.shift(order, step));
      chosen.getChildren().add(move);
    }
    reveal(chosen, true);
  }

  private void showReady() {
    handOver.getChildren().clear();
    List<Order> ready = model.ready();
    handOver
        .getChildren()
        .add(
            label(
                words.text(ready.isEmpty() ? "kitchen.hand_over.none" : "kitchen.hand_over"),
                "plan-label"));
    for (Order order : ready) {
      Button chip =
          button(
              "#" + order.number() + " · " + words.formats().time(order.promisedAt()),
              "plan-choice",
              "tone-success");
      chip.setGraphic(icon(OrderWords.icon(order.mode())));
      chip.setOnAction(click -> open.accept(order));
      handOver.getChildren().add(chip);
    }
  }

  @Override
  public void close() {
    model.watch(false);
    subscription.unsubscribe();
    model.ready().removeListener(follow);
  }
}
