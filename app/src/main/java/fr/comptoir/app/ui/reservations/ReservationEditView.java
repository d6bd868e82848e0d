package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Words;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The form to change a reservation. Where its table is taken at the new time, another is found.
public final class ReservationEditView extends BorderPane implements AutoCloseable {
  private final ReservationEditViewModel model;
  private final Runnable done;
  private final TextField party;
  private final Label unread;
  private final Reasons reasons;

  /// @param done once the change is in the book
  public ReservationEditView(
      Words words, ReservationEditViewModel model, ReservationModels book, Runnable done) {
    this.model = model;
    this.done = done;
    this.party = Field.text(model.party(), "2");
    this.unread = paragraph(words.text("reservation.edit.unread"), "danger-text");
    this.reasons = new Reasons(words, book.day(), book.host());
    party.setId("edit-party");
    TextField time = Field.text(model.time(), words.text("form.time.prompt"));
    time.setId("edit-time");
    TextField note = Field.text(model.note(), words.text("form.note.prompt"));
    note.setId("edit-note");
    var date = new DatePicker();
    date.valueProperty().bindBidirectional(model.date());
    Button save = button(words.text("reservation.edit.save"), "action", "go");
    save.setId("edit-save");
    save.setMaxWidth(Double.MAX_VALUE);
    save.setDefaultButton(true);
    save.setOnAction(click -> save());
    reveal(unread, false);
    VBox body =
        column(
            12,
            row(
                8,
                new Field(words.text("form.party"), party),
                new Field(words.text("form.date"), date),
                new Field(words.text("form.time"), time)),
            new Field(words.text("form.name"), Field.text(model.name(), "")),
            row(
                8,
                new Field(
                    words.text("reservation.edit.occasion"), Field.text(model.occasion(), "")),
                new Field(
                    words.text("reservation.edit.high_chairs"),
                    Field.text(model.highChairs(), "0"))),
            new Field(words.text("reservation.edit.allergies"), Field.text(model.allergies(), "")),
            new Field(words.text("form.note"), note),
            unread);
    body.getStyleClass().add("drawer-body");
    VBox foot = column(8, reasons, save);
    foot.getStyleClass().add("drawer-foot");
    setCenter(scrolling(body));
    setBottom(foot);
  }

  private void save() {
    reveal(unread, !model.save(done));
  }

  @Override
  public void close() {
    reasons.close();
  }

  /// Where typing begins.
  public void focus() {
    party.requestFocus();
    party.selectAll();
  }
}
