package fr.comptoir.db.domain.customer;

import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.order.Cart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What may be written on a card, what becomes of two that are one person, and what somebody orders
/// "as always". Pure.
public final class CustomerRules {
  /// How many of the latest orders tell a habit.
  public static final int LATEST = 10;

  /// Once is no habit.
  private static final int HABIT = 2;

  private CustomerRules() {}

  /// Why this can't be written; empty when it may. Allergies are health data: only with consent
  /// (domain.md L-3). Nobody is blocked without a reason.
  public static Optional<Refusal> refusal(CustomerEdit edit) {
    if (!edit.allergies().isEmpty() && !edit.allergiesConsent()) {
      return Optional.of(new Refusal.ConsentNeeded());
    }
    if (edit.blocked() && edit.blockedReason().isBlank()) {
      return Optional.of(new Refusal.ReasonNeeded());
    }
    return Optional.empty();
  }

  /// One card of two: the survivor's words where it has any, everything that was consented to or
  /// decided on either.
  public static CustomerEdit merged(Customer survivor, Customer loser) {
    Set<String> allergies = new LinkedHashSet<>();
    if (survivor.allergiesConsent()) allergies.addAll(survivor.allergies());
    if (loser.allergiesConsent()) allergies.addAll(loser.allergies());
    return new CustomerEdit(
        survivor.phone() != null ? survivor.phone() : loser.phone(),
        first(survivor.firstName(), loser.firstName()),
        first(survivor.lastName(), loser.lastName()),
        first(survivor.email(), loser.email()),
        survivor.language(),
        List.copyOf(allergies),
        survivor.allergiesConsent() || loser.allergiesConsent(),
        survivor.smsOk() || loser.smsOk(),
        survivor.vip() || loser.vip(),
        survivor.blocked() || loser.blocked(),
        first(survivor.blockedReason(), loser.blockedReason()),
        joined(survivor.note(), loser.note()));
  }

  private static String first(String one, String other) {
    return one.isBlank() ? other : one;
  }

  private static String joined(String one, String other) {
    if (other.isBlank() || one.contains(other)) return one;
    return one.isBlank() ? other : one + "\n" + other;
  }

  /// The combination of dishes ordered most among the latest orders, at least twice; of two ordered
  /// as often the one ordered last. Notes don't tell dishes apart; the latest are kept.
  ///
  /// @param latest the newest order first
  public static Optional<List<Cart.Line>> usual(List<List<Cart.Line>> latest) {
    Map<Map<Dish, Integer>, Integer> counts = new HashMap<>();
    latest.forEach(order -> counts.merge(dishes(order), 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (most < HABIT) return Optional.empty();
    return latest.stream()
        .filter(order -> counts.getOrDefault(dishes(order), 0) == most)
        .findFirst();
  }

  private record Dish(int item, List<Integer> options) {}

  private static Map<Dish, Integer> dishes(List<Cart.Line> order) {
    Map<Dish, Integer> dishes = new HashMap<>();
    for (Cart.Line line : order) {
      List<Integer> options = new ArrayList<>(line.options());
      options.sort(null);
      dishes.merge(new Dish(line.item(), options), line.quantity(), Integer::sum);
    }
    return dishes;
  }
}
