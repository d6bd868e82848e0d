package fr.comptoir.db.domain.menu;

import static fr.comptoir.db.Samples.MARGHERITA;
import static fr.comptoir.db.Samples.TIRAMISU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.MenuDiff.Change;
import fr.comptoir.db.domain.menu.MenuDiff.Field;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import fr.comptoir.db.domain.menu.MenuSheet.Column;
import fr.comptoir.db.domain.menu.MenuSheet.Part;
import fr.comptoir.db.domain.menu.MenuSheet.Row;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuSheetTest {
  private static final Menu MENU =
      Samples.menu()
          .with(
              item ->
                  item.number() == TIRAMISU
                      ? item.gone(new Gone(LocalDateTime.of(2026, 11, 20, 22, 30)))
                      : item);
  private static final Menu NOTHING = new Menu(0, List.of(), List.of());

  @Test
  @DisplayName("I-2: written and read again the card is the same, and there is no difference")
  void i2_writtenAndReadAgainTheCardIsTheSame() {
    Menu read = done(MenuSheetReader.read(MenuSheetWriter.sheet(MENU), MENU));

    assertThat(read).isEqualTo(MENU);
    assertThat(MenuDiff.between(MENU, read).isEmpty()).isTrue();
    assertThat(done(MenuSheetReader.read(MenuSheetWriter.sheet(MENU), NOTHING)).items())
        .isEqualTo(MENU.items());
  }

  /// Row 7 is the Margherita.
  @ParameterizedTest
  @CsvSource({
    "PRICE,        '',          MISSING",
    "PRICE,        gratuit,     UNREADABLE",
    "PRICE,        11.505,      UNREADABLE",
    "PRICE,        1 150,       UNREADABLE",
    "PRICE,        12345.00,    UNREADABLE",
    "NUMBER,       onze,        UNREADABLE",
    "NAME,         '',          MISSING",
    "SECTION,      Ailleurs,    UNKNOWN",
    "KIND,         plat,        UNREADABLE",
    "VAT,          '',          MISSING",
    "VAT,          85 10 10,    UNEVEN",
    "VAT,          dix,         UNREADABLE",
    "PREPARATION,  -4,          OUT_OF_RANGE",
    "ALLERGENS,    gluten,      UNREADABLE",
    "ALLERGENS,    ble=absent,  UNREADABLE",
    "VERIFIED_ON,  hier,        UNREADABLE",
    "SOLD_OUT,     peut-être,   UNREADABLE",
    "FROM,         25:00,       UNREADABLE",
    "MODES,        par la poste, UNREADABLE",
  })
  @DisplayName("I-1: a cell that can't be read is named by its row, a price is never nothing")
  void i1_aCellThatCannotBeReadIsNamedByItsRow(Column column, String text, Kind kind) {
    MenuSheet sheet = changed(7, column, text);

    assertThat(faults(MenuSheetReader.read(sheet, MENU)))
        .extracting(Fault::row, Fault::field, Fault::kind)
        .contains(tuple(7, column.key(), kind));
  }

  @Test
  @DisplayName("I-1: every broken row is named, not only the first")
  void i1_everyBrokenRowIsNamed() {
    MenuSheet broken = MenuSheetWriter.sheet(MENU);
    List<Row> rows = new ArrayList<>();
    for (Row row : broken.rows()) {
      Map<Column, String> cells = new EnumMap<>(row.cells());
      if (row.part() == Part.ITEM || row.part() == Part.CHOICE) cells.put(Column.PRICE, "?");
      rows.add(new Row(row.line(), row.part(), cells));
    }

    long priced =
        rows.stream().filter(r -> r.part() == Part.ITEM || r.part() == Part.CHOICE).count();
    assertThat(faults(MenuSheetReader.read(new MenuSheet(broken.columns(), rows), MENU)))
        .filteredOn(fault -> fault.field().equals("price"))
        .hasSize((int) priced)
        .extracting(Fault::row)
        .isSorted();
  }

  @Test
  void aChoiceWithoutAGroupIsNamed() {
    var row = new Row(2, Part.CHOICE, Map.of(Column.NUMBER, "1", Column.NAME, "x"));

    assertThat(
            faults(
                MenuSheetReader.read(
                    new MenuSheet(EnumSet.allOf(Column.class), List.of(row)), MENU)))
        .contains(new Fault(2, "row", Kind.UNEVEN, ""));
  }

  @Test
  @DisplayName("I-2: the difference says what is added, changed and removed, before and after")
  void i2_theDifferenceSaysBeforeAndAfter() {
    MenuItem soup = Samples.dish(71, "Plats", "Soupe", 700, "oven");
    Menu after =
        new Menu(
            0,
            MENU.sections(),
            MENU.items().stream()
                .filter(item -> item.number() != Samples.ESPRESSO)
                .map(item -> item.number() == Samples.LEMONADE ? soup : item)
                .map(
                    item ->
                        item.number() == Samples.STEAK
                            ? Samples.dish(Samples.STEAK, "Plats", "Tagliata", 2_490, "oven")
                            : item)
                .toList());

    MenuDiff diff = MenuDiff.between(MENU, after);

    assertThat(diff.changes())
        .extracting(Change::kind, Change::item)
        .containsExactlyInAnyOrder(
            tuple(MenuDiff.Kind.ADDED, 71),
            tuple(MenuDiff.Kind.CHANGED, Samples.STEAK),
            tuple(MenuDiff.Kind.REMOVED, Samples.LEMONADE),
            tuple(MenuDiff.Kind.REMOVED, Samples.ESPRESSO));
    Change steak =
        diff.changes().stream().filter(c -> c.kind() == MenuDiff.Kind.CHANGED).findFirst().get();
    assertThat(steak.fields()).contains(new Field("price", "22.90", "24.90"));
    assertThat(steak.fields())
        .anyMatch(field -> field.name().equals("Cuisson") && field.after().isEmpty());
  }

  @Test
  @DisplayName("I-2: a plain price list changes prices and leaves the rest")
  void aPlainPriceListChangesPricesAndLeavesTheRest() {
    var row = new Row(2, Part.ITEM, Map.of(Column.NUMBER, "11", Column.PRICE, "12,00 €"));
    var list = new MenuSheet(EnumSet.of(Column.NUMBER, Column.PRICE), List.of(row));

    Menu read = done(MenuSheetReader.read(list, MENU));

    assertThat(MenuDiff.between(MENU, read).changes())
        .containsExactly(
            new Change(
                MenuDiff.Kind.CHANGED,
                MARGHERITA,
                "Margherita",
                List.of(new Field("price", "11.50", "12.00"))));
    assertThat(read.item(MARGHERITA).orElseThrow().price()).isEqualTo(Money.cents(1_200));
    assertThat(read.items()).hasSameSizeAs(MENU.items());
  }

  @Test
  @DisplayName("M-6: allergens a file changes are nobody's word, unless it says whose")
  void m6_allergensAFileChangesAreNobodysWord() {
    Menu changed = done(MenuSheetReader.read(changed(7, Column.ALLERGENS, "gluten=absent"), MENU));
    assertThat(changed.item(MARGHERITA).orElseThrow().allergensVerified()).isNull();

    MenuSheet checked = changed(7, Column.ALLERGENS, "gluten=absent");
    checked = changed(checked, 7, Column.VERIFIED_BY, "Anna");
    assertThat(
            done(MenuSheetReader.read(checked, MENU))
                .item(MARGHERITA)
                .orElseThrow()
                .allergensVerified())
        .extracting(MenuItem.Verified::by)
        .isEqualTo("Anna");
  }

  @Test
  void whateverStandsInACellIsReadOrNamedAndBreaksNothing() {
    RandomGenerator random = new Random(20261120);
    List<String> texts =
        List.of(
            "",
            " ",
            "-1",
            "0",
            "99999999999",
            "|",
            "=",
            "1 2 3",
            "a=b",
            "24:00",
            "x".repeat(2_000));
    MenuSheet good = MenuSheetWriter.sheet(MENU);
    int last = good.rows().getLast().line();
    for (int i = 0; i < 3_000; i++) {
      MenuSheet sheet = good;
      for (int j = random.nextInt(1, 4); j > 0; j--) {
        Column column = Column.values()[random.nextInt(Column.values().length)];
        String text = texts.get(random.nextInt(texts.size()));
        sheet = changed(sheet, random.nextInt(2, last + 1), column, text);
      }

      switch (MenuSheetReader.read(sheet, MENU)) {
        case Outcome.Done<Menu>(Menu read) -> assertThat(MenuCheck.faults(read)).isEmpty();
        case Outcome.Refused<Menu> refused ->
            assertThat(faults(refused))
                .isNotEmpty()
                .allMatch(fault -> fault.row() >= 0 && fault.row() <= last);
      }
    }
  }

  private static MenuSheet changed(int line, Column column, String text) {
    return changed(MenuSheetWriter.sheet(MENU), line, column, text);
  }

  private static MenuSheet changed(MenuSheet sheet, int line, Column column, String text) {
    return new MenuSheet(
        sheet.columns(),
        sheet.rows().stream()
            .map(
                row -> {
                  Map<Column, String> cells = new EnumMap<>(row.cells());
                  if (row.line() == line) cells.put(column, text);
                  return new Row(row.line(), row.part(), cells);
                })
            .toList());
  }

  private static List<Fault> faults(Outcome<Menu> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Refusal.Invalid) ((Outcome.Refused<Menu>) outcome).refusal()).faults();
  }

  private static Menu done(Outcome<Menu> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Menu>) outcome).value();
  }
}
