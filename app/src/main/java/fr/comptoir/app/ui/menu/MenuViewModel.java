package fr.comptoir.app.ui.menu;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.app.ui.fx.Opening;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuEdit;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The card: what of it is looked at, its one-touch "épuisé", its order, and every change to it. FX
/// thread only.
public final class MenuViewModel {
  private final Desks desks;
  private final OnDuty onDuty;
  private final Background background;
  private final Opening opening;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<Menu>> menu =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Map<Integer, Integer>> left =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Set<Integer>> popular = new ReadOnlyObjectWrapper<>(Set.of());
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<CardFilter> filter =
      new SimpleObjectProperty<>(new CardFilter.All());
  private boolean counting;

  public MenuViewModel(Desks desks, OnDuty onDuty, Background background, Notices notices) {
    this.desks = desks;
    this.onDuty = onDuty;
    this.background = background;
    this.opening = new Opening(background, this::load);
    this.notices = notices;
  }

  public ReadOnlyObjectProperty<Optional<Menu>> menu() {
    return menu.getReadOnlyProperty();
  }

  /// How many are left of dishes that are counted.
  public ReadOnlyObjectProperty<Map<Integer, Integer>> left() {
    return left.getReadOnlyProperty();
  }

  /// Numbers of the dishes ordered most.
  public ReadOnlyObjectProperty<Set<Integer>> popular() {
    return popular.getReadOnlyProperty();
  }

  public StringProperty search() {
    return search;
  }

  public ObjectProperty<CardFilter> filter() {
    return filter;
  }

  /// How the reading of the card goes.
  public ReadOnlyObjectProperty<BookPages.State> state() {
    return opening.state();
  }

  public void retry() {
    opening.retry();
  }

  /// After listening has begun, and when it failed.
  public void load() {
    opening.read(desks.menu()::menu, this::apply);
    background.run(() -> Set.copyOf(desks.menu().popular()), popular::set);
    recount();
  }

  /// Newer version wins.
  public void apply(Menu next) {
    if (menu.get().map(now -> now.version() < next.version()).orElse(true)) {
      menu.set(Optional.of(next));
    }
  }

  /// An order may have taken pieces of a counted dish.
  public void recount() {
    if (counting) return;
    counting = true;
    background.run(
        desks.stock()::left,
        now -> {
          counting = false;
          left.set(now);
        },
        () -> counting = false);
  }

  /// The dishes that are looked at, in the order of the card.
  public List<MenuItem> shown() {
    return menu.get()
        .map(card -> CardFilter.of(card, filter.get(), search.get()))
        .orElse(List.of());
  }

  // ---- sold out

  /// One touch: off the card for this service, or back on it.
  public void toggle(MenuItem item) {
    if (item.soldOut()) putBack(item);
    else gone(item, () -> desks.menu().soldOutThisService(item.number()), "menu.done.this_service");
  }

  public void soldOut(MenuItem item) {
    gone(item, () -> desks.menu().soldOut(item.number(), true), "menu.done.sold_out");
  }

  /// @param until restaurant time
  public void soldOutUntil(MenuItem item, LocalDateTime until) {
    gone(item, () -> desks.menu().soldOutUntil(item.number(), until), "menu.done.sold_out");
  }

  public void putBack(MenuItem item) {
    gone(item, () -> desks.menu().soldOut(item.number(), false), "menu.done.back");
  }

  private void gone(MenuItem item, Supplier<Outcome<Menu>> step, String key) {
    background.run(
        step,
        outcome ->
            notices.settle(
                outcome, changed -> notices.done(key, List.of(item.name()), () -> restore(item))));
  }

  private void restore(MenuItem item) {
    Gone before = item.gone();
    background.run(
        () -> {
          LocalDateTime until = before == null ? null : before.until();
          return until == null
              ? desks.menu().soldOut(item.number(), before != null)
              : desks.menu().soldOutUntil(item.number(), until);
        },
        outcome -> notices.settle(outcome, done -> {}));
  }

  // ---- counted dishes

  /// So many are left of it; null = it isn't counted any more.
  public void count(MenuItem item, @Nullable Integer pieces) {
    Integer before = left.get().get(item.number());
    counted(
        item.number(),
        pieces,
        () ->
            notices.done(
                pieces == null ? "menu.done.uncounted" : "menu.done.counted",
                pieces == null ? List.of(item.name()) : List.of(item.name(), pieces),
                () -> counted(item.number(), before, () -> {})));
  }

  private void counted(int item, @Nullable Integer pieces, Runnable then) {
    background.run(
        () -> {
          if (pieces == null) desks.stock().uncount(item);
          else desks.stock().count(item, pieces, actor());
          return desks.stock().left();
        },
        now -> {
          left.set(now);
          then.run();
        });
  }

  // ---- the card itself

  /// Does an edit to the card as it is now; a dish that is sold out meanwhile stays so.
  ///
  /// @param key of the notice, with its facts
  public void edit(MenuEdit edit, String key, List<Object> facts) {
    edit(now -> edit, key, facts, done -> {});
  }

  void edit(Function<Menu, MenuEdit> edit, String key, List<Object> facts, Consumer<Menu> then) {
    background.run(
        () -> {
          Menu now = desks.menu().menu();
          return desks.card().edit(now.version(), edit.apply(now), actor());
        },
        outcome ->
            notices.settle(
                outcome,
                changed -> {
                  notices.done(key, facts, this::undo);
                  then.accept(changed);
                }));
  }

  /// Takes the last change to the card back.
  public void undo() {
    background.run(
        () -> desks.card().undo(actor()), outcome -> notices.settle(outcome, done -> {}));
  }

  /// One place up or down in its section.
  public void move(MenuItem item, int by) {
    menu.get()
        .ifPresent(
            card -> {
              List<MenuItem> there = CardFilter.in(card, item.section());
              place(item, item.section(), there.indexOf(item) + by);
            });
  }

  /// @param position in the section without the dish, from 0
  public void place(MenuItem item, String section, int position) {
    edit(
        new MenuEdit.MoveItem(item.number(), section, Math.max(0, position)),
        "menu.done.moved",
        List.of(item.name()));
  }

  /// One place up or down among the sections.
  public void move(String section, int by) {
    menu.get()
        .ifPresent(
            card ->
                edit(
                    new MenuEdit.MoveSection(
                        section, Math.max(0, card.sections().indexOf(section) + by)),
                    "menu.done.moved",
                    List.of(section)));
  }

  public void addSection(String name) {
    edit(
        new MenuEdit.AddSection(name.strip(), Integer.MAX_VALUE),
        "menu.done.section_added",
        List.of(name.strip()));
  }

  public void rename(String section, String to) {
    edit(
        new MenuEdit.RenameSection(section, to.strip()),
        "menu.done.section_renamed",
        List.of(section, to.strip()));
  }

  /// Only one without dishes goes.
  public void removeSection(String section) {
    edit(new MenuEdit.RemoveSection(section, null), "menu.done.section_removed", List.of(section));
  }

  public void remove(MenuItem item) {
    edit(new MenuEdit.RemoveItem(item.number()), "menu.done.removed", List.of(item.name()));
  }

  /// In whose name the card is changed.
  Actor actor() {
    return onDuty.actor();
  }

  Desks desks() {
    return desks;
  }

  Background background() {
    return background;
  }

  Notices notices() {
    return notices;
  }
}
