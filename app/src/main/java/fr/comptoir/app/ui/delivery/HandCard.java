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
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A courier and what they are at. Orders are dropped on them, or given by the button that comes
/// while some are chosen; a tap unfolds what changes their shift.
final class HandCard extends Card<Hand> {
  /// Minutes of a break.
  private static final List<Integer> BREAKS = List.of(15, 30);

  private final DeliveryWords words;
  private final DeliveryViewModel model;
  private final DeliveryActions actions;
  private boolean unfolded;
  private @Nullable Hand hand;

  HandCard(DeliveryWords words, DeliveryViewModel model, DeliveryActions actions, Carry carry) {
    super("hand-card");
    this.words = words;
    this.model = model;
    this.actions = actions;
    carry.spot(
        this,
        load -> load.from() == null && takes(),
        load -> model.give(Objects.requireNonNull(hand), load.orders()));
  }

  @Override
  public void show(Hand now) {
    if (hand != null && hand.courier().version() != now.courier().version()) unfolded = false;
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
    line.setMinHeight(36);
    HBox.setHgrow(who, Priority.SOMETIMES);
    getChildren().setAll(line);
    if (takes() && !chosen.isEmpty()) {
      Button give =
          act(
              "give-hand-" + shown.courier().id(),
              "main",
              words.text("delivery.give_to", shown.courier().name(), chosen.size()),
              this::act);
      give.setMaxWidth(Double.MAX_VALUE);
      getChildren().add(give);
    }
    if (unfolded) getChildren().add(shift(shown));
    setAccessibleText(shown.courier().name() + ", " + words.state(shown));
  }

  private FlowPane shift(Hand shown) {
    var strip = new FlowPane(8, 8);
    strip.getStyleClass().add("strip");
    switch (shown.state()) {
      case FREE, PLANNED, OUT -> {
        for (int minutes : BREAKS) {
          strip
              .getChildren()
              .add(
                  act(
                      "break-" + minutes,
                      "quiet",
                      words.text("delivery.break", minutes),
                      () -> model.shifts().away(shown.courier(), minutes)));
        }
        strip.getChildren().add(off(shown));
      }
      case AWAY -> strip.getChildren().addAll(here(shown), off(shown));
      case OFF -> strip.getChildren().add(here(shown));
    }
    strip
        .getChildren()
        .add(
            act(
                "edit-courier",
                "quiet",
                words.text("delivery.edit"),
                () -> actions.edit(shown.courier())));
    return strip;
  }

  private Button off(Hand shown) {
    return act(
        "off",
        "quiet",
        words.text("delivery.shift.end"),
        () -> model.shifts().off(shown.courier()));
  }

  private Button here(Hand shown) {
    return act(
        "here",
        "go",
        words.text("delivery.shift.begin"),
        () -> model.shifts().here(shown.courier()));
  }

  private static Button act(String id, String style, String text, Runnable run) {
    Button button = button(text, "action", style);
    button.setId(id);
    button.setOnAction(click -> run.run());
    return button;
  }

  private boolean takes() {
    return hand != null && hand.state() != Hand.State.OFF;
  }

  @Override
  protected void open() {
    unfolded = !unfolded;
    paint();
  }

  @Override
  protected void act() {
    List<Order.Id> chosen = model.chosen().get();
    if (takes() && !chosen.isEmpty()) model.give(Objects.requireNonNull(hand), chosen);
    else open();
  }

  @Override
  protected void menu() {
    if (!unfolded) open();
  }
}
