package fr.comptoir.app.ui.menu;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.HouseBook;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The card and its one-tap "épuisé". FX thread only.
public final class MenuViewModel {
  private final HouseBook book;
  private final Background background;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<Menu>> menu =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public MenuViewModel(HouseBook book, Background background, Notices notices) {
    this.book = book;
    this.background = background;
    this.notices = notices;
  }

  public ReadOnlyObjectProperty<Optional<Menu>> menu() {
    return menu.getReadOnlyProperty();
  }

  /// Newer version wins.
  public void apply(Menu next) {
    if (menu.get().map(now -> now.version() < next.version()).orElse(true)) {
      menu.set(Optional.of(next));
    }
  }

  /// Takes a dish off the card, or puts it back.
  public void toggle(MenuItem item) {
    boolean soldOut = !item.soldOut();
    background.run(
        () -> book.soldOut(item.number(), soldOut),
        outcome ->
            notices.settle(
                outcome,
                changed ->
                    notices.done(
                        soldOut ? "menu.done.sold_out" : "menu.done.back",
                        List.of(item.name()),
                        () -> back(item.number(), !soldOut))));
  }

  private void back(int item, boolean soldOut) {
    background.run(
        () -> book.soldOut(item, soldOut), outcome -> notices.settle(outcome, this::apply));
  }
}
