package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;

import fr.comptoir.app.ui.fx.ReservationWords;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.FloorPlan.Form;
import java.time.Duration;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One table as it is seen from above: its number, who sits there, and the time they have left.
final class TableShape extends StackPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass ROUND = PseudoClass.getPseudoClass("round");

  private final Words words;
  private final Region body = new Region();
  private final Label number;
  private final Label who = name("", "floor-who");
  private final Label clock = name("", "floor-clock");

  TableShape(Words words, DiningTable table) {
    this.words = words;
    this.number = label(table.number(), "strong");
    body.getStyleClass().add("floor-body");
    var text = new VBox(number, who, clock);
    text.setAlignment(Pos.CENTER);
    text.setMouseTransparent(true);
    getChildren().addAll(body, text);
    getStyleClass().add("floor-table");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setId("table-" + table.number());
    draw(table);
  }

  /// Its form; the words stay upright.
  void draw(DiningTable table) {
    number.setText(table.number());
    body.setRotate(table.figure().rotation());
    pseudoClassStateChanged(ROUND, table.figure().form() == Form.ROUND);
  }

  /// As it is drawn in the editor.
  void plain(DiningTable table, boolean chosen) {
    draw(table);
    who.setText(words.text("floor.seats", table.seats()));
    clock.setText("");
    paint(table.inUse() ? Tone.NEUTRAL : Tone.DANGER, chosen);
    setAccessibleText(words.text("floor.spoken", table.number(), who.getText()));
  }

  void show(DiningTable table, TableState state, Instant now, boolean chosen) {
    draw(table);
    switch (state) {
      case TableState.Free(var next) -> {
        who.setText(words.text("floor.seats", table.seats()));
        clock.setText(
            next.map(one -> words.text("floor.free_until", words.formats().time(one.start())))
                .orElse(words.text("floor.free")));
        paint(Tone.NEUTRAL, chosen);
      }
      case TableState.Reserved(var party) -> {
        who.setText(party(party));
        clock.setText(
            words.text(
                ReservationWords.isLate(party, now) ? "floor.late" : "floor.reserved",
                words.formats().time(party.start())));
        paint(ReservationWords.tone(party, now), chosen);
      }
      case TableState.Seated(var party, var left) -> {
        who.setText(party(party));
        clock.setText(time(left));
        paint(left.isPositive() ? Tone.SUCCESS : Tone.DANGER, chosen);
      }
      case TableState.Blocked(_, var until) -> {
        who.setText(words.text("floor.blocked"));
        clock.setText(words.text("floor.until", words.formats().time(until)));
        paint(Tone.NEUTRAL, chosen);
      }
      case TableState.OutOfUse() -> {
        who.setText(words.text("floor.out_of_use"));
        clock.setText("");
        paint(Tone.NEUTRAL, chosen);
      }
    }
    pseudoClassStateChanged(
        PseudoClass.getPseudoClass("shut"),
        state instanceof TableState.Blocked || state instanceof TableState.OutOfUse);
    setAccessibleText(
        words.text("floor.spoken", table.number(), who.getText() + " · " + clock.getText()));
  }

  private String party(Reservation party) {
    return words.text(
        "reservations.block", new ReservationWords(words).guest(party), party.partySize());
  }

  private String time(Duration left) {
    long minutes = Math.abs(left.toMinutes());
    return words.text(left.isPositive() ? "floor.left" : "floor.over", minutes);
  }

  private void paint(Tone tone, boolean chosen) {
    if (!getStyleClass().contains(tone.styleClass())) {
      getStyleClass().setAll("floor-table", tone.styleClass());
    }
    pseudoClassStateChanged(CHOSEN, chosen);
  }
}
