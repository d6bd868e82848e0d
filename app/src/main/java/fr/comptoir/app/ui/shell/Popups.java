package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.util.Subscription;

/// What opens over the screen for a moment: search, keys, people, the pill's choice. FX thread
/// only.
final class Popups {
  private static final double EXPLAINED = 420;

  private final UiParts parts;
  private final Background background;
  private final MainWindow window;

  Popups(UiParts parts, Background background, MainWindow window) {
    this.parts = parts;
    this.background = background;
    this.window = window;
  }

  /// Ctrl+K, on every screen.
  void search() {
    var model = new SearchViewModel(parts.desks().search()::find, background);
    var view =
        new SearchView(
            window.words(),
            window.zone(),
            model,
            hit -> {
              overlay().leave();
              window.forms().open(hit);
            },
            dish -> dish(dish, window.boards().menu::toggle));
    Subscription card =
        window
            .boards()
            .menu
            .menu()
            .subscribe((Optional<Menu> _, Optional<Menu> _) -> model.again());
    overlay()
        .open(
            view,
            Pos.TOP_CENTER,
            () -> {
              card.unsubscribe();
              view.close();
            });
    view.focus();
  }

  /// As it is on the card now; nothing when it is no longer there.
  void dish(int number, Consumer<MenuItem> then) {
    window.boards().menu.menu().get().flatMap(card -> card.item(number)).ifPresent(then);
  }

  /// What became of a day's unfinished orders.
  void closeDay(LocalDate day) {
    DaysViewModel days = window.boards().days;
    days.unfinished(
        day,
        orders ->
            overlay()
                .open(
                    new DayCloseView(
                        window.words(),
                        day,
                        orders,
                        endings -> days.close(day, endings, overlay()::leave)),
                    Pos.TOP_CENTER,
                    () -> {}));
  }

  /// F1.
  void help() {
    var view = new HelpView(window.words(), window.entries());
    overlay().open(view, Pos.TOP_CENTER, () -> {});
  }

  /// Who else is there?
  void changePerson() {
    Boards boards = window.boards();
    var view = new SignInView(window.words(), boards.signIn);
    if (boards.signIn.asksForPins()) {
      var lock = Pieces.button(window.words().text("signin.lock"), "action", "quiet");
      lock.setOnAction(click -> boards.signIn.lock());
      view.getChildren().add(lock);
    }
    overlay().open(view, Pos.TOP_RIGHT, view::close);
  }

  /// The small choice below the pill.
  void counter() {
    var view = new CounterView(window.words(), window.boards().counter, () -> overlay().leave());
    overlay().open(view, Pos.TOP_RIGHT, () -> {});
  }

  /// Cause and remedy of what the status bar says.
  void explain(String text) {
    Words words = window.words();
    var more = Pieces.button(words.text("status.more"), "action", "quiet");
    more.setOnAction(click -> window.go(Entry.SETTINGS));
    var told = Pieces.paragraph(text);
    told.setPrefWidth(EXPLAINED);
    var content = Pieces.column(12, told);
    if (window.entries().contains(Entry.SETTINGS)) {
      content.getChildren().add(more);
    }
    overlay().open(content, Pos.BOTTOM_LEFT, () -> {});
  }

  private Overlay overlay() {
    return window.frame().overlay;
  }
}
