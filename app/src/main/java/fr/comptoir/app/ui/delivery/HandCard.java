package fr.comptoir.app.ui.delivery;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.delivery.DeliveryBoard.Hand;
import fr.comptoir.app.ui.fx.Card;
import fr.comptoir.db.domain.order.Order;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A courier and what they are at. Orders are dropped on them, or given by the button that comes
/// while some are chosen.
final class HandCard extends Card<Hand> {
  private final DeliveryWords words;
  private final DeliveryViewModel model;
  private @Nullable Hand hand;

  HandCard(DeliveryWords words, DeliveryViewModel model, Carry carry) {
    super("hand-card");
    this.words = words;
    this.model = model;
    carry.spot(
        this,
        load -> load.from() == null && takes(),
        load -> model.give(Objects.requireNonNull(hand), load.orders()));
  }

  @Override
  public void show(Hand now) {
    hand = now;
    setId("hand-" + now.courier().id());
    paint();
  }

  /// Also when something is chosen beside it.
  void paint() {
    Hand shown = Objects.requireNonNull(hand);
    List<Order.Id> chosen = model.chosen().get();
    Label dot = label("", "dot", words.tone(shown).styleClass());
    Label who = name(shown.courier().name(), "strong");
    Label state = label(words.state(shown), "muted");
    state.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = row(10, dot, who, spacer(), state);
    HBox.setHgrow(who, Priority.SOMETIMES);
    line.setMinHeight(36);
    getChildren().setAll(line);
    if (takes() && !chosen.isEmpty()) {
      Button give =
          button(
              words.text("delivery.give_to", shown.courier().name(), chosen.size()),
              "action",
              "main");
      give.setId("give-hand-" + shown.courier().id());
      give.setMaxWidth(Double.MAX_VALUE);
      give.setOnAction(click -> act());
      getChildren().add(give);
    }
    setAccessibleText(shown.courier().name() + ", " + words.state(shown));
  }

  private boolean takes() {
    return hand != null && hand.state() != Hand.State.OFF;
  }

  @Override
  protected void act() {
    List<Order.Id> chosen = model.chosen().get();
    if (takes() && !chosen.isEmpty()) model.give(Objects.requireNonNull(hand), chosen);
  }
}
