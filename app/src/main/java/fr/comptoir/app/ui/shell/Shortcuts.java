package fr.comptoir.app.ui.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The window's keys. None fires while a text field has the focus, but Esc and those with Ctrl.
final class Shortcuts {
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
    boolean typing = window.scene().getFocusOwner() instanceof TextInputControl;
    taken = key.isShortcutDown() ? withControl(key, typing) : plain(key, typing);
    if (taken) {
      key.consume();
    }
  }

  private boolean withControl(KeyEvent key, boolean typing) {
    int digit = key.getCode().isDigitKey() ? key.getCode().getName().charAt(0) - '0' : 0;
    if (digit >= 1 && digit <= Entry.values().length) {
      window.go(Entry.values()[digit - 1]);
      return true;
    }
    return switch (key.getCode()) {
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
    return switch (key.getCode()) {
      case ESCAPE -> window.frame().drawer.leave();
      case N -> !typing && open(window.forms()::newOrder);
      case B -> !typing && open(window.forms()::newReservation);
      default -> false;
    };
  }

  private static boolean open(Runnable form) {
    form.run();
    return true;
  }
}
