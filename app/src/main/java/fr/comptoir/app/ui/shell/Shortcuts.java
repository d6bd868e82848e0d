package fr.comptoir.app.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The window's keys. None fires while something is typed into, but Esc, the F-keys and those with
/// Ctrl.
final class Shortcuts {
  /// One a screen, in the order of the side bar.
  static final List<KeyCode> SCREENS =
      List.of(KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8);

  private final MainWindow window;
  private boolean taken;

  Shortcuts(MainWindow window) {
    this.window = window;
  }

  void on(Scene scene) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> taken = false);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  /// The letter of a shortcut that opened a form must not be the first one typed into it.
  private void typed(KeyEvent key) {
    if (taken) {
      taken = false;
      key.consume();
    }
  }

  private void pressed(KeyEvent key) {
    if (window.asksWhoIsThere()) {
      return;
    }
    boolean typing = takesText(window.scene().getFocusOwner());
    taken = key.isShortcutDown() ? withControl(key, typing) : plain(key, typing);
    if (taken) {
      key.consume();
    }
  }

  private static boolean takesText(@Nullable Node focused) {
    return focused instanceof TextInputControl
        || focused instanceof ComboBoxBase<?> box && box.isEditable()
        || focused instanceof Spinner<?> spinner && spinner.isEditable();
  }

  private boolean withControl(KeyEvent key, boolean typing) {
    if (key.getCode().isDigitKey()) {
      String name = key.getCode().getName(); // "1", "Numpad 1"
      int digit = name.charAt(name.length() - 1) - '0';
      return go(digit == 0 ? 9 : digit - 1);
    }
    return switch (key.getCode()) {
      case K -> open(() -> window.popups().search());
      case Z -> {
        if (!typing) {
          window.boards().notices.undoLast();
        }
        yield !typing;
      }
      default -> false;
    };
  }

  private boolean plain(KeyEvent key, boolean typing) {
    if (SCREENS.contains(key.getCode())) {
      return go(SCREENS.indexOf(key.getCode()));
    }
    return switch (key.getCode()) {
      case F1 -> open(() -> window.popups().help());
      case F9 -> open(window::takeLiveCall);
      case F10 -> open(window.boards().counter::toggleAssistant);
      case ESCAPE -> window.frame().overlay.leave() || window.frame().drawer.dismiss();
      case N -> !typing && open(window.forms()::newOrder);
      case B -> !typing && open(window.forms()::newReservation);
      default -> false;
    };
  }

  private boolean go(int place) {
    if (place >= window.entries().size()) {
      return false;
    }
    window.go(window.entries().get(place));
    return true;
  }

  private static boolean open(Runnable form) {
    form.run();
    return true;
  }
}
