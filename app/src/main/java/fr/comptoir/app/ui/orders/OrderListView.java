package fr.comptoir.app.ui.orders;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.RowList;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.order.Order;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The day's orders as a list.
public final class OrderListView implements Screen {
  private final Words words;
  private final OrderWords orders;
  private final List<Node> actions;
  private final StackPane root;

  /// @param actions buttons beside the title
  public OrderListView(
      Words words, OrderListViewModel model, Consumer<Order> open, List<Node> actions) {
    this.words = words;
    this.orders = new OrderWords(words);
    this.actions = actions;
    this.root =
        new StackPane(new RowList<>(model.orders(), this::line, open, words.text("orders.empty")));
    root.getStyleClass().add("screen");
  }

  private Node line(Order order) {
    Label number = fixed(label("#" + order.number(), "number"), 54);
    Label time = fixed(label(words.formats().time(order.promisedAt()), "when"), 64);
    Label guest = name(orders.guest(order), "strong");
    guest.setPrefWidth(170);
    Label dishes = name(orders.dishes(order), "muted");
    HBox.setHgrow(dishes, Priority.ALWAYS);
    dishes.setMaxWidth(Double.MAX_VALUE);
    Label amount = label(words.formats().money(order.total()), "strong");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    Label state =
        badge(words.text("order.state.", order.state()), OrderDetailView.tone(order.state()));
    return row(12, number, icon(OrderWords.icon(order.mode())), time, guest, dishes, amount, state);
  }

  private static Label fixed(Label label, double width) {
    label.setMinWidth(width);
    return label;
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("orders.title");
  }

  @Override
  public List<Node> actions() {
    return actions;
  }

  @Override
  public void close() {
    root.getChildren().clear();
  }
}
