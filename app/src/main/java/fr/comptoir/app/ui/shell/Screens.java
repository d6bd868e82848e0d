package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;

import fr.comptoir.app.ui.calls.CallHistoryView;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.menu.MenuView;
import fr.comptoir.app.ui.messages.MessagesView;
import fr.comptoir.app.ui.orders.OrderListView;
import fr.comptoir.app.ui.reservations.ReservationListView;
import fr.comptoir.app.ui.service.ServiceView;
import fr.comptoir.app.ui.service.ServiceView.ServiceActions;
import fr.comptoir.app.ui.settings.SettingsView;
import fr.comptoir.app.ui.settings.SettingsView.Side;
import fr.comptoir.app.ui.setup.SetupView;
import fr.comptoir.app.ui.setup.SoundSheet;
import fr.comptoir.app.ui.shell.UiParts.About;
import fr.comptoir.app.ui.shell.UiParts.Look;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// Makes the screen of an entry, joined to its view models and to what its clicks lead to.
final class Screens {
  private final UiParts parts;
  private final Boards boards;
  private final Words words;
  private final MainWindow window;

  Screens(UiParts parts, Boards boards, Words words, MainWindow window) {
    this.parts = parts;
    this.boards = boards;
    this.words = words;
    this.window = window;
  }

  Screen make(Entry entry) {
    Forms forms = window.forms();
    return switch (entry) {
      case SERVICE -> service();
      case RESERVATIONS ->
          new ReservationListView(
              words,
              boards.reservationList,
              parts.clock(),
              forms::open,
              List.of(plus("shell.new_reservation", forms::newReservation)));
      case ORDERS ->
          new OrderListView(
              words,
              boards.orderList,
              forms::open,
              List.of(plus("shell.new_order", forms::newOrder)));
      case CALLS -> new CallHistoryView(words, boards.callHistory);
      case MESSAGES -> new MessagesView(words, boards.messages);
      case MENU -> new MenuView(words, boards.card, window.cardForms());
      case SETTINGS -> new SettingsView(words, boards.settings, side(), setup());
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

  private Side side() {
    return new Side(
        (title, form) -> window.frame().drawer.open(title, form, () -> {}),
        () -> window.frame().drawer.leave());
  }

  private Button plus(String key, Runnable action) {
    Button button = button(words.text(key), "action", "go");
    button.setGraphic(icon(Feather.PLUS));
    button.setOnAction(click -> action.run());
    return button;
  }

  /// A change of language makes the window's frame anew, this screen with it.
  private Screen setup() {
    Look look = window.look();
    var language = new SimpleObjectProperty<>(look.language());
    var dark = new SimpleObjectProperty<>(look.dark());
    language.addListener(
        (property, was, now) -> window.changeLook(new Look(now, window.look().dark())));
    dark.addListener(
        (property, was, now) -> window.changeLook(new Look(window.look().language(), now)));
    About about = parts.about();
    return new SetupView(
        words,
        language,
        dark,
        new SoundSheet(words, boards.alerts.settings(), boards.alerts::test),
        new SetupView.Line(about.sip(), about.lines(), about.voice()));
  }
}
