package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.AllergenRules;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.Course;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The one thing worth proposing with a cart (domain.md 2.3, rule 5): a set menu that makes it
/// cheaper for the guest, else the drink, dessert or side it has none of.
///
/// Never what can't be had at this meal, what may hold something the guest is allergic to, what
/// they took out again, or alcohol.
///
/// @param popular numbers of the dishes ordered most, the favourite first
/// @param avoid what somebody in this call is allergic to
/// @param declined numbers of dishes that were put back
public record SuggestionRules(
    MenuRules card, List<Integer> popular, Set<Allergen> avoid, Set<Integer> declined) {
  /// What is asked for after a main course, in this order.
  private static final List<Course> MISSING = List.of(Course.DRINK, Course.DESSERT, Course.SIDE);

  /// What the owner marks as a favourite before sales say so.
  private static final String POPULAR = "popular";

  /// One piece of a dish of the cart, at what it costs there.
  private record Piece(int line, int item, Money price) {}

  /// Empty for a cart that still misses a choice, or has no main course.
  public Optional<Suggestion> best(PricedCart cart) {
    if (!cart.complete()) return Optional.empty();
    Optional<Suggestion> cheaper = setMenu(cart);
    return cheaper.isPresent() ? cheaper : dish(cart);
  }

  private Optional<Suggestion> dish(PricedCart cart) {
    Set<Course> there = courses(cart);
    if (!there.contains(Course.MAIN)) return Optional.empty();
    return MISSING.stream()
        .filter(course -> !there.contains(course))
        .flatMap(course -> favourite(course).stream())
        .findFirst();
  }

  private Set<Course> courses(PricedCart cart) {
    Set<Course> courses = EnumSet.noneOf(Course.class);
    for (PricedCart.Line line : cart.lines()) {
      Optional<MenuItem> item = card.menu().item(line.item());
      if (item.isEmpty()) continue;
      if (item.get().kind() != MenuItem.Kind.FORMULA) courses.add(Course.of(item.get()));
      else chosen(item.get(), line).map(Course::of).forEach(courses::add);
    }
    return courses;
  }

  private Stream<MenuItem> chosen(MenuItem formula, PricedCart.Line line) {
    return formula.groups().stream()
        .flatMap(group -> group.choices().stream())
        .filter(choice -> line.options().stream().anyMatch(o -> o.number() == choice.number()))
        .map(Choice::item)
        .filter(Objects::nonNull)
        .flatMap(number -> card.menu().item(number).stream());
  }

  /// What sells best of a course, then what the owner calls popular, then the first of the card.
  private Optional<Suggestion> favourite(Course course) {
    return card.menu().items().stream()
        .filter(item -> item.kind() == MenuItem.Kind.DISH && Course.of(item) == course)
        .filter(this::mayBeProposed)
        .min(
            Comparator.comparingInt(this::rank)
                .thenComparing(item -> !item.tags().contains(POPULAR)))
        .map(item -> new Suggestion.Dish(course, item));
  }

  private int rank(MenuItem item) {
    int at = popular.indexOf(item.number());
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private boolean mayBeProposed(MenuItem item) {
    return !declined.contains(item.number())
        && !Course.isAlcohol(item)
        && card.refusal(item).isEmpty()
        && item.groups().stream().allMatch(g -> g.min() == 0 || g.preselected() != null)
        && new AllergenRules(card.menu()).warnings(item, List.of(), avoid).isEmpty();
  }

  private Optional<Suggestion> setMenu(PricedCart cart) {
    return card.menu().items().stream()
        .filter(item -> item.kind() == MenuItem.Kind.FORMULA)
        .filter(item -> !declined.contains(item.number()) && card.refusal(item).isEmpty())
        .flatMap(item -> filled(item, cart).stream())
        .max(Comparator.comparing(Suggestion.SetMenu::saving))
        .map(menu -> menu);
  }

  /// The set menu filled from the cart alone, the dearest pieces first; empty where a step stays
  /// empty, or nothing is saved.
  private Optional<Suggestion.SetMenu> filled(MenuItem menu, PricedCart cart) {
    List<Piece> left = new ArrayList<>(pieces(cart));
    List<Integer> options = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    Money apart = Money.ZERO;
    Money extra = Money.ZERO;
    for (ChoiceGroup step : card.groups(menu)) {
      for (int n = 0; n < step.min(); n++) {
        Optional<Piece> found =
            left.stream()
                .filter(piece -> choice(step, piece).isPresent())
                .max(Comparator.comparingInt(piece -> gain(step, piece)));
        if (found.isEmpty()) return Optional.empty();
        Piece piece = found.get();
        Choice choice = choice(step, piece).orElseThrow();
        left.remove(piece);
        options.add(choice.number());
        lines.add(piece.line());
        apart = apart.plus(piece.price());
        extra = extra.plus(choice.extra());
      }
    }
    Money together = menu.price().plus(extra);
    return lines.isEmpty() || together.compareTo(apart) >= 0
        ? Optional.empty()
        : Optional.of(new Suggestion.SetMenu(menu, options, lines, apart.minus(together)));
  }

  /// What may be exchanged: dishes as they stand on the card. A large one, or one with a remark for
  /// the kitchen, is none of a set menu.
  private List<Piece> pieces(PricedCart cart) {
    return cart.lines().stream()
        .filter(line -> line.note().isBlank() && isPlain(line))
        .flatMap(
            line ->
                Stream.generate(() -> new Piece(line.line(), line.item(), line.unit()))
                    .limit(line.quantity()))
        .toList();
  }

  /// Nothing was chosen but what holds anyway.
  private boolean isPlain(PricedCart.Line line) {
    List<Integer> usual =
        card.menu().item(line.item()).stream()
            .flatMap(item -> item.groups().stream())
            .map(ChoiceGroup::preselected)
            .filter(Objects::nonNull)
            .toList();
    return line.options().stream().allMatch(option -> usual.contains(option.number()));
  }

  private static Optional<Choice> choice(ChoiceGroup step, Piece piece) {
    return step.choices().stream()
        .filter(choice -> Integer.valueOf(piece.item()).equals(choice.item()))
        .findFirst();
  }

  private static int gain(ChoiceGroup step, Piece piece) {
    return piece.price().cents() - choice(step, piece).orElseThrow().extra().cents();
  }
}
