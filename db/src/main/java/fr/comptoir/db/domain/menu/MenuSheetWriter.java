package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import fr.comptoir.db.domain.menu.MenuItem.Verified;
import fr.comptoir.db.domain.menu.MenuItem.Window;
import fr.comptoir.db.domain.menu.MenuSheet.Column;
import fr.comptoir.db.domain.menu.MenuSheet.Part;
import fr.comptoir.db.domain.menu.MenuSheet.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// Writes the whole card down as rows. What is empty is left out.
public final class MenuSheetWriter {
  /// The header is line 1.
  private int line = 2;

  private final List<Row> rows = new ArrayList<>();

  private MenuSheetWriter() {}

  public static MenuSheet sheet(Menu menu) {
    var writer = new MenuSheetWriter();
    for (String section : menu.sections()) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      cells.put(Column.NAME, section);
      writer.add(Part.SECTION, cells);
    }
    for (MenuItem item : menu.items()) {
      writer.add(Part.ITEM, cells(item));
      for (ChoiceGroup group : item.groups()) {
        writer.add(Part.GROUP, cells(group));
        group.choices().forEach(choice -> writer.add(Part.CHOICE, cells(choice)));
      }
    }
    return new MenuSheet(EnumSet.allOf(Column.class), List.copyOf(writer.rows));
  }

  static Map<Column, String> cells(MenuItem item) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.NUMBER, String.valueOf(item.number()));
    cells.put(Column.NAME, item.name());
    cells.put(Column.SECTION, item.section());
    cells.put(Column.KIND, MenuCells.word(item.kind()));
    cells.put(Column.PRICE, MenuCells.price(item.price()));
    cells.put(Column.DESCRIPTION, item.description());
    cells.put(Column.VAT, MenuCells.vat(item.vat()));
    cells.put(Column.STATION, item.station());
    cells.put(Column.PREPARATION, String.valueOf(item.preparation().toMinutes()));
    cells.put(Column.TAGS, MenuCells.texts(item.tags()));
    cells.put(Column.ALLERGENS, MenuCells.allergens(item.allergens()));
    Verified verified = item.allergensVerified();
    if (verified != null) {
      cells.put(Column.VERIFIED_BY, verified.by());
      cells.put(Column.VERIFIED_ON, verified.on().toString());
    }
    Gone gone = item.gone();
    if (gone != null) {
      cells.put(Column.SOLD_OUT, gone.until() == null ? "yes" : gone.until().toString());
    }
    Window window = item.window();
    if (window != null) {
      cells.put(Column.DAYS, MenuCells.words(window.days()));
      cells.put(Column.FROM, window.start().toString());
      cells.put(Column.UNTIL, window.end().toString());
    }
    cells.put(Column.MODES, MenuCells.words(item.modes()));
    cells.values().removeIf(String::isEmpty);
    return cells;
  }

  private static Map<Column, String> cells(ChoiceGroup group) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.NAME, group.name());
    cells.put(Column.MIN, String.valueOf(group.min()));
    cells.put(Column.MAX, String.valueOf(group.max()));
    if (group.preselected() != null) {
      cells.put(Column.PRESELECTED, String.valueOf(group.preselected()));
    }
    cells.put(Column.RULE, MenuCells.word(group.extraRule()));
    return cells;
  }

  private static Map<Column, String> cells(Choice choice) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.NUMBER, String.valueOf(choice.number()));
    cells.put(Column.NAME, choice.name());
    cells.put(Column.PRICE, MenuCells.price(choice.extra()));
    if (!choice.allergens().isEmpty()) {
      cells.put(Column.ALLERGENS, MenuCells.allergens(choice.allergens()));
    }
    if (choice.item() != null) cells.put(Column.DISH, String.valueOf(choice.item()));
    return cells;
  }

  private void add(Part part, Map<Column, String> cells) {
    cells.put(Column.ROW, MenuCells.word(part));
    rows.add(new Row(line++, part, cells));
  }

  /// One line of text for a group and its choices, for people who compare.
  static String summary(ChoiceGroup group) {
    List<String> choices = new ArrayList<>();
    for (Choice choice : group.choices()) choices.add(String.join(" ", cells(choice).values()));
    return String.join(" ", cells(group).values()) + ": " + String.join(", ", choices);
  }
}
