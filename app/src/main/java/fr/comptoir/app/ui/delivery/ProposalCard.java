package fr.comptoir.app.ui.delivery;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Card;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.db.domain.order.Order;
import java.time.Instant;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A trip the book proposes; staff decide. Dashed, since nothing of it is planned yet.
final class ProposalCard extends Card<Proposal> {
  private final DeliveryWords words;
  private final DeliveryViewModel model;
  private @Nullable Proposal proposal;

  ProposalCard(DeliveryWords words, DeliveryViewModel model) {
    super("proposal-card");
    this.words = words;
    this.model = model;
  }

  @Override
  public void show(Proposal now) {
    proposal = now;
    var head =
        row(
            8,
            badge(words.text("delivery.proposal"), Tone.VIOLET),
            spacer(),
            paragraph(words.facts(now), "muted"));
    var doors = new VBox(4);
    for (int i = 0; i < now.orders().size(); i++) {
      doors.getChildren().add(door(i, now.orders().get(i), now.round().legs().get(i).arrives()));
    }
    var buttons = new FlowPane(8, 8);
    buttons
        .getChildren()
        .addAll(
            act("accept", "go", words.text("delivery.accept"), () -> model.accept(now, false)),
            act("adjust", "quiet", words.text("delivery.adjust"), () -> model.accept(now, true)),
            act("dismiss", "quiet", words.text("delivery.dismiss"), () -> model.dismiss(now)));
    getChildren().setAll(head, doors, buttons);
    setAccessibleText(words.text("delivery.proposal") + ", " + words.facts(now));
  }

  private HBox door(int at, Order order, Instant arrives) {
    boolean late = arrives.isAfter(order.promisedAt());
    var number = label(Integer.toString(at + 1), "stop-number", Tone.NEUTRAL.styleClass());
    var there = label(words.text("delivery.expected", words.time(arrives)));
    there.getStyleClass().add(late ? "danger-text" : "muted");
    return row(
        10,
        number,
        label("#" + order.number(), "strong"),
        name(words.guest(order)),
        spacer(),
        label(words.time(order.promisedAt()), "strong"),
        there);
  }

  private static Button act(String id, String style, String text, Runnable run) {
    Button button = button(text, "action", style);
    button.setId(id);
    button.setOnAction(click -> run.run());
    return button;
  }

  @Override
  protected void tap() {}

  @Override
  protected void act() {
    model.accept(Objects.requireNonNull(proposal), false);
  }
}
