package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ITEM_ALLERGEN;
import static fr.comptoir.db.store.gen.Tables.ITEM_DAY;
import static fr.comptoir.db.store.gen.Tables.ITEM_GROUP;
import static fr.comptoir.db.store.gen.Tables.ITEM_MODE;
import static fr.comptoir.db.store.gen.Tables.ITEM_TAG;
import static fr.comptoir.db.store.gen.Tables.ITEM_VAT;
import static fr.comptoir.db.store.gen.Tables.MENU_ITEM;
import static fr.comptoir.db.store.gen.Tables.MENU_SECTION;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import fr.comptoir.db.domain.menu.MenuItem.VatShare;
import fr.comptoir.db.domain.menu.MenuItem.Verified;
import fr.comptoir.db.domain.menu.MenuItem.Window;
import fr.comptoir.db.store.gen.tables.records.MenuItemRecord;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Reads the card: one query a table, whatever the number of dishes.
final class MenuRows {
  private final DSLContext sql;

  MenuRows(DSLContext sql) {
    this.sql = sql;
  }

  /// @param zone of the restaurant, whose time the card is judged by
  Menu load(long version, ZoneId zone) {
    var parts = new Parts(sql, zone);
    return new Menu(
        version,
        sql.selectFrom(MENU_SECTION).orderBy(MENU_SECTION.POSITION).fetch(MENU_SECTION.NAME),
        sql.selectFrom(MENU_ITEM).orderBy(MENU_ITEM.POSITION).fetch(parts::item));
  }

  private static final class Parts {
    private final ZoneId zone;
    private final Map<Integer, List<VatShare>> vat;
    private final Map<Integer, Set<String>> tags;
    private final Map<Integer, Set<Mode>> modes;
    private final Map<Integer, Set<DayOfWeek>> days;
    private final Map<Integer, List<ChoiceGroup>> groups;
    private final Map<Integer, Map<Allergen, Presence>> allergens = new HashMap<>();

    Parts(DSLContext sql, ZoneId zone) {
      this.zone = zone;
      vat =
          sql.selectFrom(ITEM_VAT)
              .orderBy(ITEM_VAT.ITEM, ITEM_VAT.POSITION)
              .fetchGroups(
                  ITEM_VAT.ITEM,
                  row -> new VatShare(row.getShareBp(), row.getOnSiteBp(), row.getTakeAwayBp()));
      tags =
          sets(
              sql.selectFrom(ITEM_TAG)
                  .orderBy(ITEM_TAG.ITEM, ITEM_TAG.TAG)
                  .fetchGroups(ITEM_TAG.ITEM, ITEM_TAG.TAG));
      modes = sets(sql.selectFrom(ITEM_MODE).fetchGroups(ITEM_MODE.ITEM, ITEM_MODE.MODE));
      days =
          sets(
              sql.selectFrom(ITEM_DAY)
                  .fetchGroups(ITEM_DAY.ITEM, row -> DayOfWeek.of(row.getWeekday())));
      Map<Integer, ChoiceGroup> byId = new ChoiceRows(sql).load(zone);
      groups =
          sql.selectFrom(ITEM_GROUP)
              .orderBy(ITEM_GROUP.ITEM, ITEM_GROUP.POSITION)
              .fetchGroups(ITEM_GROUP.ITEM, row -> byId.get(row.getGroupId()));
      sql.selectFrom(ITEM_ALLERGEN)
          .forEach(
              row ->
                  allergens
                      .computeIfAbsent(row.getItem(), _ -> new EnumMap<>(Allergen.class))
                      .put(row.getAllergen(), row.getPresence()));
    }

    MenuItem item(MenuItemRecord row) {
      int number = row.getNumber();
      return new MenuItem(
          number,
          row.getKind(),
          row.getSection(),
          row.getName(),
          row.getDescription(),
          row.getPriceCents(),
          vat.getOrDefault(number, List.of()),
          groups.getOrDefault(number, List.of()),
          row.getStation(),
          Duration.ofMinutes(row.getPreparationMin()),
          tags.getOrDefault(number, Set.of()),
          allergens.getOrDefault(number, Map.of()),
          verified(row),
          gone(row),
          window(row),
          modes.getOrDefault(number, Set.of()));
    }

    private static @Nullable Verified verified(MenuItemRecord row) {
      String by = row.getVerifiedBy();
      LocalDate on = row.getVerifiedOn();
      return by == null || on == null ? null : new Verified(by, on);
    }

    private @Nullable Gone gone(MenuItemRecord row) {
      Instant until = row.getSoldOutUntil();
      if (!row.getSoldOut()) return null;
      return until == null ? Gone.UNTIL_PUT_BACK : new Gone(LocalDateTime.ofInstant(until, zone));
    }

    private @Nullable Window window(MenuItemRecord row) {
      LocalTime start = row.getWindowStart();
      LocalTime end = row.getWindowEnd();
      return start == null || end == null
          ? null
          : new Window(days.getOrDefault(row.getNumber(), Set.of()), start, end);
    }

    private static <T> Map<Integer, Set<T>> sets(Map<Integer, List<T>> lists) {
      Map<Integer, Set<T>> sets = new HashMap<>();
      lists.forEach((item, list) -> sets.put(item, new LinkedHashSet<>(list)));
      return sets;
    }
  }
}
