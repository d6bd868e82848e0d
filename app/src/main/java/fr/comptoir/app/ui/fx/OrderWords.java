package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.kitchen.DishText;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// How orders are put into words on every screen.
public final class OrderWords {
  /// Keys of what an order is refused or cancelled for.
  public static final List<String> REASONS =
      List.of(
          "order.reason.guest",
          "order.reason.sold_out",
          "order.reason.kitchen",
          "order.reason.not_collected",
          "order.reason.mistake");

  private final Words words;

  public OrderWords(Words words) {
    this.words = words;
  }

  public static Feather icon(Mode mode) {
    return switch (mode) {
      case PICKUP -> Feather.SHOPPING_BAG;
      case DELIVERY -> Feather.TRUCK;
      case DINE_IN -> Feather.COFFEE;
    };
  }

  /// Name or table; the telephone number where there is no name.
  public String guest(Order order) {
    String name = order.guest().name();
    if (order.table() != null) {
      String table = words.text("order.table", order.table());
      return name.isBlank() ? table : table + " · " + name;
    }
    if (!name.isBlank()) {
      return name;
    }
    return order.guest().phone() != null
        ? words.formats().phone(order.guest().phone())
        : words.text("order.no_name");
  }

  /// `2 × Reine, 1 × Margherita (Grande)`.
  public String dishes(Order order) {
    return dishes(order.lines());
  }

  /// As [#dishes(Order)], of a cart.
  public String dishes(List<PricedCart.Line> lines) {
    return lines.stream()
        .map(line -> line.quantity() + "\u00a0×\u00a0" + dish(line))
        .collect(Collectors.joining(", "));
  }

  public String dish(PricedCart.Line line) {
    String options = options(line);
    return options.isEmpty() ? line.name() : line.name() + " (" + options + ")";
  }

  public String options(PricedCart.Line line) {
    return line.options().stream().map(PricedCart.Option::name).collect(Collectors.joining(", "));
  }

  /// Every note that speaks of an allergy, the order's and the lines'; empty when none does.
  public String allergies(Order order) {
    return Stream.concat(Stream.of(order.note()), order.lines().stream().map(PricedCart.Line::note))
        .filter(OrderWords::isAllergy)
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  public static boolean isAllergy(String note) {
    return DishText.isAllergy(note);
  }

  /// What the main action is called.
  public String step(Order order) {
    return switch (order.state()) {
      case TO_ACCEPT -> words.text("order.step.accept");
      case IN_KITCHEN -> words.text("order.step.ready");
      case READY ->
          words.text(order.mode() == Mode.DELIVERY ? "order.step.depart" : "order.step.hand_over");
      case OUT -> words.text("order.step.delivered");
      case DONE, CANCELLED -> "";
    };
  }

  /// `0:40` in the first minutes, then `12 min`, then hours.
  public String age(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 180) {
      return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
    if (seconds < 7200) {
      return words.text("order.age.minutes", seconds / 60);
    }
    return words.text("order.age.hours", seconds / 3600);
  }
}
