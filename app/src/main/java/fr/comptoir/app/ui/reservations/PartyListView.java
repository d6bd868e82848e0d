package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.ReservationWords;
import fr.comptoir.app.ui.fx.RowList;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The reservations of the day as a list.
final class PartyListView extends BorderPane {
  private final Words words;
  private final ReservationWords reservations;
  private final Clock clock;

  PartyListView(
      Words words, ReservationDayViewModel model, Clock clock, Consumer<Reservation> open) {
    this.words = words;
    this.reservations = new ReservationWords(words);
    this.clock = clock;
    setCenter(
        new RowList<>(model.reservations(), this::line, open, words.text("reservations.empty")));
  }

  private Node line(Reservation reservation) {
    Label time = label(words.formats().time(reservation.start()), "when");
    time.setMinWidth(64);
    Label guest = name(reservations.guest(reservation), "strong");
    guest.setPrefWidth(180);
    Label party = label(words.text("reservation.party", reservation.partySize()));
    party.setMinWidth(44);
    Label place = name(reservations.place(reservation), "muted");
    HBox.setHgrow(place, Priority.ALWAYS);
    place.setMaxWidth(Double.MAX_VALUE);
    var now = clock.instant();
    return row(
        12,
        time,
        guest,
        party,
        place,
        label(reservation.code(), "muted"),
        badge(reservations.state(reservation, now), ReservationWords.tone(reservation, now)));
  }
}
