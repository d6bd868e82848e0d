package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.ReservationWords;
import fr.comptoir.app.ui.fx.RowList;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The reservations of a day as a list, day after day.
public final class ReservationListView implements Screen {
  private final Words words;
  private final ReservationWords reservations;
  private final Clock clock;
  private final List<Node> actions;
  private final BorderPane root = new BorderPane();
  private final Subscription subscription;

  /// @param actions buttons beside the title
  public ReservationListView(
      Words words,
      ReservationListViewModel model,
      Clock clock,
      Consumer<Reservation> open,
      List<Node> actions) {
    this.words = words;
    this.reservations = new ReservationWords(words);
    this.clock = clock;
    this.actions = actions;
    Button before = iconButton(Feather.CHEVRON_LEFT, words.text("reservations.day_before"));
    before.setOnAction(click -> model.turnTo(model.day().get().minusDays(1)));
    Button after = iconButton(Feather.CHEVRON_RIGHT, words.text("reservations.day_after"));
    after.setOnAction(click -> model.turnTo(model.day().get().plusDays(1)));
    Label day = label("", "section-title");
    subscription = model.day().subscribe(date -> day.setText(words.formats().day(date)));
    HBox head = row(8, before, after, day);
    BorderPane.setMargin(head, new Insets(0, 0, 12, 0));
    root.setTop(head);
    root.setCenter(
        new RowList<>(model.reservations(), this::line, open, words.text("reservations.empty")));
    root.getStyleClass().add("screen");
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

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("reservations.title");
  }

  @Override
  public List<Node> actions() {
    return actions;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
