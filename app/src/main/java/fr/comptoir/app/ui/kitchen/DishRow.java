package fr.comptoir.app.ui.kitchen;

import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.db.domain.kitchen.DishText;
import fr.comptoir.db.domain.kitchen.KitchenTicket;
import fr.comptoir.db.domain.kitchen.KitchenTicket.Line;
import fr.comptoir.db.domain.kitchen.KitchenTicket.Mark;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// One dish of a ticket: a tap says it is done, two at once that the whole ticket is, a long one
/// that there is no more of it.
final class DishRow extends HBox {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
  private static final PseudoClass BLINK = PseudoClass.getPseudoClass("blink");
  private static final Duration LONG = Duration.millis(700);

  private final Line line;
  private final PauseTransition holding = new PauseTransition(LONG);
  private boolean held;

  /// What a row leads to.
  interface Touch {
    void tap(Line line);

    void bump();

    void soldOut(Line line);
  }

  DishRow(TicketText text, KitchenTicket ticket, Line line, Set<String> stations, Touch touch) {
    this.line = line;
    getStyleClass().add("dish-row");
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    boolean done = line.isDone(stations) || ticket.cancelled();
    pseudoClassStateChanged(DONE, done);
    pseudoClassStateChanged(REMOVED, line.mark() == Mark.REMOVED || ticket.cancelled());
    Label quantity = label(String.valueOf(line.dish().quantity()), "dish-quantity");
    VBox what = new VBox(2, paragraph(line.dish().name(), "dish-name"));
    for (DishText.Piece piece : DishText.of(line.dish())) {
      what.getChildren().add(piece(piece));
    }
    String mark = text.mark(line);
    if (!mark.isEmpty()) {
      what.getChildren().addFirst(label(mark, "dish-mark"));
    }
    what.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(what, Priority.ALWAYS);
    getChildren().addAll(quantity, what);
    setAccessibleText(line.dish().quantity() + " " + line.dish().name() + " " + mark);
    holding.setOnFinished(
        over -> {
          held = true;
          touch.soldOut(line);
        });
    addEventHandler(MouseEvent.MOUSE_PRESSED, press -> holding.playFromStart());
    addEventHandler(MouseEvent.MOUSE_RELEASED, release -> holding.stop());
    addEventHandler(MouseEvent.MOUSE_EXITED, away -> holding.stop());
    setOnMouseClicked(click -> clicked(click, touch));
    setOnKeyPressed(key -> pressed(key, touch));
  }

  private static HBox piece(DishText.Piece piece) {
    return switch (piece.kind()) {
      case OPTION -> row(6, paragraph("+ " + piece.text(), "dish-option"));
      case NOTE -> row(6, paragraph(piece.text(), "dish-note"));
      case REMOVAL -> row(6, paragraph(piece.text(), "dish-removal"));
      case ALLERGY -> {
        HBox band = row(8, icon(Feather.ALERT_TRIANGLE), paragraph(piece.text()));
        band.getStyleClass().add("kitchen-allergy");
        yield band;
      }
    };
  }

  private void clicked(MouseEvent click, Touch touch) {
    click.consume();
    if (click.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (held) {
      held = false;
    } else if (click.getClickCount() == 2) {
      touch.bump();
    } else {
      touch.tap(line);
    }
  }

  private void pressed(KeyEvent key, Touch touch) {
    if (key.getCode() == KeyCode.SPACE) {
      touch.tap(line);
      key.consume();
    }
  }

  /// Changed lines flash until they are dealt with.
  void blink(boolean on) {
    pseudoClassStateChanged(BLINK, on && line.mark() != Mark.NONE && !isDone());
  }

  private boolean isDone() {
    return getPseudoClassStates().contains(DONE);
  }
}
