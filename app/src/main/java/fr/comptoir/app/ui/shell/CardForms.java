package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.menu.DishView;
import fr.comptoir.app.ui.menu.DishViewModel;
import fr.comptoir.app.ui.menu.MenuView.DishActions;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.restaurant.House;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the card opens in the drawer: a dish, a new one.
final class CardForms implements DishActions {
  private final UiParts parts;
  private final Boards boards;
  private final Background background;
  private final MainWindow window;

  private record Seen(Menu menu, House house, LocalDate today) {}

  CardForms(UiParts parts, Boards boards, Background background, MainWindow window) {
    this.parts = parts;
    this.boards = boards;
    this.background = background;
    this.window = window;
  }

  @Override
  public void open(MenuItem item) {
    seen(item);
  }

  @Override
  public void create() {
    seen(null);
  }

  /// As the book has it at this moment.
  private void seen(@Nullable MenuItem item) {
    background.run(
        () ->
            new Seen(
                parts.desks().menu().menu(),
                parts.desks().house().house(),
                parts.desks().house().now().toLocalDate()),
        seen -> show(seen, item));
  }

  private void show(Seen seen, @Nullable MenuItem asked) {
    MenuItem item = asked == null ? null : seen.menu().item(asked.number()).orElse(null);
    if (asked != null && item == null) return; // taken off the card meanwhile
    var model = new DishViewModel(boards.menu, seen.menu(), seen.house(), seen.today(), item);
    Drawer drawer = window.frame().drawer;
    var view = new DishView(window.words(), model, drawer::leave);
    String title = item == null ? window.words().text("menu.new_dish") : item.name();
    drawer.open(title, view, view::close);
    view.focus();
  }
}
