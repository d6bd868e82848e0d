package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.i18n.RefusalText;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.DropRules.Doubtful;
import fr.comptoir.app.ui.reservations.DropRules.Fits;
import fr.comptoir.app.ui.reservations.DropRules.Refused;
import fr.comptoir.app.ui.reservations.MoveViewModel.InHand;
import fr.comptoir.db.domain.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Under the plan, when there is something to decide: the party in the hand with buttons for what
/// keys and dragging do, or what the book wants a reason for. Never in the way.
final class StepStrip extends VBox implements AutoCloseable {
  private final Words words;
  private final ReservationDayViewModel day;
  private final MoveViewModel move;
  private final Supplier<RowPlan> rows;
  private final HBox hand = row(12);
  private final Reasons doubt;
  private final Subscription subscription;

  /// @param rows the plan's, for one table further up or down
  StepStrip(
      Words words,
      ReservationDayViewModel day,
      HostViewModel host,
      MoveViewModel move,
      Supplier<RowPlan> rows) {
    super(8);
    setPickOnBounds(false);
    setMaxHeight(USE_PREF_SIZE);
    this.words = words;
    this.day = day;
    this.doubt = new Reasons(words, day, host);
    this.move = move;
    this.rows = rows;
    getChildren().addAll(hand, doubt);
    subscription = move.inHand().subscribe(this::hold);
  }

  private void hold(Optional<InHand> held) {
    boolean asks = held.isPresent() && !held.get().pointed();
    reveal(hand, asks);
    hand.getStyleClass().setAll("step-strip");
    if (!asks) {
      hand.getChildren().clear();
      return;
    }
    InHand now = held.get();
    if (now.verdict() instanceof Refused) hand.getStyleClass().add("tone-danger");
    String place = new TargetWords(words, day.house().get().floor()).withEnd(now);
    var said = paragraph(place, "strong");
    var verdict = paragraph(verdict(now));
    var facts = new VBox(said, verdict);
    facts.setMinWidth(220);
    if (hand.getChildren().isEmpty()) {
      hand.getChildren().addAll(facts, buttons());
    } else {
      hand.getChildren().set(0, facts); // the buttons stay: one of them may have the focus
    }
  }

  private String verdict(InHand now) {
    return switch (now.verdict()) {
      case Fits() -> words.text("reservations.fits");
      case Doubtful(var warnings) ->
          new RefusalText(words.messages())
              .of(new Refusal.NeedsReason(List.copyOf(warnings)), day.today());
      case Refused(var refusal) -> new RefusalText(words.messages()).of(refusal, day.today());
    };
  }

  private FlowPane buttons() {
    Button drop = button(words.text("reservations.drop"), "action", "go");
    drop.setId("drop-party");
    drop.setOnAction(click -> move.drop());
    Button back = button(words.text("reservations.leave"), "action", "quiet");
    back.setOnAction(click -> move.revert());
    var buttons =
        new FlowPane(
            8,
            8,
            step(Feather.ARROW_LEFT, "earlier", () -> move.shift(HourGrid.STEP.negated())),
            step(Feather.ARROW_RIGHT, "later", () -> move.shift(HourGrid.STEP)),
            step(Feather.ARROW_UP, "table_up", () -> move.shiftRows(rows.get(), -1)),
            step(Feather.ARROW_DOWN, "table_down", () -> move.shiftRows(rows.get(), 1)),
            step(Feather.MINUS, "shorter", () -> move.stretch(HourGrid.STEP.negated())),
            step(Feather.PLUS, "longer", () -> move.stretch(HourGrid.STEP)),
            drop,
            back);
    HBox.setHgrow(buttons, Priority.ALWAYS);
    return buttons;
  }

  private Button step(Feather symbol, String what, Runnable action) {
    Button button = iconButton(symbol, words.text("reservations.step." + what));
    button.setId("step-" + what);
    button.setOnAction(click -> action.run());
    return button;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    doubt.close();
  }
}
