package fr.comptoir.app.ui.service;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Card;
import fr.comptoir.app.ui.fx.ReservationWords;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One party of today: when, who, how many, which table, and "Installer".
final class ReservationCard extends Card<Reservation> {
  private final Words words;
  private final ReservationWords reservations;
  private final Consumer<Reservation> open;
  private final Consumer<Reservation> advance;

  private final Label time = label("", "when");
  private final Label guest = name("", "strong");
  private final Label party = label("", "muted");
  private final Label table = label("", "strong");
  private final Label wishes = name("", "muted");
  private final Label state = badge("", Tone.NEUTRAL);
  private final Label allergies = paragraph("", "allergy-band");
  private final Button action = button("", "action", "quiet");
  private @Nullable Reservation reservation;

  ReservationCard(Words words, Consumer<Reservation> open, Consumer<Reservation> advance) {
    super("reservation-card");
    this.words = words;
    this.reservations = new ReservationWords(words);
    this.open = open;
    this.advance = advance;
    table.setMinWidth(Region.USE_PREF_SIZE);
    party.setMinWidth(Region.USE_PREF_SIZE);
    time.setMinWidth(Region.USE_PREF_SIZE);
    action.setOnAction(click -> act());
    VBox facts = column(3, row(8, time, party), guest, row(6, state, table), wishes);
    facts.setMinWidth(0);
    HBox.setHgrow(facts, Priority.ALWAYS);
    getChildren().addAll(row(8, facts, spacer(), action), allergies);
  }

  @Override
  public void show(Reservation now) {
    reservation = now;
    time.setText(words.formats().time(now.start()));
    guest.setText(reservations.guest(now));
    party.setText(words.text("reservation.party", now.partySize()));
    table.setText(reservations.tables(now));
    wishes.setText(reservations.wishes(now));
    reveal(wishes, !wishes.getText().isEmpty());
    String warned = String.join(", ", now.wishes().allergies());
    allergies.setText(warned.isEmpty() ? "" : words.text("call.allergies", warned));
    reveal(allergies, !warned.isEmpty());
    action.setText(reservations.step(now));
    reveal(action, !action.getText().isEmpty());
    setAccessibleText(
        words.text("reservation.card", time.getText(), guest.getText(), now.partySize()));
  }

  @Override
  public void tick(Instant now) {
    if (reservation != null) {
      state.setText(reservations.state(reservation, now));
      String tone = ReservationWords.tone(reservation, now).styleClass();
      if (!state.getStyleClass().contains(tone)) {
        state.getStyleClass().setAll("label", "badge", tone);
      }
    }
  }

  @Override
  protected void open() {
    if (reservation != null) {
      open.accept(reservation);
    }
  }

  @Override
  protected void act() {
    if (reservation != null) {
      advance.accept(reservation);
    }
  }
}
