package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.GuestFields;
import fr.comptoir.app.ui.fx.Promise;
import fr.comptoir.app.ui.fx.PromiseBox;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Alternative;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The form for a new reservation: covers, day, hour, who. Ctrl+Enter books.
public final class ReservationFormView extends BorderPane implements AutoCloseable {
  private static final KeyCombination SEND =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final Words words;
  private final ReservationFormViewModel model;
  private final Consumer<Reservation> booked;
  private final GuestFields guest;
  private final TextField party;
  private final PromiseBox promise;
  private final Subscription subscription;

  /// @param booked hears of the reservation once it is in the book
  public ReservationFormView(
      Words words, ReservationFormViewModel model, LocalDate today, Consumer<Reservation> booked) {
    this.words = words;
    this.model = model;
    this.booked = booked;
    this.promise = new PromiseBox(words, today, this::take);
    this.party = Field.text(model.party(), "2");
    party.setId("party-size");
    TextField time = Field.text(model.time(), words.text("form.time.prompt"));
    time.setId("reservation-time");
    TextField note = Field.text(model.note(), words.text("form.note.prompt"));
    this.guest = new GuestFields(words, model.guest(), note::requestFocus);
    party.setOnAction(enter -> time.requestFocus());
    time.setOnAction(enter -> guest.phone().requestFocus());
    note.setOnAction(enter -> model.confirm(booked));
    var date = new DatePicker();
    date.valueProperty().bindBidirectional(model.date());
    var chosen = new FlowPane(8, 8);
    VBox body =
        column(
            12,
            row(
                8,
                new Field(words.text("form.party"), party),
                new Field(words.text("form.date"), date),
                new Field(words.text("form.time"), time)),
            chosen,
            guest,
            new Field(words.text("form.note"), note));
    body.getStyleClass().add("drawer-body");
    setCenter(scrolling(body));
    setBottom(foot());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    subscription =
        Subscription.combine(
            model.promise().subscribe(now -> show(now)),
            model.tables().subscribe(tables -> show(chosen, tables)));
  }

  private void show(FlowPane chosen, List<String> tables) {
    chosen.getChildren().clear();
    reveal(chosen, !tables.isEmpty());
    if (tables.isEmpty()) return;
    Button any =
        button(words.text("reservation.form.table", String.join(" + ", tables)), "covers-pill");
    any.setGraphic(icon(Feather.X));
    any.setContentDisplay(ContentDisplay.RIGHT);
    any.setAccessibleText(words.text("reservation.form.any_table"));
    any.setOnAction(click -> model.tables().set(List.of()));
    chosen.getChildren().add(any);
  }

  private void show(Promise<TableQuote> now) {
    promise.show(now, this::held, words.text("reservation.form.unasked"));
    boolean reasonHelps =
        now instanceof Promise.Refused<TableQuote>(Refusal.NeedsReason(var warnings))
            && !warnings.isEmpty();
    if (!reasonHelps) return;
    var reasons = new FlowPane(8, 8);
    for (String key : Reasons.GIVEN) {
      String reason = words.text(key);
      Button insist = button(reason);
      insist.setMinHeight(48);
      insist.setOnAction(click -> model.insist(reason));
      reasons.getChildren().add(insist);
    }
    promise.getChildren().add(reasons);
  }

  private VBox foot() {
    Button confirm = button(words.text("reservation.form.confirm"), "action", "go");
    confirm.setId("confirm-reservation");
    confirm.setMaxWidth(Double.MAX_VALUE);
    confirm.setOnAction(click -> model.confirm(booked));
    confirm.disableProperty().bind(model.confirming());
    VBox foot = column(10, promise, confirm);
    foot.getStyleClass().add("drawer-foot");
    return foot;
  }

  private String held(TableQuote quote) {
    return words.text(
        "reservation.form.held",
        String.join(" + ", quote.tables()),
        words.formats().time(quote.start()),
        words.formats().time(quote.end()));
  }

  private void take(Alternative other) {
    model.date().set(other.at().toLocalDate());
    model.time().set(words.formats().time(other.at().toLocalTime()));
  }

  private void pressed(KeyEvent key) {
    if (SEND.match(key)) {
      key.consume();
      model.confirm(booked);
    }
  }

  /// Where typing begins.
  public void focus() {
    party.requestFocus();
    party.selectAll();
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    guest.close();
  }
}
