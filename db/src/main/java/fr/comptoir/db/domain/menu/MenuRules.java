package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Asked;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The card as it can be ordered from at a moment: the one answer to "may this be had?" for the
/// prompt, the pricing and the screens.
///
/// @param at restaurant time of the meal
/// @param mode null = not known yet, any will do
/// @param offers of the house; those that hold at this moment lower the price
/// @param party how many eat; null = nobody said
public record MenuRules(
    Menu menu, LocalDateTime at, @Nullable Mode mode, List<Offer> offers, @Nullable Integer party) {

  /// While nobody said how many eat.
  public MenuRules(Menu menu, LocalDateTime at, @Nullable Mode mode, List<Offer> offers) {
    this(menu, at, mode, offers, null);
  }

  /// The card alone, without offers.
  public MenuRules(Menu menu, LocalDateTime at, @Nullable Mode mode) {
    this(menu, at, mode, List.of());
  }

  /// Why this can't be had; empty when it can.
  public Optional<Refusal> refusal(MenuItem item) {
    Optional<Refusal> own = refusalOfItself(item);
    if (own.isPresent()) return own;
    return item.groups().stream().allMatch(group -> eligible(group).size() >= needed(group))
        ? Optional.empty()
        : Optional.of(new Refusal.SoldOut(item.name(), null, new Asked(item.number(), at)));
  }

  /// What could be had instead: of the same section and kind, the nearest in price first.
  public List<MenuItem> instead(MenuItem item, int most) {
    return menu.items().stream()
        .filter(other -> other.number() != item.number())
        .filter(other -> other.section().equals(item.section()) && other.kind() == item.kind())
        .filter(other -> refusal(other).isEmpty())
        .sorted(
            Comparator.comparingInt(
                other -> Math.abs(other.price().cents() - item.price().cents())))
        .limit(most)
        .toList();
  }

  /// The offers a party may book with a table.
  ///
  /// @param meal restaurant time
  public List<Offer> bookable(LocalDateTime meal, int party) {
    return new OfferRules(offers, menu).bookable(meal, party);
  }

  /// The steps of this dish with the choices that can be had.
  public List<ChoiceGroup> groups(MenuItem item) {
    return item.groups().stream().map(this::offered).toList();
  }

  /// Why this choice can't be had: it is off the card, or the dish it means. Empty when it can.
  public Optional<Refusal> refusal(Choice choice) {
    MenuItem.Gone gone = choice.gone();
    if (gone != null && gone.covers(at)) {
      return Optional.of(new Refusal.SoldOut(choice.name(), gone.until(), null));
    }
    if (choice.item() == null) return Optional.empty();
    return menu.item(choice.item())
        .map(this::refusalOfItself)
        .orElseGet(() -> Optional.of(new Refusal.SoldOut(choice.name(), null, null)));
  }

  private ChoiceGroup offered(ChoiceGroup group) {
    List<Choice> eligible = eligible(group);
    Integer preselected = group.preselected();
    boolean stands =
        preselected != null && eligible.stream().anyMatch(c -> c.number() == preselected);
    return new ChoiceGroup(
        group.name(),
        group.min(),
        group.max(),
        stands ? preselected : null,
        group.extraRule(),
        eligible);
  }

  private List<Choice> eligible(ChoiceGroup group) {
    return group.choices().stream().filter(choice -> refusal(choice).isEmpty()).toList();
  }

  /// Two desserts may be the same one: a single choice is enough for a step of two.
  private static int needed(ChoiceGroup group) {
    return Math.min(group.min(), 1);
  }

  private Optional<Refusal> refusalOfItself(MenuItem item) {
    MenuItem.Gone gone = item.gone();
    if (gone != null && gone.covers(at)) {
      return Optional.of(
          new Refusal.SoldOut(item.name(), gone.until(), new Asked(item.number(), at)));
    }
    if (mode != null && !item.modes().contains(mode)) {
      return Optional.of(new Refusal.NotInThisMode(item.name(), mode));
    }
    if (item.window() != null && !item.window().contains(at)) {
      return Optional.of(new Refusal.NotServedNow(item.name(), new Asked(item.number(), at)));
    }
    return Optional.empty();
  }
}
