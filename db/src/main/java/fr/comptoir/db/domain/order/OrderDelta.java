package fr.comptoir.db.domain.order;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// What a change of an order means to whoever is making it: what to do on top, what to leave, what
/// to do otherwise.
public record OrderDelta(
    List<PricedCart.Line> added, List<PricedCart.Line> removed, List<Changed> changed) {

  /// The same dish, otherwise: another quantity, other choices, another note.
  public record Changed(PricedCart.Line before, PricedCart.Line after) {
    /// The same dish, as many, made the same way.
    public boolean sameInAll() {
      return OrderDelta.sameInAll(before, after);
    }
  }

  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /// What is left over by [#pairs] was added or removed. A pair that is the same in all is no
  /// change.
  public static OrderDelta between(List<PricedCart.Line> before, List<PricedCart.Line> after) {
    List<Changed> pairs = pairs(before, after);
    return new OrderDelta(
        after.stream()
            .filter(line -> pairs.stream().noneMatch(pair -> pair.after() == line))
            .toList(),
        before.stream()
            .filter(line -> pairs.stream().noneMatch(pair -> pair.before() == line))
            .toList(),
        pairs.stream().filter(pair -> !pair.sameInAll()).toList());
  }

  /// Which line became which: paired by what they are, then by their number and dish, then by their
  /// dish. Those that are the same in all are among them.
  public static List<Changed> pairs(List<PricedCart.Line> before, List<PricedCart.Line> after) {
    List<PricedCart.Line> gone = new ArrayList<>(before);
    List<PricedCart.Line> come = new ArrayList<>(after);
    List<Changed> pairs = new ArrayList<>();
    pair(gone, come, pairs, OrderDelta::sameInAll);
    pair(gone, come, pairs, OrderDelta::sameButQuantity);
    pair(gone, come, pairs, (a, b) -> a.line() == b.line() && a.item() == b.item());
    pair(gone, come, pairs, (a, b) -> a.item() == b.item());
    return pairs;
  }

  private static void pair(
      List<PricedCart.Line> gone,
      List<PricedCart.Line> come,
      List<Changed> pairs,
      BiPredicate<PricedCart.Line, PricedCart.Line> alike) {
    for (PricedCart.Line old : List.copyOf(gone)) {
      come.stream()
          .filter(line -> alike.test(old, line))
          .findFirst()
          .ifPresent(
              line -> {
                pairs.add(new Changed(old, line));
                gone.remove(old);
                come.remove(line);
              });
    }
  }

  private static boolean sameInAll(PricedCart.Line a, PricedCart.Line b) {
    return sameButQuantity(a, b) && a.quantity() == b.quantity();
  }

  private static boolean sameButQuantity(PricedCart.Line a, PricedCart.Line b) {
    return a.item() == b.item()
        && Repricing.options(a).equals(Repricing.options(b))
        && a.note().equals(b.note());
  }
}
