package fr.comptoir.app.ui.orders;

import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderDelta;
import fr.comptoir.db.domain.order.OrderRevision;
import fr.comptoir.db.domain.order.PricedCart;
import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// Who did what to an order, and when; below, what its caller said.
final class HistoryBox extends VBox {
  private final Words words;

  HistoryBox(Words words) {
    super(4);
    this.words = words;
  }

  void show(OrderHistory history) {
    getChildren().clear();
    if (!history.steps().isEmpty()) {
      getChildren().add(label(words.text("order.history"), "section-title"));
    }
    for (Step<Order.State> step : history.steps()) {
      Optional<OrderRevision> change =
          history.revisions().stream()
              .filter(revision -> revision.version() == step.version())
              .findFirst();
      getChildren()
          .add(
              paragraph(
                  words.text(
                      "order.history.step",
                      words.formats().time(step.at()),
                      change.map(this::what).orElseGet(() -> what(step)),
                      who(step.actor())),
                  "muted"));
      if (!step.reason().isBlank()) {
        getChildren().add(paragraph("   " + step.reason(), "muted"));
      }
    }
    if (!history.said().isEmpty()) {
      getChildren().add(label(words.text("order.said"), "section-title"));
      history.said().forEach(text -> getChildren().add(paragraph("« " + text + " »")));
    }
  }

  private String what(Step<Order.State> step) {
    if (step.from() == null) {
      return words.text("order.history.placed");
    }
    String state = words.text("order.state.", step.to());
    return step.undo() ? words.text("order.history.undone", state) : state;
  }

  private String what(OrderRevision change) {
    OrderDelta delta = change.delta();
    var parts = new ArrayList<String>();
    delta.added().forEach(line -> parts.add("+ " + dish(line)));
    delta.removed().forEach(line -> parts.add("− " + dish(line)));
    delta.changed().forEach(pair -> parts.add(dish(pair.before()) + " → " + dish(pair.after())));
    if (!change.before().promisedAt().equals(change.after().promisedAt())) {
      parts.add(
          words.formats().time(change.before().promisedAt())
              + " → "
              + words.formats().time(change.after().promisedAt()));
    }
    String list = String.join(", ", parts);
    return change.undo()
        ? words.text("order.history.undone", list)
        : words.text("order.history.changed", list);
  }

  private static String dish(PricedCart.Line line) {
    return line.quantity() + "\u00a0×\u00a0" + line.name();
  }

  private String who(Actor actor) {
    return switch (actor.kind()) {
      case STAFF -> actor.name().isBlank() ? words.text("call.staff") : actor.name();
      case ASSISTANT -> words.text("call.assistant");
      case CONNECTOR -> actor.name();
      case SYSTEM -> words.text("order.history.system");
    };
  }
}
