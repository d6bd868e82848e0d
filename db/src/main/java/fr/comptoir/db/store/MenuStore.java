package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CHOICE;
import static fr.comptoir.db.store.gen.Tables.CHOICE_GONE;
import static fr.comptoir.db.store.gen.Tables.HOUSE;
import static fr.comptoir.db.store.gen.Tables.ITEM_ALLERGEN;
import static fr.comptoir.db.store.gen.Tables.ITEM_DAY;
import static fr.comptoir.db.store.gen.Tables.ITEM_GROUP;
import static fr.comptoir.db.store.gen.Tables.ITEM_MODE;
import static fr.comptoir.db.store.gen.Tables.ITEM_TAG;
import static fr.comptoir.db.store.gen.Tables.ITEM_VAT;
import static fr.comptoir.db.store.gen.Tables.MENU;
import static fr.comptoir.db.store.gen.Tables.MENU_ITEM;
import static fr.comptoir.db.store.gen.Tables.MENU_SECTION;
import static fr.comptoir.db.store.gen.Tables.MENU_STEP;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import fr.comptoir.db.domain.menu.MenuItem.VatShare;
import fr.comptoir.db.domain.menu.MenuItem.Verified;
import fr.comptoir.db.domain.menu.MenuItem.Window;
import fr.comptoir.db.domain.menu.MenuStep;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The card, read and written as one snapshot. Orders keep names and prices of their own, so the
/// card may change under them.
public final class MenuStore {
  private static final int ONLY = 1;

  /// So many versions back the card is kept whole.
  private static final int CARDS_KEPT = 50;

  private final DSLContext sql;
  private final Snapshots snapshots;
  private final boolean committedOnly;

  MenuStore(DSLContext sql, Snapshots snapshots, boolean committedOnly) {
    this.sql = sql;
    this.snapshots = snapshots;
    this.committedOnly = committedOnly;
  }

  /// Version 0 and empty while there is none.
  public Menu get() {
    Long version = version();
    if (version == null) return new Menu(0, List.of(), List.of());
    Menu kept = snapshots.menu();
    if (kept != null && kept.version() == version) return kept;
    Menu read = new MenuRows(sql).load(version, zone());
    if (committedOnly) snapshots.keep(read);
    return read;
  }

  /// Replaces the whole card.
  ///
  /// @return with its new version
  public Menu save(Menu menu) {
    long version = bump();
    var choices = new ChoiceRows(sql);
    sql.deleteFrom(MENU_ITEM).execute();
    choices.deleteAll();
    sql.deleteFrom(MENU_SECTION).execute();
    int position = 0;
    for (String section : menu.sections()) {
      sql.insertInto(MENU_SECTION).values(position++, section).execute();
    }
    position = 0;
    for (MenuItem item : menu.items()) {
      insert(item, position++);
      int group = 0;
      for (ChoiceGroup asked : item.groups()) {
        sql.insertInto(ITEM_GROUP).values(item.number(), group++, choices.idOf(asked)).execute();
      }
    }
    choices.forgetMarks();
    return new MenuRows(sql).load(version, zone());
  }

  /// Takes a dish off the card until it is put back, or puts it back.
  ///
  /// @return the new card; empty for an unknown dish
  public Optional<Menu> soldOut(int item, boolean soldOut) {
    return gone(item, soldOut ? Gone.UNTIL_PUT_BACK : null);
  }

  /// Takes a dish off the card for so long; null puts it back.
  ///
  /// @return the new card; empty for an unknown dish
  public Optional<Menu> gone(int item, @Nullable Gone gone) {
    int rows =
        sql.update(MENU_ITEM)
            .set(MENU_ITEM.SOLD_OUT, gone != null)
            .set(MENU_ITEM.SOLD_OUT_UNTIL, until(gone))
            .where(MENU_ITEM.NUMBER.eq(item))
            .execute();
    return rows == 0 ? Optional.empty() : Optional.of(renew());
  }

  /// As [#gone], of an option, wherever it is asked for.
  ///
  /// @return the new card; empty for an unknown option
  public Optional<Menu> optionGone(int choice, @Nullable Gone gone) {
    if (!sql.fetchExists(CHOICE, CHOICE.NUMBER.eq(choice))) return Optional.empty();
    sql.deleteFrom(CHOICE_GONE).where(CHOICE_GONE.NUMBER.eq(choice)).execute();
    if (gone != null) sql.insertInto(CHOICE_GONE).values(choice, until(gone)).execute();
    return Optional.of(renew());
  }

  /// Another version of the card, for what changed about it elsewhere.
  public Menu renew() {
    return new MenuRows(sql).load(bump(), zone());
  }

  private @Nullable Instant until(@Nullable Gone gone) {
    LocalDateTime until = gone == null ? null : gone.until();
    return until == null ? null : until.atZone(zone()).toInstant();
  }

  /// The restaurant's. A card without a restaurant is read by nobody.
  private ZoneId zone() {
    String zone = sql.select(HOUSE.ZONE).from(HOUSE).fetchOne(HOUSE.ZONE);
    return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
  }

  /// Writes down who made this version of the card.
  ///
  /// @param before the card as it was, so that the edit can be taken back; null = it can't
  public void record(MenuStep step, @Nullable String before) {
    sql.insertInto(MENU_STEP)
        .set(MENU_STEP.VERSION, step.version())
        .set(MENU_STEP.AT, step.at())
        .set(MENU_STEP.ACTOR_KIND, step.actor().kind())
        .set(MENU_STEP.ACTOR_NAME, step.actor().name())
        .set(MENU_STEP.WHAT, step.what().substring(0, Math.min(step.what().length(), 500)))
        .set(MENU_STEP.UNDO, step.undo())
        .set(MENU_STEP.CARD, before)
        .execute();
    sql.update(MENU_STEP)
        .setNull(MENU_STEP.CARD)
        .where(MENU_STEP.VERSION.lt(step.version() - CARDS_KEPT), MENU_STEP.CARD.isNotNull())
        .execute();
  }

  /// The latest steps, newest first.
  public List<MenuStep> steps(int most) {
    return sql.selectFrom(MENU_STEP)
        .orderBy(MENU_STEP.VERSION.desc())
        .limit(most)
        .fetch(
            row ->
                new MenuStep(
                    row.getVersion(),
                    row.getAt(),
                    new Actor(row.getActorKind(), row.getActorName()),
                    row.getWhat(),
                    row.getUndo()));
  }

  /// The card as it was before the last edit; empty when the last one was taken back already.
  public Optional<String> beforeLastEdit() {
    return sql.selectFrom(MENU_STEP)
        .where(MENU_STEP.CARD.isNotNull().or(MENU_STEP.UNDO.isTrue()))
        .orderBy(MENU_STEP.VERSION.desc())
        .limit(1)
        .fetchOptional()
        .filter(row -> !row.getUndo())
        .map(row -> row.getCard());
  }

  private @Nullable Long version() {
    return sql.select(MENU.VERSION).from(MENU).where(MENU.ID.eq(ONLY)).fetchOne(MENU.VERSION);
  }

  private long bump() {
    Long before = version();
    if (before == null) {
      sql.insertInto(MENU).values(ONLY, 1L).execute();
      return 1;
    }
    sql.update(MENU).set(MENU.VERSION, before + 1).where(MENU.ID.eq(ONLY)).execute();
    return before + 1;
  }

  private void insert(MenuItem item, int position) {
    int number = item.number();
    Verified verified = item.allergensVerified();
    Window window = item.window();
    Gone gone = item.gone() == null || item.gone().counted() ? null : item.gone();
    sql.insertInto(MENU_ITEM)
        .set(MENU_ITEM.NUMBER, number)
        .set(MENU_ITEM.POSITION, position)
        .set(MENU_ITEM.KIND, item.kind())
        .set(MENU_ITEM.SECTION, item.section())
        .set(MENU_ITEM.NAME, item.name())
        .set(MENU_ITEM.DESCRIPTION, item.description())
        .set(MENU_ITEM.PRICE_CENTS, item.price())
        .set(MENU_ITEM.STATION, item.station())
        .set(MENU_ITEM.PREPARATION_MIN, HouseStore.minutes(item.preparation()))
        .set(MENU_ITEM.VERIFIED_BY, verified == null ? null : verified.by())
        .set(MENU_ITEM.VERIFIED_ON, verified == null ? null : verified.on())
        .set(MENU_ITEM.SOLD_OUT, gone != null)
        .set(MENU_ITEM.SOLD_OUT_UNTIL, until(gone))
        .set(MENU_ITEM.WINDOW_START, window == null ? null : window.start())
        .set(MENU_ITEM.WINDOW_END, window == null ? null : window.end())
        .execute();
    int share = 0;
    for (VatShare vat : item.vat()) {
      sql.insertInto(ITEM_VAT)
          .values(number, share++, vat.shareBp(), vat.onSiteBp(), vat.takeAwayBp())
          .execute();
    }
    for (String tag : item.tags()) sql.insertInto(ITEM_TAG).values(number, tag).execute();
    for (Mode mode : item.modes()) sql.insertInto(ITEM_MODE).values(number, mode).execute();
    if (window != null) {
      for (DayOfWeek day : window.days()) {
        sql.insertInto(ITEM_DAY).values(number, day.getValue()).execute();
      }
    }
    item.allergens()
        .forEach(
            (allergen, presence) ->
                sql.insertInto(ITEM_ALLERGEN).values(number, allergen, presence).execute());
  }
}
