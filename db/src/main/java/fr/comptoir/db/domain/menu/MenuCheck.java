package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.MenuItem.VatShare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is wrong with a card as a whole. The row of a fault is the number of the dish, 0 for the
/// card's sections. Lengths are those the book can keep.
public final class MenuCheck {
  private static final int WHOLE_BP = 10_000;
  private static final int DEAREST_CENTS = 100_000;
  private static final int LONGEST_MINUTES = 24 * 60;
  private static final int LAST_NUMBER = 9_999;
  private static final int NAME = 200;
  private static final int SHORT_NAME = 120;
  private static final int DESCRIPTION = 1_000;
  private static final int WORD = 40;

  private final Menu menu;
  private final List<Fault> faults = new ArrayList<>();

  /// Choices with their name, dish and price: one number means the same wherever it stands.
  private final Map<Integer, Choice> choices = new HashMap<>();

  private MenuCheck(Menu menu) {
    this.menu = menu;
  }

  /// In the order of the card; empty = it can be sold from.
  public static List<Fault> faults(Menu menu) {
    var check = new MenuCheck(menu);
    check.sections();
    Set<Integer> numbers = new HashSet<>();
    for (MenuItem item : menu.items()) {
      if (!numbers.add(item.number())) check.add(item, "number", Kind.TWICE, item.number());
      check.item(item);
    }
    return List.copyOf(check.faults);
  }

  private void sections() {
    Set<String> names = new HashSet<>();
    for (String section : menu.sections()) {
      text(0, "section", section, SHORT_NAME);
      if (!names.add(section)) faults.add(new Fault(0, "section", Kind.TWICE, section));
    }
  }

  private void item(MenuItem item) {
    if (item.number() < 1 || item.number() > LAST_NUMBER) {
      add(item, "number", Kind.OUT_OF_RANGE, item.number());
    }
    text(item.number(), "name", item.name(), NAME);
    longest(item.number(), "description", item.description(), DESCRIPTION);
    longest(item.number(), "station", item.station(), WORD);
    item.tags().forEach(tag -> text(item.number(), "tags", tag, WORD));
    if (!menu.sections().contains(item.section())) {
      add(item, "section", Kind.UNKNOWN, item.section());
    }
    if (item.price().cents() < 0 || item.price().cents() > DEAREST_CENTS) {
      add(item, "price", Kind.OUT_OF_RANGE, item.price().cents());
    }
    if (item.preparation().isNegative() || item.preparation().toMinutes() > LONGEST_MINUTES) {
      add(item, "preparation", Kind.OUT_OF_RANGE, item.preparation().toMinutes());
    }
    if (item.modes().isEmpty()) add(item, "modes", Kind.MISSING, "");
    MenuItem.Window window = item.window();
    if (window != null && !window.start().isBefore(window.end())) {
      add(item, "until", Kind.UNEVEN, window.end());
    }
    vat(item);
    if (item.kind() != MenuItem.Kind.DISH && item.groups().stream().allMatch(g -> g.min() == 0)) {
      add(item, "groups", Kind.MISSING, "");
    }
    Set<Integer> own = new HashSet<>();
    for (ChoiceGroup group : item.groups()) group(item, group, own);
  }

  private void vat(MenuItem item) {
    int whole = item.vat().stream().mapToInt(VatShare::shareBp).sum();
    if (item.vat().isEmpty()) add(item, "vat", Kind.MISSING, "");
    else if (whole != WHOLE_BP) add(item, "vat", Kind.UNEVEN, whole);
    for (VatShare share : item.vat()) {
      for (int rate : List.of(share.onSiteBp(), share.takeAwayBp())) {
        if (rate < 0 || rate > WHOLE_BP) add(item, "vat", Kind.OUT_OF_RANGE, rate);
      }
      if (share.shareBp() < 1) add(item, "vat", Kind.OUT_OF_RANGE, share.shareBp());
    }
  }

  private void group(MenuItem item, ChoiceGroup group, Set<Integer> own) {
    text(item.number(), "group", group.name(), SHORT_NAME);
    if (group.min() < 0 || group.max() < 1 || group.min() > group.max()) {
      add(item, "max", Kind.UNEVEN, group.min() + "-" + group.max());
    }
    if (group.choices().isEmpty()) add(item, "choices", Kind.MISSING, group.name());
    Integer preselected = group.preselected();
    if (preselected != null
        && group.choices().stream().noneMatch(choice -> choice.number() == preselected)) {
      add(item, "preselected", Kind.UNKNOWN, preselected);
    }
    for (Choice choice : group.choices()) {
      if (!own.add(choice.number())) add(item, "choice", Kind.TWICE, choice.number());
      choice(item, choice);
    }
  }

  private void choice(MenuItem item, Choice choice) {
    text(item.number(), "choice", choice.name(), NAME);
    if (choice.number() < 1 || choice.number() > LAST_NUMBER) {
      add(item, "choice", Kind.OUT_OF_RANGE, choice.number());
    }
    if (Math.abs(choice.extra().cents()) > DEAREST_CENTS) {
      add(item, "extra", Kind.OUT_OF_RANGE, choice.extra().cents());
    }
    Choice known = choices.putIfAbsent(choice.number(), choice);
    if (known != null && !known.equals(choice)) {
      add(item, "choice", Kind.UNEVEN, choice.number());
    }
    Integer dish = choice.item();
    if (dish != null && menu.item(dish).filter(d -> d.kind() != MenuItem.Kind.FORMULA).isEmpty()) {
      add(item, "dish", Kind.UNKNOWN, dish);
    }
  }

  private void text(int row, String field, String value, int most) {
    if (value.isBlank()) faults.add(new Fault(row, field, Kind.MISSING, ""));
    longest(row, field, value, most);
  }

  private void longest(int row, String field, String value, int most) {
    if (value.length() > most) faults.add(new Fault(row, field, Kind.TOO_LONG, value));
  }

  private void add(MenuItem item, String field, Kind kind, Object value) {
    faults.add(new Fault(item.number(), field, kind, String.valueOf(value)));
  }
}
