package fr.comptoir.app.ui.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.FakeBooks;
import fr.comptoir.app.ui.reservations.RowPlan.Run;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sample house: T1 to T6 in the room, T11 to T14 outside, T21 to T24 in the second room; rows
/// of 50 pixels, headings of 20.
class RowPlanTest {
  private final FloorPlan floor = new FakeBooks(null).house().floor();
  private final RowPlan plan = RowPlan.of(floor, 0, 20, 50);

  @ParameterizedTest
  @CsvSource({
    "0, T1", // the heading belongs to nobody: the nearest table
    "45, T1",
    "69, T1+T2", // the joint between two that can be pushed together
    "72, T1+T2",
    "119, T2", // T2 and T3 can't
    "195, T3+T4, ",
    "345, T11",
    "-30, T1",
    "9999, T24"
  })
  void theTableAtAHeightOrBothAtAJoint(double y, String tables) {
    double at = y == 195 ? 20 + 3 * 50 - 3 : y;
    assertThat(String.join("+", plan.at(at, floor))).isEqualTo(tables);
  }

  @Test
  void tablesSideBySideAreOneRunAndOthersAreSeveral() {
    assertThat(plan.runs(List.of("T3", "T4"))).containsExactly(new Run(120, 100));
    assertThat(plan.runs(List.of("T4", "T1"))).containsExactly(new Run(20, 50), new Run(170, 50));
    assertThat(plan.runs(List.of("T99"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"T1, 1, T2", "T1, -1, T1", "T6, 1, T11", "T24, 1, T24", "T99, 1, T1"})
  void theTableFurtherUpOrDown(String from, int down, String to) {
    assertThat(plan.beside(from, down)).contains(to);
  }

  @Test
  void partiesWithoutATableComeFirst() {
    RowPlan with = RowPlan.of(floor, 2, 20, 50);
    assertThat(with.height()).isEqualTo(plan.height() + 100);
    assertThat(with.of("T1").orElseThrow().y()).isEqualTo(120);
  }
}
