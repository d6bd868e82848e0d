package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.menu.MenuSheet.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What would change from one card to another, for a person to look at before it does.
///
/// @param moved whether sections or dishes that stay stand in another order
public record MenuDiff(List<Change> changes, boolean moved) {

  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /// @param item its number
  /// @param fields empty for a dish that is removed
  public record Change(Kind kind, int item, String name, List<Field> fields) {}

  /// @param name of the column, or of the group of choices
  /// @param before empty where there was nothing
  /// @param after empty where there is nothing any more
  public record Field(String name, String before, String after) {}

  public static MenuDiff between(Menu before, Menu after) {
    List<Change> changes = new ArrayList<>();
    for (MenuItem item : after.items()) {
      var old = before.item(item.number()).map(MenuDiff::fields);
      List<Field> fields = fields(old.orElse(Map.of()), fields(item));
      if (!fields.isEmpty()) {
        Kind kind = old.isPresent() ? Kind.CHANGED : Kind.ADDED;
        changes.add(new Change(kind, item.number(), item.name(), fields));
      }
    }
    for (MenuItem item : before.items()) {
      if (after.item(item.number()).isEmpty()) {
        changes.add(new Change(Kind.REMOVED, item.number(), item.name(), List.of()));
      }
    }
    return new MenuDiff(List.copyOf(changes), moved(before, after));
  }

  public boolean isEmpty() {
    return changes.isEmpty() && !moved;
  }

  public long count(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  private static boolean moved(Menu before, Menu after) {
    List<Integer> order = numbers(before);
    order.retainAll(numbers(after));
    List<Integer> next = numbers(after);
    next.retainAll(numbers(before));
    return !order.equals(next) || !before.sections().equals(after.sections());
  }

  private static List<Integer> numbers(Menu menu) {
    return new ArrayList<>(menu.items().stream().map(MenuItem::number).toList());
  }

  private static List<Field> fields(Map<String, String> before, Map<String, String> after) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    return names.stream()
        .map(n -> new Field(n, before.getOrDefault(n, ""), after.getOrDefault(n, "")))
        .filter(field -> !field.before().equals(field.after()))
        .toList();
  }

  private static Map<String, String> fields(MenuItem item) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<Column, String> cell : MenuSheetWriter.cells(item).entrySet()) {
      fields.put(cell.getKey().key(), cell.getValue());
    }
    int place = 1;
    for (ChoiceGroup group : item.groups()) {
      String name = group.name();
      fields.put(
          fields.containsKey(name) ? name + " " + place : name, MenuSheetWriter.summary(group));
      place++;
    }
    return fields;
  }
}
