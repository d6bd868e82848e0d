package fr.comptoir.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JitterMeterTest {
  private static final long MILLI = 1_000_000;

  private final JitterMeter meter = new JitterMeter();

  @ParameterizedTest(name = "{0}: {1} received, {2} lost")
  @CsvSource({
    "'0 1 2 3', 4, 0",
    "'0 1 4 5', 4, 2",
    "'65534 65535 0 1', 4, 0",
    "'65534 1 2', 3, 2",
    "'10 12 11 13', 4, 0",
    "'10 10 11', 3, 0",
    "'10 11 40000 40001', 4, 0",
  })
  void countsLossByTheExtendedSequence(String sequences, int received, int lost) {
    for (String sequence : sequences.split(" ")) {
      meter.received(Integer.parseInt(sequence), 0, 0);
    }
    assertThat(meter.received()).isEqualTo(received);
    assertThat(meter.lost()).isEqualTo(lost);
  }

  @Test
  void hasNoJitterWhenPacketsComeAsTheyWereSent() {
    for (int i = 0; i < 50; i++) {
      meter.received(i, 4_294_967_000L + 160L * i, 20 * MILLI * i);
    }
    assertThat(meter.jitterMicros()).isZero();
  }

  @Test
  void followsTheFormulaOfRfc3550() {
    // Each second packet is 16 ms late: |D| = 128 units from the second on, J += (|D| - J) / 16.
    double expected = 0;
    for (int i = 0; i < 20; i++) {
      meter.received(i, 160L * i, (20L * i + 16L * (i % 2)) * MILLI);
      if (i > 0) {
        expected += (128 - expected) / 16;
      }
    }
    assertThat(meter.jitterMicros()).isEqualTo((int) (expected * 125));
  }

  @Test
  void aKeyBetweenTheWordsIsNoLossAndNoJitter() {
    JitterMeter meter = new JitterMeter();
    for (int i = 0; i < 10; i++) {
      if (i == 4 || i == 5) meter.received(100 + i);
      else meter.received(100 + i, 160L * i, i * 20_000_000L);
    }

    assertThat(meter.lost()).isZero();
    assertThat(meter.received()).isEqualTo(10);
    assertThat(meter.jitterMicros()).isZero();
  }
}
