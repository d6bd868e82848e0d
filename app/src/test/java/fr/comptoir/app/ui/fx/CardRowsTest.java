package fr.comptoir.app.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Five cards of 100, 200, 50, 80 and 90 pixels; gaps of 10.
class CardRowsTest {
  private static final double[] HEIGHTS = {100, 200, 50, 80, 90};

  private static CardRows rows(double width) {
    return CardRows.of(HEIGHTS.length, width, 250, i -> HEIGHTS[i]);
  }

  @Test
  void aSecondColumnIsBegunWhereTwoFitAndTheHighestOfARowCounts() {
    CardRows one = rows(509);
    assertThat(one.y(2)).isEqualTo(320);
    assertThat(one.bottom(2)).isEqualTo(370);
    assertThat(one.height()).isEqualTo(570);

    CardRows two = rows(510);
    assertThat(two.x(1)).isEqualTo(260);
    assertThat(two.y(1)).isZero();
    assertThat(two.y(2)).isEqualTo(210);
    assertThat(two.y(4)).isEqualTo(300);
    assertThat(two.height()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "509, -300, 0, 0, 0", // all of it is still below
    "509, 0, 100, 0, 1",
    "509, 0, 111, 0, 2",
    "509, 109, 321, 0, 3", // the gap below a row belongs to it
    "509, 110, 320, 1, 2",
    "509, 400, 9999, 3, 5",
    "509, 9999, 99999, 5, 5",
    "510, 0, 100, 0, 2", // rows are made whole
    "510, 215, 301, 2, 5"
  })
  void whatIsSeenBetweenTwoHeights(double width, double from, double to, int first, int end) {
    assertThat(rows(width).firstBelow(from)).isEqualTo(first);
    assertThat(rows(width).endAbove(to)).isEqualTo(end);
  }

  @Test
  void aListOfNothingHasNoHeight() {
    CardRows none = CardRows.of(0, 300, 250, i -> 1);
    assertThat(none.height()).isZero();
    assertThat(none.endAbove(500)).isZero();
  }
}
