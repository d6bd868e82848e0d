package fr.comptoir.db.domain.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.PriceRules;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {
  private static final Menu MENU = Samples.menu();
  private static final Duration SLOT = Duration.ofMinutes(5);
  private static final int MARGHERITA = Samples.MARGHERITA;

  @ParameterizedTest
  @DisplayName("O-9 one line of ten pizzas is a large order")
  @CsvSource({"1, S", "2, S", "3, M", "5, M", "6, L", "10, L"})
  void o9_sizeCountsPiecesNotLines(int quantity, OrderSize size) {
    assertThat(OrderSize.of(Demand.pieces(cart(quantity, MARGHERITA)))).isEqualTo(size);
  }

  @Test
  void aSetMenuIsAsManyPiecesAsItHasDishes() {
    assertThat(Demand.pieces(cart(1, Samples.DUO, 501, 501, 512))).isEqualTo(3);
  }

  /// A point is a dish of up to two slots; the card says eight minutes.
  @ParameterizedTest
  @CsvSource({"5, 1", "4, 1", "3, 2", "2, 2", "1, 4"})
  void aDishThatTakesMoreSlotsWeighsMore(int slot, int points) {
    Demand demand = Demand.of(cart(3, MARGHERITA), MENU, DishTimes.NONE, Duration.ofMinutes(slot));

    assertThat(demand).isEqualTo(new Demand(Map.of("oven", 3 * points), Duration.ofMinutes(8)));
  }

  @Test
  void aSetMenuTakesAsLongAsItsSlowestDish() {
    var slow = new DishTimes(Map.of(MARGHERITA, Duration.ofMinutes(15)));

    Demand demand = Demand.of(cart(1, Samples.DUO, 501, 501, 512), MENU, slow, SLOT);

    assertThat(demand)
        .isEqualTo(new Demand(Map.of("oven", 2 * 2, "bar", 1), Duration.ofMinutes(15)));
  }

  @Test
  void whatWasLearnedIsReckonedWith() {
    var learned = new DishTimes(Map.of(MARGHERITA, Duration.ofMinutes(12)));

    Demand demand = Demand.of(cart(1, MARGHERITA), MENU, learned, SLOT);

    assertThat(demand).isEqualTo(new Demand(Map.of("oven", 2), Duration.ofMinutes(12)));
  }

  @ParameterizedTest
  @CsvSource({"PICKUP, 2, 2, 0", "DELIVERY, 2, 2, 20", "DINE_IN, 0, 0, 0"})
  void whatLeavesIsPackedAndHandedOver(Mode mode, int packing, int counter, int road) {
    Demand demand = new Demand(Map.of(), Duration.ZERO).leaving(mode, 6, Duration.ofMinutes(20));

    assertThat(demand)
        .isEqualTo(new Demand(Map.of(), Duration.ZERO, packing, counter, Duration.ofMinutes(road)));
  }

  private static PricedCart cart(int quantity, int item, Integer... options) {
    var line = new Cart.Line(1, item, quantity, Stream.of(options).toList(), "");
    var rules = new MenuRules(MENU, LocalDateTime.parse("2026-11-21T20:00"), null);
    return new PriceRules(rules).price(new Cart(List.of(line)));
  }
}
