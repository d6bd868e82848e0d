package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;

import fr.comptoir.app.i18n.RefusalText;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.HostViewModel.Objection;
import fr.comptoir.db.domain.Refusal;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What the house's rules speak against, with the reasons a person gives for doing it all the same:
/// one tap each. Shown while something waits for one.
final class Reasons extends VBox implements AutoCloseable {
  /// Reasons a person gives, by their words.
  static final List<String> GIVEN =
      List.of(
          "reservations.reason.guest", "reservations.reason.regular", "reservations.reason.house");

  private final Words words;
  private final ReservationDayViewModel day;
  private final HostViewModel host;
  private final Subscription subscription;

  Reasons(Words words, ReservationDayViewModel day, HostViewModel host) {
    super(8);
    this.words = words;
    this.day = day;
    this.host = host;
    getStyleClass().setAll("step-strip", "tone-warning");
    subscription = host.objection().subscribe(this::show);
  }

  private void show(Optional<Objection> objection) {
    reveal(this, objection.isPresent());
    getChildren().clear();
    objection.ifPresent(
        one -> {
          var refusal = new Refusal.NeedsReason(one.warnings());
          var buttons = new FlowPane(8, 8);
          for (String key : GIVEN) {
            String reason = words.text(key);
            Button button = button(reason, "action", "quiet");
            button.setOnAction(click -> host.insist(reason));
            buttons.getChildren().add(button);
          }
          Button back = button(words.text("reservations.leave"), "action", "quiet");
          back.setOnAction(click -> host.giveIn());
          buttons.getChildren().add(back);
          getChildren()
              .addAll(
                  paragraph(new RefusalText(words.messages()).of(refusal, day.today()), "strong"),
                  buttons);
        });
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
