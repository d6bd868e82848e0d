package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.ReservationWords;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Everything about one reservation, and what can be done with it.
public final class ReservationDetailView extends BorderPane {
  private final Words words;
  private final ReservationWords reservations;
  private final ReservationActions actions;

  /// What its buttons lead to.
  public interface ReservationActions {
    void advance(Reservation reservation);

    void move(Reservation reservation, Reservation.State to);

    void undo(Reservation reservation);

    void cancel(Reservation reservation, String reason);
  }

  public ReservationDetailView(Words words, ReservationActions actions) {
    this.words = words;
    this.reservations = new ReservationWords(words);
    this.actions = actions;
  }

  /// Shows the newest snapshot.
  public void show(Reservation reservation, Instant now) {
    VBox body =
        column(
            12,
            row(
                8,
                label(words.formats().time(reservation.start()), "when"),
                label(words.text("reservation.party", reservation.partySize()), "strong"),
                spacer(),
                badge(
                    reservations.state(reservation, now), ReservationWords.tone(reservation, now))),
            paragraph(words.formats().day(reservation.businessDay())),
            paragraph(reservations.guest(reservation), "strong"));
    if (reservation.guest().phone() != null) {
      body.getChildren().add(paragraph(words.formats().phone(reservation.guest().phone())));
    }
    String allergies = String.join(", ", reservation.wishes().allergies());
    if (!allergies.isEmpty()) {
      body.getChildren().add(paragraph(words.text("call.allergies", allergies), "allergy-band"));
    }
    String place = reservations.place(reservation);
    if (!place.isEmpty()) {
      body.getChildren().add(paragraph(place));
    }
    body.getChildren()
        .add(
            paragraph(
                words.text(
                    "reservation.until",
                    reservation.code(),
                    words.formats().time(reservation.end())),
                "muted"));
    body.getStyleClass().add("drawer-body");
    setCenter(scrolling(body));
    setBottom(foot(reservation));
  }

  private VBox foot(Reservation reservation) {
    VBox foot = column(8);
    foot.getStyleClass().add("drawer-foot");
    String step = reservations.step(reservation);
    if (!step.isEmpty()) {
      Button main = button(step, "action", "go");
      main.setMaxWidth(Double.MAX_VALUE);
      main.setOnAction(click -> actions.advance(reservation));
      foot.getChildren().add(main);
    }
    var others = new FlowPane(8, 8);
    switch (reservation.state()) {
      case PENDING, CONFIRMED, LATE -> {
        others
            .getChildren()
            .add(
                other(
                    words.text("reservation.no_show"),
                    () -> actions.move(reservation, Reservation.State.NO_SHOW)));
        others
            .getChildren()
            .add(
                other(
                    words.text("reservation.cancel"),
                    () -> actions.cancel(reservation, words.text("reservation.reason.guest"))));
      }
      case ARRIVED, SEATED, FINISHED, CANCELLED, NO_SHOW, REFUSED ->
          others
              .getChildren()
              .add(other(words.text("shell.undo_step"), () -> actions.undo(reservation)));
    }
    foot.getChildren().add(others);
    return foot;
  }

  private static Button other(String text, Runnable action) {
    Button button = button(text);
    button.setMinHeight(48);
    button.setOnAction(click -> action.run());
    return button;
  }
}
