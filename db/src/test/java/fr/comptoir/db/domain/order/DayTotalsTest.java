package fr.comptoir.db.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.order.Order.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DayTotalsTest {

  @Test
  @DisplayName("O-7 a cancelled order is counted as cancelled and is in no sum")
  void o7_cancelledOrdersAreNoRevenue() {
    DayTotals totals =
        DayTotals.of(
            List.of(
                SamplePromises.order(Mode.PICKUP, State.DONE),
                SamplePromises.order(Mode.DELIVERY, State.DONE),
                SamplePromises.order(Mode.PICKUP, State.TO_ACCEPT),
                SamplePromises.order(Mode.PICKUP, State.CANCELLED)));

    assertThat(totals)
        .isEqualTo(
            new DayTotals(
                3,
                1,
                Money.cents(9_300),
                Map.of(1_000, Money.cents(9_300)),
                Map.of(Mode.PICKUP, Money.cents(6_200), Mode.DELIVERY, Money.cents(3_100)),
                Map.of(Payment.CARD, Money.cents(9_300))));
  }

  @Test
  void aDayWithoutOrdersCameToNothing() {
    assertThat(DayTotals.of(List.of()))
        .isEqualTo(new DayTotals(0, 0, Money.ZERO, Map.of(), Map.of(), Map.of()));
  }
}
