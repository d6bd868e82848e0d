package fr.comptoir.app.ui.service;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.order.Order;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What else can be done with an order, unfolded at the foot of its card: later, refuse with a
/// reason, whom to call back, open.
final class OrderMenu extends VBox {
  private static final int SHORT = 5;
  private static final int LONG = 10;

  private final Words words;
  private final OrdersViewModel model;
  private final Consumer<Order> open;
  private @Nullable Order order;

  OrderMenu(Words words, OrdersViewModel model, Consumer<Order> open) {
    super(8);
    this.words = words;
    this.model = model;
    this.open = open;
    setOnMouseClicked(Event::consume); // the card behind would open
    reveal(this, false);
  }

  /// Of this order from now on; one that is unfolded stays so.
  void show(Order now) {
    order = now;
  }

  void toggle() {
    if (isVisible()) {
      close();
    } else {
      open();
    }
  }

  /// Unfolds it, or leaves it unfolded.
  void open() {
    if (order == null || isVisible()) {
      return;
    }
    Order now = order;
    getChildren().clear();
    PhoneNumber phone = now.guest().phone();
    if (phone != null) {
      getChildren()
          .add(paragraph(words.text("order.call_back", words.formats().phone(phone)), "strong"));
    }
    if (now.state() == Order.State.TO_ACCEPT || now.state() == Order.State.IN_KITCHEN) {
      getChildren().add(row(8, later(now, SHORT), later(now, LONG)));
    }
    Button refuse = wide(button(words.text("order.refuse"), "action", "danger"));
    refuse.setOnAction(click -> reasons(now));
    Button detail = wide(button(words.text("order.open"), "action", "quiet"));
    detail.setOnAction(
        click -> {
          close();
          open.accept(now);
        });
    Button reprint = wide(button(words.text("order.reprint"), "action", "quiet"));
    reprint.setOnAction(
        click -> {
          close();
          model.reprint(now);
        });
    getChildren().add(row(8, reprint, detail));
    getChildren().add(row(8, refuse));
    reveal(this, true);
  }

  private Node later(Order now, int minutes) {
    Button later = wide(button(words.text("order.later", minutes), "action", "quiet"));
    later.setOnAction(
        click -> {
          close();
          model.postpone(now, minutes);
        });
    return later;
  }

  private void reasons(Order now) {
    getChildren().setAll(label(words.text("order.cancel.why"), "strong"));
    for (String key : OrderWords.REASONS) {
      Button reason = wide(button(words.text(key), "action", "danger"));
      reason.setWrapText(true);
      reason.setOnAction(
          click -> {
            close();
            model.cancel(now, words.text(key));
          });
      getChildren().add(reason);
    }
    Button back = wide(button(words.text("service.back"), "action", "quiet"));
    back.setOnAction(click -> close());
    getChildren().add(back);
  }

  void close() {
    reveal(this, false);
    getChildren().clear();
  }

  private static Button wide(Button button) {
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }
}
