package fr.comptoir.app.assistant;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.i18n.Speech;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The card as the model reads it: one dish a line, `number name price`, below it its description,
/// its allergens and its choices with their numbers, indented.
final class MenuText {
  private final Messages words;

  MenuText(Messages words) {
    this.words = words;
  }

  /// @param card as it stands when the call comes in: what is sold out is named so
  /// @param popular numbers of the dishes ordered most
  String of(MenuRules card, List<Integer> popular) {
    Menu menu = card.menu();
    var text = new StringBuilder();
    for (String section : menu.sections()) {
      text.append("## ").append(Fence.name(section)).append('\n');
      menu.items().stream()
          .filter(item -> item.section().equals(section))
          .forEach(item -> append(text, item, card, popular));
    }
    return text.toString();
  }

  private void append(StringBuilder text, MenuItem item, MenuRules card, List<Integer> popular) {
    text.append(item.number()).append(' ').append(Fence.name(item.name()));
    text.append(' ').append(price(item.price()));
    if (popular.contains(item.number())) {
      text.append(" - ").append(words.text("prompt.menu.popular"));
    }
    facts(item, card).forEach(fact -> text.append(" - ").append(fact));
    text.append('\n');
    for (ChoiceGroup group : item.groups()) {
      text.append("   ").append(group(group, card)).append('\n');
    }
  }

  /// On the dish's own line: only choices stand below it.
  private List<String> facts(MenuItem item, MenuRules card) {
    var facts = new ArrayList<String>();
    card.refusal(item).flatMap(no -> soldOut(no, card)).ifPresent(facts::add);
    if (!item.description().isBlank()) facts.add(Fence.text(item.description()));
    MenuItem.Window window = item.window();
    if (window != null) {
      String days = new HoursText(words).days(window.days());
      facts.add(words.text("prompt.menu.window", days, window.start(), window.end()));
    }
    if (!item.modes().containsAll(List.of(Mode.values()))) {
      String modes =
          item.modes().stream()
              .sorted()
              .map(mode -> words.text("refusal.mode.", mode))
              .collect(Collectors.joining(", "));
      facts.add(words.text("prompt.menu.modes", modes));
    }
    if (!item.allergens().isEmpty()) facts.add(allergens(item));
    return facts;
  }

  /// Only what isn't surely absent: a long list of "absent" would hide the rest.
  private String allergens(MenuItem item) {
    if (item.allergensVerified() == null) return words.text("prompt.menu.unverified");
    Map<Allergen.Presence, String> byPresence = new EnumMap<>(Allergen.Presence.class);
    for (Allergen.Presence presence : Allergen.Presence.values()) {
      if (presence == Allergen.Presence.ABSENT) continue;
      String names =
          item.allergens().entrySet().stream()
              .filter(entry -> entry.getValue() == presence)
              .map(entry -> words.text("allergen.", entry.getKey()))
              .collect(Collectors.joining(", "));
      if (!names.isEmpty()) byPresence.put(presence, names);
    }
    String said =
        byPresence.entrySet().stream()
            .map(entry -> words.text("prompt.menu.", entry.getKey()) + " " + entry.getValue())
            .collect(Collectors.joining("; "));
    return said.isEmpty()
        ? words.text("prompt.menu.no_allergen")
        : words.text("prompt.menu.allergens", said);
  }

  /// In words where it is off the card; hours and modes are told with the dish instead.
  private Optional<String> soldOut(Refusal refusal, MenuRules card) {
    if (!(refusal instanceof Refusal.SoldOut(_, var until, _))) return Optional.empty();
    return Optional.of(
        until == null
            ? words.text("prompt.menu.sold_out")
            : words.text(
                "prompt.menu.sold_out_until",
                new Speech(words).moment(until, card.at().toLocalDate())));
  }

  private String group(ChoiceGroup group, MenuRules card) {
    String rule =
        group.min() == 0
            ? words.text("prompt.menu.optional", group.max())
            : words.text("prompt.menu.required", group.min(), group.max());
    if (group.extraRule() == ChoiceGroup.ExtraRule.MAX) rule += words.text("prompt.menu.dearest");
    String choices =
        group.choices().stream()
            .map(choice -> choice(choice, card))
            .collect(Collectors.joining(", "));
    return Fence.name(group.name()) + " (" + rule + "): " + choices;
  }

  private String choice(ChoiceGroup.Choice choice, MenuRules card) {
    return choice.number()
        + " "
        + Fence.name(choice.name())
        + (choice.extra().isZero() ? "" : " (+" + price(choice.extra()) + ")")
        + card.refusal(choice).flatMap(no -> soldOut(no, card)).map(no -> " " + no).orElse("");
  }

  /// `11,50`.
  static String price(Money amount) {
    return "%d,%02d".formatted(amount.cents() / 100, amount.cents() % 100);
  }
}
