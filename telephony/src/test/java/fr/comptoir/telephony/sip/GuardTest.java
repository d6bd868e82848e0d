package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final InetAddress WHO = InetAddress.ofLiteral("203.0.113.7");

  private final TestClock clock = new TestClock();
  private final Guard guard = new Guard(clock);

  @Test
  void aFewFailuresAreForgiven() {
    for (int i = 0; i < Guard.FAILURES; i++) assertThat(guard.failed(WHO)).isFalse();
    assertThat(guard.banned(WHO)).isFalse();
  }

  @Test
  void oneMoreIsABanThatEnds() {
    fail(Guard.FAILURES);
    assertThat(guard.failed(WHO)).isTrue();
    assertThat(guard.banned(WHO)).isTrue();
    clock.forward(Guard.BAN.minusSeconds(1));
    assertThat(guard.banned(WHO)).isTrue();
    clock.forward(Duration.ofSeconds(1));
    assertThat(guard.banned(WHO)).isFalse();
    assertThat(guard.bans()).isOne();
  }

  @Test
  void slowFailuresDoNotAddUp() {
    for (int i = 0; i < 5 * Guard.FAILURES; i++) {
      assertThat(guard.failed(WHO)).isFalse();
      clock.forward(Guard.WITHIN.dividedBy(10));
    }
  }

  @Test
  void aRightPasswordWipesTheSlate() {
    fail(Guard.FAILURES);
    guard.trusted(WHO);
    assertThat(guard.failed(WHO)).isFalse();
  }

  @Test
  void aMillionAddressesDoNotFillTheMemory() throws UnknownHostException {
    for (int i = 0; i < 3 * Guard.MOST_WATCHED; i++) {
      guard.failed(InetAddress.getByAddress(new byte[] {10, 0, (byte) (i >> 8), (byte) i}));
    }
    assertThat(guard.watched()).isEqualTo(Guard.MOST_WATCHED);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) guard.failed(WHO);
  }
}
