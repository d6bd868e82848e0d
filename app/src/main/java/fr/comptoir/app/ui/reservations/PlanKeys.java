package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.ui.reservations.HourPlanView.PlanActions;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// The plan without a mouse: arrows go from party to party; on the one that is chosen they move it,
/// with Shift they stretch it, with Alt in small steps. Enter commits, Esc puts back.
final class PlanKeys {
  private final HourPlanView view;
  private final ReservationDayViewModel day;
  private final MoveViewModel move;
  private final PlanActions actions;

  PlanKeys(
      HourPlanView view, ReservationDayViewModel day, MoveViewModel move, PlanActions actions) {
    this.view = view;
    this.day = day;
    this.move = move;
    this.actions = actions;
  }

  void on(Pane content) {
    content.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent key) {
    if (!(key.getTarget() instanceof PartyBlock block) || key.isShortcutDown()) return;
    if (isArrow(key.getCode())) {
      arrow(key, block);
      key.consume();
      return;
    }
    boolean held = move.holds(block.party());
    switch (key.getCode()) {
      case ENTER -> {
        if (held) move.drop();
        else actions.open(block.party());
      }
      case SPACE -> actions.open(block.party());
      case ESCAPE -> {
        if (held) move.revert();
        else if (isChosen(block.party())) day.unchoose();
        else return; // whatever else can be left
      }
      case PLUS, ADD, EQUALS -> view.zoom(1.25);
      case MINUS, SUBTRACT -> view.zoom(0.8);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private static boolean isArrow(KeyCode code) {
    return code.isArrowKey();
  }

  private boolean isChosen(Reservation party) {
    return day.chosen().get().filter(party.id()::equals).isPresent();
  }

  private void arrow(KeyEvent key, PartyBlock block) {
    Reservation party = block.party();
    boolean held = move.holds(party);
    if (!held && (!isChosen(party) || !move.take(party))) {
      neighbour(block, key.getCode()).ifPresent(view::focus);
      return;
    }
    Duration step = key.isAltDown() ? HourGrid.FINE_STEP : HourGrid.STEP;
    switch (key.getCode()) {
      case LEFT -> along(step.negated(), key.isShiftDown());
      case RIGHT -> along(step, key.isShiftDown());
      case UP -> move.shiftRows(view.plan(), -1);
      default -> move.shiftRows(view.plan(), 1);
    }
  }

  private void along(Duration step, boolean stretches) {
    if (stretches) {
      move.stretch(step);
    } else {
      move.shift(step);
    }
  }

  private Optional<PartyBlock> neighbour(PartyBlock from, KeyCode to) {
    return view.parties().stream()
        .filter(other -> other != from && lies(from, other, to))
        .min(Comparator.comparingDouble(other -> distance(from, other, to)));
  }

  private static boolean lies(PartyBlock from, PartyBlock other, KeyCode to) {
    return switch (to) {
      case LEFT -> other.getLayoutX() < from.getLayoutX();
      case RIGHT -> other.getLayoutX() > from.getLayoutX();
      case UP -> other.getLayoutY() < from.getLayoutY();
      default -> other.getLayoutY() > from.getLayoutY();
    };
  }

  /// Straight on is nearer than aside.
  private static double distance(PartyBlock from, PartyBlock other, KeyCode to) {
    double across = Math.abs(other.getLayoutX() - from.getLayoutX());
    double down = Math.abs(other.getLayoutY() - from.getLayoutY());
    boolean sideways = to == KeyCode.LEFT || to == KeyCode.RIGHT;
    return sideways ? across + down * 8 : down * 4 + across;
  }
}
