package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CHOICE;
import static fr.comptoir.db.store.gen.Tables.CHOICE_ALLERGEN;
import static fr.comptoir.db.store.gen.Tables.CHOICE_GROUP;

import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
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

  Map<Integer, ChoiceGroup> load() {
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
                            row.getItem())));
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
}
