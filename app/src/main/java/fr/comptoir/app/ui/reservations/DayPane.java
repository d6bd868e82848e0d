package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.reservation.WaitingEntry;
import fr.comptoir.db.domain.restaurant.DayNote;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The note of the day, and who waits at the door: told how long, seated at the freed table, gone.
final class DayPane extends BorderPane implements AutoCloseable {
  private final Words words;
  private final ReservationDayViewModel day;
  private final DoorViewModel door;
  private final Clock clock;
  private final TextArea note = new TextArea();
  private final VBox waiting = column(8);
  private final TextField guest = new TextField();
  private final TextField covers = new TextField();
  private final Label told = paragraph("", "muted");
  private final ListChangeListener<WaitingEntry> follow = change -> list();
  private final Subscription subscription;

  DayPane(Words words, ReservationModels models, Clock clock) {
    this.words = words;
    this.day = models.day();
    this.door = models.door();
    this.clock = clock;
    note.setId("day-note");
    note.setWrapText(true);
    note.setPrefRowCount(3);
    note.setMinHeight(84);
    note.setPromptText(words.text("reservations.note.prompt"));
    note.setAccessibleText(words.text("reservations.note"));
    Button keep = button(words.text("reservations.note.keep"), "action", "quiet");
    keep.setId("keep-note");
    keep.setOnAction(click -> door.write(note.getText()));
    VBox body =
        column(
            10,
            label(words.text("reservations.note"), "section-title"),
            note,
            row(8, keep),
            label(words.text("waiting.title"), "section-title"),
            waiting,
            adding(),
            told);
    body.getStyleClass().add("drawer-body");
    setCenter(scrolling(body));
    subscription =
        Subscription.combine(
            door.note().subscribe(now -> show(now)),
            door.quoted().subscribe(wait -> tell(wait)),
            day.changes().subscribe(count -> list()));
    door.waiting().addListener(follow);
  }

  private void show(Optional<DayNote> kept) {
    note.setText(kept.map(DayNote::text).orElse(""));
  }

  private void tell(Optional<Duration> wait) {
    told.setText(
        wait.map(time -> words.text("waiting.quote", time.toMinutes()))
            .orElse(words.text("waiting.quote.unknown")));
  }

  private HBox adding() {
    guest.setId("waiting-name");
    guest.setPromptText(words.text("form.name.prompt"));
    guest.setAccessibleText(words.text("form.name"));
    guest.getStyleClass().add("form-field");
    covers.setId("waiting-covers");
    covers.textProperty().bindBidirectional(door.covers());
    covers.setPrefColumnCount(2);
    covers.setMinWidth(56);
    covers.setAccessibleText(words.text("form.party"));
    covers.getStyleClass().add("form-field");
    Button add = button(words.text("waiting.add"), "action", "quiet");
    add.setId("waiting-add");
    add.setOnAction(click -> add());
    guest.setOnAction(enter -> covers.requestFocus());
    covers.setOnAction(enter -> add());
    return row(8, guest, covers, add);
  }

  private void add() {
    if (door.await(guest.getText())) {
      guest.clear();
      door.covers().set("2");
    } else {
      guest.requestFocus();
    }
  }

  private void list() {
    Map<WaitingEntry.Id, List<String>> free = door.proposals(clock.instant());
    waiting
        .getChildren()
        .setAll(
            door.waiting().stream()
                .map(entry -> entry(entry, free.getOrDefault(entry.id(), List.of())))
                .toList());
    if (door.waiting().isEmpty()) {
      waiting.getChildren().add(paragraph(words.text("waiting.empty"), "muted"));
    }
  }

  /// @param free tables that have come free for them; none = not yet
  private VBox entry(WaitingEntry entry, List<String> free) {
    Label who = name(entry.name(), "strong");
    HBox head =
        row(
            8,
            who,
            label(words.text("reservation.party", entry.partySize())),
            spacer(),
            label(wait(entry, clock.instant()), "muted"));
    Button seat =
        free.isEmpty()
            ? button(words.text("reservation.step.seat"), "action", "quiet")
            : button(words.text("waiting.seat_at", String.join(" + ", free)), "action", "go");
    seat.setId("waiting-seat");
    seat.setOnAction(click -> door.seat(entry, free));
    Button leave = button(words.text("waiting.leave"), "action", "quiet");
    leave.setOnAction(click -> door.leave(entry));
    VBox card = column(8, head, row(8, seat, leave));
    card.getStyleClass().add("waiting-card");
    return card;
  }

  private String wait(WaitingEntry entry, Instant now) {
    long since = Math.max(0, Duration.between(entry.since(), now).toMinutes());
    Integer quoted = entry.quotedMinutes();
    return quoted == null
        ? words.text("waiting.since", since)
        : words.text("waiting.since.of", since, quoted);
  }

  /// Where a name is typed.
  void focus() {
    guest.requestFocus();
  }

  void tick() {
    if (!door.waiting().isEmpty() && !waiting.isFocusWithin()) list();
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    door.waiting().removeListener(follow);
  }
}
