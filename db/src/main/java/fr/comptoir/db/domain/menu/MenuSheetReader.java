package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import fr.comptoir.db.domain.menu.MenuItem.Verified;
import fr.comptoir.db.domain.menu.MenuItem.Window;
import fr.comptoir.db.domain.menu.MenuSheet.Column;
import fr.comptoir.db.domain.menu.MenuSheet.Row;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads rows as a card. Every fault is named by its row, and with one fault nothing is read: an
/// unreadable price is never nothing.
public final class MenuSheetReader {
  private final Menu current;
  private final MenuSheet sheet;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<Integer, Integer> lines = new HashMap<>();

  private MenuSheetReader(MenuSheet sheet, Menu current) {
    this.sheet = sheet;
    this.current = current;
  }

  /// The card a file says, or would make of the current one where it is only a list of dishes.
  ///
  /// Refused: [Refusal.Invalid] with every fault, by row.
  public static Outcome<Menu> read(MenuSheet sheet, Menu current) {
    return new MenuSheetReader(sheet, current).read();
  }

  private Outcome<Menu> read() {
    Menu read = sheet.isWhole() ? whole() : list();
    for (Fault fault : MenuCheck.faults(read)) {
      int line = lines.getOrDefault(fault.row(), 0);
      // What could not even be read is named already.
      if (faults.stream().noneMatch(f -> f.row() == line && f.field().equals(fault.field()))) {
        faults.add(new Fault(line, fault.field(), fault.kind(), fault.value()));
      }
    }
    faults.sort(Comparator.comparingInt(Fault::row));
    return faults.isEmpty()
        ? Outcome.done(
            read.with(
                item -> MenuEditRules.vouched(current.item(item.number()).orElse(null), item)))
        : Outcome.refused(new Refusal.Invalid(faults.stream().distinct().toList()));
  }

  private Menu whole() {
    List<String> sections = new ArrayList<>();
    List<MenuItem> items = new ArrayList<>();
    for (int i = 0; i < sheet.rows().size(); i++) {
      Row row = sheet.rows().get(i);
      switch (row.part()) {
        case SECTION -> sections.add(needed(row, Column.NAME));
        case ITEM -> items.add(item(row, groups(i + 1)));
        case GROUP -> {
          if (i == 0) add(row, Column.ROW, Kind.UNEVEN);
        }
        case CHOICE -> {
          MenuSheet.Part above = i == 0 ? MenuSheet.Part.SECTION : sheet.rows().get(i - 1).part();
          if (above != MenuSheet.Part.GROUP && above != MenuSheet.Part.CHOICE) {
            add(row, Column.ROW, Kind.UNEVEN);
          }
        }
      }
    }
    return new Menu(current.version(), List.copyOf(sections), List.copyOf(items));
  }

  /// Dishes of a list change those that have their number, or come after them.
  private Menu list() {
    List<String> sections = new ArrayList<>(current.sections());
    List<MenuItem> items = new ArrayList<>(current.items());
    for (Row row : sheet.rows()) {
      MenuItem before = current.item(numberOf(row)).orElse(null);
      MenuItem item =
          item(
              before == null ? row : over(before, row),
              before == null ? List.of() : before.groups());
      if (!item.section().isEmpty() && !sections.contains(item.section())) {
        sections.add(item.section());
      }
      if (before == null) items.add(item);
      else items.set(items.indexOf(before), item);
    }
    return new Menu(current.version(), List.copyOf(sections), List.copyOf(items));
  }

  private int numberOf(Row row) {
    try {
      return MenuCells.number(row.text(Column.NUMBER));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /// What the list has no column for stays.
  private Row over(MenuItem before, Row row) {
    Map<Column, String> cells = MenuSheetWriter.cells(before);
    for (Column column : sheet.columns()) cells.put(column, row.text(column));
    return new Row(row.line(), row.part(), cells);
  }

  private List<ChoiceGroup> groups(int from) {
    List<ChoiceGroup> groups = new ArrayList<>();
    for (int i = from; i < sheet.rows().size(); i++) {
      Row row = sheet.rows().get(i);
      if (row.part() == MenuSheet.Part.GROUP) groups.add(group(row, choices(i + 1)));
      else if (row.part() != MenuSheet.Part.CHOICE) break;
    }
    return List.copyOf(groups);
  }

  private List<Choice> choices(int from) {
    List<Choice> choices = new ArrayList<>();
    for (int i = from; i < sheet.rows().size(); i++) {
      Row row = sheet.rows().get(i);
      if (row.part() != MenuSheet.Part.CHOICE) break;
      choices.add(choice(row));
    }
    return List.copyOf(choices);
  }

  private MenuItem item(Row row, List<ChoiceGroup> groups) {
    int number = needed(row, Column.NUMBER, MenuCells::number, 0);
    lines.put(number, row.line());
    return new MenuItem(
        number,
        read(row, Column.KIND, t -> MenuCells.of(MenuItem.Kind.class, t), MenuItem.Kind.DISH),
        needed(row, Column.SECTION),
        needed(row, Column.NAME),
        row.text(Column.DESCRIPTION),
        needed(row, Column.PRICE, MenuCells::price, Money.ZERO),
        needed(row, Column.VAT, MenuCells::vat, List.of(new MenuItem.VatShare(10_000, 0, 0))),
        groups,
        row.text(Column.STATION),
        Duration.ofMinutes(read(row, Column.PREPARATION, MenuCells::number, 0)),
        read(row, Column.TAGS, MenuCells::texts, Set.of()),
        read(row, Column.ALLERGENS, MenuCells::allergens, Map.of()),
        verified(row),
        gone(row),
        window(row),
        read(row, Column.MODES, MenuCells::modes, EnumSet.allOf(Mode.class)));
  }

  private ChoiceGroup group(Row row, List<Choice> choices) {
    return new ChoiceGroup(
        needed(row, Column.NAME),
        read(row, Column.MIN, MenuCells::number, 0),
        read(row, Column.MAX, MenuCells::number, 1),
        row.text(Column.PRESELECTED).isEmpty()
            ? null
            : read(row, Column.PRESELECTED, MenuCells::number, 0),
        read(
            row,
            Column.RULE,
            t -> MenuCells.of(ChoiceGroup.ExtraRule.class, t),
            ChoiceGroup.ExtraRule.SUM),
        choices);
  }

  private Choice choice(Row row) {
    return new Choice(
        needed(row, Column.NUMBER, MenuCells::number, 0),
        needed(row, Column.NAME),
        needed(row, Column.PRICE, MenuCells::price, Money.ZERO),
        read(row, Column.ALLERGENS, MenuCells::allergens, Map.of()),
        row.text(Column.DISH).isEmpty() ? null : read(row, Column.DISH, MenuCells::number, 0));
  }

  private @Nullable Verified verified(Row row) {
    if (row.text(Column.VERIFIED_BY).isEmpty() && row.text(Column.VERIFIED_ON).isEmpty()) {
      return null;
    }
    return new Verified(
        needed(row, Column.VERIFIED_BY),
        needed(row, Column.VERIFIED_ON, LocalDate::parse, LocalDate.EPOCH));
  }

  private @Nullable Gone gone(Row row) {
    return switch (row.text(Column.SOLD_OUT)) {
      case "", "no" -> null;
      case "yes" -> Gone.UNTIL_PUT_BACK;
      default -> new Gone(read(row, Column.SOLD_OUT, LocalDateTime::parse, LocalDateTime.MIN));
    };
  }

  private @Nullable Window window(Row row) {
    if (row.text(Column.FROM).isEmpty()
        && row.text(Column.UNTIL).isEmpty()
        && row.text(Column.DAYS).isEmpty()) {
      return null;
    }
    return new Window(
        read(row, Column.DAYS, MenuCells::days, Set.of()),
        needed(row, Column.FROM, LocalTime::parse, LocalTime.MIN),
        needed(row, Column.UNTIL, LocalTime::parse, LocalTime.MAX));
  }

  private String needed(Row row, Column column) {
    return needed(row, column, Function.identity(), "");
  }

  private <T> T needed(Row row, Column column, Function<String, T> reading, T instead) {
    if (row.text(column).isEmpty()) add(row, column, Kind.MISSING);
    return read(row, column, reading, instead);
  }

  /// @param instead what stands where there is nothing, and for what can't be read: then there is a
  ///   fault, and nothing of the file counts
  private <T> T read(Row row, Column column, Function<String, T> reading, T instead) {
    if (row.text(column).isEmpty()) return instead;
    try {
      return reading.apply(row.text(column));
    } catch (IllegalArgumentException | DateTimeException e) {
      add(row, column, Kind.UNREADABLE);
      return instead;
    }
  }

  private void add(Row row, Column column, Kind kind) {
    faults.add(new Fault(row.line(), column.key(), kind, row.text(column)));
  }
}
