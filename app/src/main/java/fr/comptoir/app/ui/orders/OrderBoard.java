package fr.comptoir.app.ui.orders;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.RowList;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.order.Order;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The orders that are looked for, side by side by how far along they are.
final class OrderBoard extends HBox {
  private final Words words;
  private final OrderWords orders;

  OrderBoard(Words words, ObservableList<Order> all, Consumer<Order> open) {
    super(12);
    this.words = words;
    this.orders = new OrderWords(words);
    getStyleClass().add("orders-board");
    getChildren()
        .addAll(
            lane("order.state.to_accept", all, open, Order.State.TO_ACCEPT::equals),
            lane("order.state.in_kitchen", all, open, Order.State.IN_KITCHEN::equals),
            lane(
                "orders.ready",
                all,
                open,
                state -> state == Order.State.READY || state == Order.State.OUT),
            lane(
                "orders.closed",
                all,
                open,
                state -> state == Order.State.DONE || state == Order.State.CANCELLED));
  }

  private Node lane(
      String title, ObservableList<Order> all, Consumer<Order> open, Predicate<Order.State> in) {
    var some = new FilteredList<>(all, order -> in.test(order.state()));
    Label count = label("", "count");
    count.textProperty().bind(Bindings.size(some).asString());
    var list = new RowList<>(some, this::tile, open, words.text("orders.none_here"));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox lane = new VBox(8, row(8, name(words.text(title), "section-title"), count), list);
    lane.setPrefWidth(10);
    lane.setMinWidth(0);
    HBox.setHgrow(lane, Priority.ALWAYS);
    return lane;
  }

  private Node tile(Order order) {
    String allergies = orders.allergies(order);
    VBox tile =
        column(
            2,
            row(
                6,
                label("#" + order.number(), "number"),
                icon(OrderWords.icon(order.mode())),
                spacer(),
                label(words.formats().time(order.promisedAt()), "when")),
            row(6, name(orders.guest(order), "strong"), spacer()),
            name(orders.dishes(order), "muted"),
            row(
                6,
                label(words.formats().money(order.total()), "strong"),
                spacer(),
                badge(
                    words.text("order.state.", order.state()),
                    OrderDetailView.tone(order.state()))));
    if (!allergies.isEmpty()) {
      tile.getChildren().add(1, paragraph(allergies, "allergy-band"));
    }
    return tile;
  }
}
