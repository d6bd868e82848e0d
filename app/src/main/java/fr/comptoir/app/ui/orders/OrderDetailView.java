package fr.comptoir.app.ui.orders;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Everything about one order, and what can be done with it.
public final class OrderDetailView extends BorderPane {
  /// Below this height only the main action stays in sight, and the rest scrolls with the order.
  private static final double LOW = 380;

  private final Words words;
  private final OrderWords orders;
  private final OrderActions actions;
  private final HistoryBox journal;
  private Runnable fit = () -> {};

  /// What its buttons lead to.
  public interface OrderActions {
    void advance(Order order);

    void undo(Order order);

    /// Opens the form with the order's content; placing it replaces this order.
    void change(Order order);

    void cancel(Order order, String reason);

    /// Prints its tickets once more.
    void reprint(Order order);

    /// Opens the call the order came from.
    void openCall(String callId);
  }

  public OrderDetailView(Words words, OrderActions actions) {
    this.words = words;
    this.orders = new OrderWords(words);
    this.actions = actions;
    this.journal = new HistoryBox(words);
    heightProperty().subscribe(height -> fit.run());
  }

  /// What lies behind the order, once it is known.
  public void tell(OrderHistory history) {
    journal.show(history);
  }

  /// Shows the newest snapshot.
  public void show(Order order) {
    VBox body = column(12, head(order), guest(order), lines(order), history(order), journal);
    body.getStyleClass().add("drawer-body");
    VBox foot = column(8);
    foot.getStyleClass().add("drawer-foot");
    String step = orders.step(order);
    if (!step.isEmpty()) {
      Button main = button(step, "action", "go");
      main.setMaxWidth(Double.MAX_VALUE);
      main.setOnAction(click -> actions.advance(order));
      foot.getChildren().add(main);
    }
    FlowPane others = others(order);
    fit =
        () -> {
          VBox where = getHeight() > 0 && getHeight() < LOW ? body : foot;
          if (others.getParent() != where) {
            where.getChildren().add(others);
          }
          reveal(foot, !foot.getChildren().isEmpty());
        };
    fit.run();
    ScrollPane scroll = scrolling(body);
    scroll.setId("order-body");
    setCenter(scroll);
    setBottom(foot);
  }

  private VBox head(Order order) {
    VBox head =
        column(
            8,
            row(
                8,
                icon(OrderWords.icon(order.mode())),
                label(words.text("mode.", order.mode()), "strong"),
                badge(words.text("order.state.", order.state()), tone(order.state())),
                spacer(),
                label(words.formats().time(order.promisedAt()), "when")));
    String allergies = orders.allergies(order);
    if (!allergies.isEmpty()) {
      head.getChildren().add(paragraph(allergies, "allergy-band"));
    }
    if (!order.note().isBlank() && !OrderWords.isAllergy(order.note())) {
      head.getChildren().add(paragraph(order.note(), "note-band"));
    }
    return head;
  }

  static Tone tone(Order.State state) {
    return switch (state) {
      case TO_ACCEPT -> Tone.ACCENT;
      case IN_KITCHEN -> Tone.WARNING;
      case READY, OUT -> Tone.SUCCESS;
      case DONE -> Tone.NEUTRAL;
      case CANCELLED -> Tone.DANGER;
    };
  }

  private VBox guest(Order order) {
    VBox guest = column(2, paragraph(orders.guest(order), "strong"));
    if (order.guest().phone() != null) {
      guest.getChildren().add(paragraph(words.formats().phone(order.guest().phone())));
    }
    Address address = order.address();
    if (address != null) {
      guest
          .getChildren()
          .add(paragraph(address.street() + ", " + address.postalCode() + " " + address.city()));
      if (!address.details().isBlank()) {
        guest.getChildren().add(paragraph(address.details(), "muted"));
      }
    }
    return guest;
  }

  private VBox lines(Order order) {
    VBox lines = column(6);
    for (PricedCart.Line line : order.lines()) {
      lines.getChildren().add(entry(line.quantity() + "\u00a0×\u00a0" + line.name(), line.total()));
      if (!line.options().isEmpty()) {
        lines.getChildren().add(paragraph("   " + orders.options(line), "muted"));
      }
      if (!line.note().isBlank()) {
        lines
            .getChildren()
            .add(
                paragraph(
                    "   " + line.note(),
                    OrderWords.isAllergy(line.note()) ? "danger-text" : "warning-text"));
      }
    }
    Money discount = order.discount();
    if (!discount.isZero()) {
      lines.getChildren().add(entry(words.text("order.discount"), Money.ZERO.minus(discount)));
    }
    if (!order.fee().isZero()) {
      lines.getChildren().add(entry(words.text("order.fee"), order.fee()));
    }
    HBox total = entry(words.text("order.total"), order.total());
    total.getChildren().forEach(node -> node.getStyleClass().add("strong"));
    lines.getChildren().add(total);
    new TreeMap<>(order.vat())
        .forEach(
            (rate, gross) ->
                lines
                    .getChildren()
                    .add(
                        paragraph(
                            words.text(
                                "order.vat",
                                rate / 100.0,
                                words.formats().money(within(gross, rate))),
                            "muted")));
    lines.getChildren().add(paragraph(words.text("payment.", order.payment()), "muted"));
    return lines;
  }

  /// The tax in an amount that includes it.
  ///
  /// @param rate in basis points
  static Money within(Money gross, int rate) {
    return Money.cents((int) Math.round(gross.cents() * (double) rate / (10_000 + rate)));
  }

  private HBox entry(String what, Money amount) {
    Label name = paragraph(what);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label price = label(words.formats().money(amount));
    price.setMinWidth(Region.USE_PREF_SIZE);
    return row(8, name, spacer(), price);
  }

  private VBox history(Order order) {
    VBox history =
        column(
            4,
            paragraph(
                words.text(
                    order.callId() == null ? "order.placed.by_hand" : "order.placed.by_phone",
                    words.formats().time(order.placedAt())),
                "muted"),
            paragraph(
                words.text("order.cook_from", words.formats().time(order.cookFrom())), "muted"));
    String call = order.callId();
    if (call != null) {
      Button listen = button(words.text("order.open_call"));
      listen.setMinHeight(44);
      listen.setOnAction(click -> actions.openCall(call));
      history.getChildren().add(listen);
    }
    return history;
  }

  private FlowPane others(Order order) {
    var others = new FlowPane(8, 8);
    boolean open = order.state() != Order.State.DONE && order.state() != Order.State.CANCELLED;
    if (order.state() != Order.State.TO_ACCEPT || order.version() > 1) {
      others.getChildren().add(other(words.text("shell.undo_step"), () -> actions.undo(order)));
    }
    if (open) {
      others.getChildren().add(other(words.text("order.change"), () -> actions.change(order)));
      others.getChildren().add(other(words.text("order.cancel"), () -> reasons(order)));
    }
    others.getChildren().add(other(words.text("order.reprint"), () -> actions.reprint(order)));
    return others;
  }

  /// Cancelling wants a reason and nothing else: it can be undone.
  private void reasons(Order order) {
    fit = () -> {};
    VBox reasons = column(8, paragraph(words.text("order.cancel.why"), "strong"));
    for (String key : OrderWords.REASONS) {
      Button reason = button(words.text(key), "action", "danger");
      reason.setMaxWidth(Double.MAX_VALUE);
      reason.setOnAction(click -> actions.cancel(order, words.text(key)));
      reasons.getChildren().add(reason);
    }
    reasons.getStyleClass().add("drawer-body");
    Button back = button(words.text("service.back"), "action", "quiet");
    back.setMaxWidth(Double.MAX_VALUE);
    back.setOnAction(click -> show(order));
    VBox foot = column(8, back);
    foot.getStyleClass().add("drawer-foot");
    setCenter(scrolling(reasons));
    setBottom(foot);
  }

  private static Button other(String text, Runnable action) {
    Button button = button(text);
    button.setMinHeight(48);
    button.setOnAction(click -> action.run());
    return button;
  }
}
