package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CHOICE;
import static fr.comptoir.db.store.gen.Tables.CHOICE_ALLERGEN;
import static fr.comptoir.db.store.gen.Tables.CHOICE_GONE;
import static fr.comptoir.db.store.gen.Tables.CHOICE_GROUP;

import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import fr.comptoir.db.store.gen.tables.records.ChoiceGoneRecord;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// Choice groups. Dishes that ask the same thing share one: equal groups are written once.
final class ChoiceRows {
  private record Place(int group, int number) {}

  private final DSLContext sql;
  private final Map<ChoiceGroup, Integer> written = new HashMap<>();

  ChoiceRows(DSLContext sql) {
    this.sql = sql;
  }

  void deleteAll() {
    sql.deleteFrom(CHOICE_GROUP).execute();
  }

  /// The id of this group, written now if no dish asked for it before.
  int idOf(ChoiceGroup group) {
    Integer known = written.get(group);
    if (known != null) return known;
    int id = written.size() + 1;
    written.put(group, id);
    sql.insertInto(CHOICE_GROUP)
        .values(id, group.name(), group.min(), group.max(), group.preselected(), group.extraRule())
        .execute();
    int position = 0;
    for (Choice choice : group.choices()) {
      sql.insertInto(CHOICE)
          .values(id, position++, choice.number(), choice.name(), choice.extra(), choice.item())
          .execute();
      choice
          .allergens()
          .forEach(
              (allergen, presence) ->
                  sql.insertInto(CHOICE_ALLERGEN)
                      .values(id, choice.number(), allergen, presence)
                      .execute());
    }
    return id;
  }

  /// Marks of options that are on the card no more.
  void forgetMarks() {
    sql.deleteFrom(CHOICE_GONE)
        .where(CHOICE_GONE.NUMBER.notIn(sql.select(CHOICE.NUMBER).from(CHOICE)))
        .execute();
  }

  /// @param zone of the restaurant, whose time the card is judged by
  Map<Integer, ChoiceGroup> load(ZoneId zone) {
    Map<Integer, Gone> gone = new HashMap<>();
    sql.selectFrom(CHOICE_GONE).forEach(row -> gone.put(row.getNumber(), gone(row, zone)));
    Map<Place, Map<Allergen, Presence>> allergens = new HashMap<>();
    sql.selectFrom(CHOICE_ALLERGEN)
        .forEach(
            row ->
                allergens
                    .computeIfAbsent(
                        new Place(row.getGroupId(), row.getNumber()),
                        _ -> new EnumMap<>(Allergen.class))
                    .put(row.getAllergen(), row.getPresence()));
    Map<Integer, List<Choice>> choices = new HashMap<>();
    sql.selectFrom(CHOICE)
        .orderBy(CHOICE.GROUP_ID, CHOICE.POSITION)
        .forEach(
            row ->
                choices
                    .computeIfAbsent(row.getGroupId(), _ -> new ArrayList<>())
                    .add(
                        new Choice(
                            row.getNumber(),
                            row.getName(),
                            row.getExtraCents(),
                            allergens.getOrDefault(
                                new Place(row.getGroupId(), row.getNumber()), Map.of()),
                            row.getItem(),
                            gone.get(row.getNumber()))));
    return sql.selectFrom(CHOICE_GROUP)
        .fetchMap(
            CHOICE_GROUP.ID,
            row ->
                new ChoiceGroup(
                    row.getName(),
                    row.getMinChoices(),
                    row.getMaxChoices(),
                    row.getPreselected(),
                    row.getExtraRule(),
                    choices.getOrDefault(row.getId(), List.of())));
  }

  private static Gone gone(ChoiceGoneRecord row, ZoneId zone) {
    Instant until = row.getUntilAt();
    return until == null ? Gone.UNTIL_PUT_BACK : new Gone(LocalDateTime.ofInstant(until, zone));
  }
}
