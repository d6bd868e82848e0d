package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.sip.Throttle.Rates;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final InetAddress ONE = InetAddress.ofLiteral("192.0.2.1");
  private static final InetAddress OTHER = InetAddress.ofLiteral("192.0.2.2");

  private final TestClock clock = new TestClock();
  private final Throttle throttle = new Throttle(new Rates(10, 15, 5, 3), clock);

  @Test
  void aStrangerHasTwoSecondsWorthAtOnceAndThenItsRate() {
    assertThat(admitted(() -> throttle.admitsStranger(ONE))).isEqualTo(20);
    clock.forward(Duration.ofSeconds(1));
    assertThat(admitted(() -> throttle.admitsStranger(ONE))).isEqualTo(10);
  }

  @Test
  void strangersShareOneBudgetSoThatForgingAddressesGainsLittle() {
    assertThat(admitted(() -> throttle.admitsStranger(ONE))).isEqualTo(20);
    assertThat(admitted(() -> throttle.admitsStranger(OTHER))).isEqualTo(10);
  }

  @Test
  void callsAreCountedByPortAndTakeNothingFromEachOther() {
    assertThat(admitted(() -> throttle.admitsCall(ONE, 5060))).isEqualTo(10);
    assertThat(admitted(() -> throttle.admitsCall(ONE, 5062))).isEqualTo(10);
    assertThat(admitted(() -> throttle.admitsStranger(ONE))).isEqualTo(20);
    clock.forward(Duration.ofMillis(200));
    assertThat(admitted(() -> throttle.admitsCall(ONE, 5060))).isOne();
  }

  @Test
  void refusalsAreFew() {
    assertThat(admitted(throttle::admitsRefusal)).isEqualTo(6);
  }

  @Test
  void aMillionAddressesDoNotFillTheMemory() throws UnknownHostException {
    for (int i = 0; i < 3 * Throttle.MOST_WATCHED; i++) {
      throttle.admitsStranger(
          InetAddress.getByAddress(new byte[] {10, 0, (byte) (i >> 8), (byte) i}));
    }
    assertThat(throttle.watched()).isEqualTo(Throttle.MOST_WATCHED);
  }

  private static int admitted(BooleanSupplier one) {
    int count = 0;
    while (count < 1000 && one.getAsBoolean()) count++;
    return count;
  }
}
