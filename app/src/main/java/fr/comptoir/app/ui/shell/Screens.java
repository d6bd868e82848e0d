package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.service.ServiceView;
import fr.comptoir.app.ui.service.ServiceView.ServiceActions;

/// Makes the screen of an entry, joined to its view models and to what its clicks lead to.
final class Screens {
  private final UiParts parts;
  private final Boards boards;
  private final Words words;
  private final Background background;
  private final MainWindow window;

  Screens(UiParts parts, Boards boards, Words words, Background background, MainWindow window) {
    this.parts = parts;
    this.boards = boards;
    this.words = words;
    this.background = background;
    this.window = window;
  }

  Screen make(Entry entry) {
    return switch (entry) {
      case SERVICE, RESERVATIONS, ORDERS, CALLS, MESSAGES, MENU, SETTINGS -> service();
    };
  }

  private Screen service() {
    Forms forms = window.forms();
    return new ServiceView(
        words,
        boards.service(),
        parts.house(),
        new ServiceActions(forms::open, forms::open, forms::newOrder, forms::newReservation));
  }
}
