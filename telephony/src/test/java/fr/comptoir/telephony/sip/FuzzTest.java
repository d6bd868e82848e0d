package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.comptoir.telephony.Device.Algorithm;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// 200,000 spoiled messages leave the port as it was: nobody's exception, nothing kept, the next
/// good call goes through. Seeded: a red run is red again.
class FuzzTest {
  private static final int OVER_UDP = 180_000;
  private static final int CONNECTIONS = 1000;
  private static final int EACH = 20;
  private static final int ROUND = 250;
  private static final String ORDER = "<sip:order@127.0.0.1>";

  /// All messages come in; of the calls fewer than usual, as the stack remembers each one refused
  /// for half a minute and its memory is measured here.
  private static final Throttle.Rates RATES = new Throttle.Rates(1 << 30, 1 << 30, 30, 1 << 30);

  private final GoodCalls house = new GoodCalls();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
  private final ConcurrentLinkedQueue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();
  private SipEndpoint endpoint;
  private SipPeer peer;
  private SipPeer good;
  private int serial;

  @BeforeEach
  void open() throws IOException {
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
    endpoint = SipEndpointTest.start(house, Duration.ofSeconds(30), RATES);
    peer = new SipPeer(endpoint.address());
    good = new SipPeer(endpoint.address());
    assertThat(peer.register("fxo1", "secret1", Algorithm.MD5, 3600)).startsWith("SIP/2.0 200");
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void close() {
    root.detachAppender(log);
    Thread.setDefaultUncaughtExceptionHandler(before);
    peer.close();
    good.close();
    endpoint.close();
  }

  @Test
  void twoHundredThousandSpoiledMessagesLeaveNoTrace() throws Exception {
    house.call(good, "before");
    long heap = heap();
    int threads = Thread.activeCount();
    int files = openFiles();

    overUdp(new Mutations(4475));
    overTcp(new Mutations(5118));

    house.call(good, "after");
    assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR));
    assertThat(log.list).noneMatch(event -> event.getThrowableProxy() != null);
    assertThat(endpoint.stumbled()).isZero();
    assertThat(uncaught).isEmpty();
    // The last call's dialog ends after its BYE was answered.
    pingUntil(() -> endpoint.dialogs() == 0);
    pingUntil(() -> Thread.activeCount() <= threads + 4);
    pingUntil(() -> openFiles() <= files + 4);
    assertThat(heap() - heap).as("bytes more than before").isLessThan(64L << 20);
  }

  private void overUdp(Mutations mutations) throws IOException {
    for (int i = 0; i < OVER_UDP; i++) {
      peer.send(mutations.spoil(valid("UDP")));
      if (i % ROUND == ROUND - 1) ping();
    }
  }

  private void overTcp(Mutations mutations) throws IOException {
    for (int i = 0; i < CONNECTIONS; i++) {
      try (var socket = new Socket(endpoint.address().getAddress(), endpoint.address().getPort())) {
        for (int n = 0; n < EACH; n++) {
          socket.getOutputStream().write(mutations.spoil(valid("TCP")));
        }
      } catch (IOException closed) {
        // Our end may be closed on us while we still send.
      }
      if (i % 10 == 9) ping();
    }
  }

  /// A message in order, each kind in its turn.
  private String valid(String transport) {
    int n = serial++;
    String call = "fz" + n;
    String within = ORDER + ";tag=z" + n;
    String relay = "Content-Type: application/dtmf-relay\r\n";
    String text =
        switch (n % 10) {
          case 0, 1 -> peer.invite(peer.branch(), call, 1, ORDER, peer.sdp("sendrecv"));
          case 2 -> peer.request("REGISTER", call, 1, "<sip:fxo2@127.0.0.1>", guess(), "");
          case 3 -> peer.request("BYE", call, 2, within, "", "");
          case 4 -> peer.request("CANCEL", call, 1, ORDER, "", "");
          case 5 -> peer.request("ACK", call, 1, within, "", "");
          case 6 -> peer.request("INFO", call, 3, within, relay, "Signal=5\r\nDuration=160\r\n");
          case 7 -> peer.invite(peer.branch(), call, 2, within, peer.sdp("sendonly"));
          case 8 ->
              "SIP/2.0 200 OK\r\n"
                  + peer.request("BYE", call, 1, within, "", "").split("\r\n", 2)[1];
          default -> peer.request("OPTIONS", call, 1, ORDER, "Accept: application/sdp\r\n", "");
        };
    return transport.equals("UDP") ? text : text.replace("SIP/2.0/UDP", "SIP/2.0/TCP");
  }

  private String guess() {
    return peer.contact("fxo2")
        + "Expires: 600\r\nAuthorization: Digest username=\"fxo2\",realm=\"comptoir\",nonce=\"1a.2b.3c\","
        + "uri=\"sip:x\",qop=auth,nc=00000001,cnonce=\"abc\",algorithm=MD5,response=\"00ff\"\r\n";
  }

  /// Comes back once what was sent before it has been taken in.
  private void ping() throws IOException {
    String call = "ping" + serial++;
    good.send(good.request("OPTIONS", call, 1, ORDER, "", ""));
    String answer;
    do {
      answer = good.expect("SIP/2.0 200");
    } while (!answer.contains(call));
  }

  private void pingUntil(BooleanSupplier condition) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
      ping();
    }
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /// 0 where nobody can tell.
  private static int openFiles() {
    String[] files = new File("/proc/self/fd").list();
    return files == null ? 0 : files.length;
  }
}
