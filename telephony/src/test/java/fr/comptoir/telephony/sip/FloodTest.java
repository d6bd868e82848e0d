package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Device.Algorithm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// While INVITEs pour in, a registered line goes on calling and renewing.
class FloodTest {
  private static final String ORDER = "<sip:order@127.0.0.1>";
  private static final int BURST = 50;
  private static final int CALLS = 20;
  private static final int A_FLOOD = 5000;

  private final GoodCalls house = new GoodCalls();
  private final List<Thread> floods = new ArrayList<>();
  private final AtomicInteger poured = new AtomicInteger();
  private SipEndpoint endpoint;
  private SipPeer box;
  private volatile boolean over;

  @BeforeEach
  void open() throws IOException {
    endpoint = SipEndpointTest.start(house, Duration.ofSeconds(30));
    box = new SipPeer(endpoint.address(), "127.0.0.2");
    assertThat(box.register("fxo2", "secret2", Algorithm.MD5, 600)).startsWith("SIP/2.0 200");
  }

  @AfterEach
  void close() throws InterruptedException {
    over = true;
    for (Thread flood : floods) flood.join();
    box.close();
    endpoint.close();
  }

  @Test
  void ofStrangersLeavesTheLinesWorking() throws Exception {
    pour(new SipPeer(endpoint.address(), "127.0.0.66"));
    pour(new SipPeer(endpoint.address(), "127.0.0.67"));
    theLineGoesOn();
  }

  @Test
  void fromARegisteredBoxLeavesTheOthersWorking() throws Exception {
    var mad = new SipPeer(endpoint.address(), "127.0.0.3");
    assertThat(mad.register("fxo1", "secret1", Algorithm.MD5, 600)).startsWith("SIP/2.0 200");
    pour(mad);
    theLineGoesOn();
  }

  /// A phone on the very address of the box.
  @Test
  void fromBesideTheBoxLeavesItWorking() throws Exception {
    pour(new SipPeer(endpoint.address(), "127.0.0.2"));
    theLineGoesOn();
  }

  private void theLineGoesOn() throws IOException {
    for (int i = 0; i < CALLS || poured.get() < A_FLOOD; i++) house.call(box, "call" + i);
    assertThat(box.register("fxo2", "secret2", Algorithm.MD5, 600)).startsWith("SIP/2.0 200");
  }

  /// Some five thousand a second, each a call of its own.
  private void pour(SipPeer from) {
    Thread flood =
        new Thread(
            () -> {
              try (from) {
                while (!over) {
                  for (int i = 0; i < BURST; i++) {
                    int n = poured.incrementAndGet();
                    from.send(
                        from.invite(from.branch(), "pour" + n, 1, ORDER, from.sdp("sendrecv")));
                  }
                  LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            "flood");
    floods.add(flood);
    flood.start();
  }
}
