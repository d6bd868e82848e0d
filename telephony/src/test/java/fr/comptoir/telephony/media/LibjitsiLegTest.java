package fr.comptoir.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.TelephonyException;
import fr.comptoir.telephony.media.MediaLeg.Flushed;
import fr.comptoir.telephony.media.MediaPlan.Direction;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Real sockets on loopback.
class LibjitsiLegTest {
  private static final int EVENT = 101;
  private static final byte[] VOICE = filled(1600, (byte) 0x2A);

  private static LibjitsiEngine engine;
  private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
  private MediaLeg leg;
  private RtpPeer peer;

  private final MediaListener listener =
      new MediaListener() {
        @Override
        public void frame(byte[] buffer, int offset, int length) {
          heard.add(Arrays.copyOfRange(buffer, offset, offset + length));
        }

        @Override
        public void key(char digit) {
          heard.add(digit);
        }

        @Override
        public void drained() {
          heard.add("drained");
        }
      };

  @BeforeAll
  static void startEngine() {
    engine = LibjitsiEngine.start(InetAddress.getLoopbackAddress(), 46_000, 46_199);
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @BeforeEach
  void call() {
    leg = engine.open(Codec.PCMA, listener);
    peer = new RtpPeer("127.0.0.1", leg.port());
  }

  @AfterEach
  void hangUp() {
    leg.close();
    peer.close();
  }

  @Test
  void sendsSilenceAtOnceAndWithoutHoles() {
    leg.start(plan(Direction.SENDRECV));
    RtpPeer.Packet first = peer.next();
    RtpPeer.Packet second = peer.next();

    assertThat(first.type()).isEqualTo(8);
    assertThat(first.payload()).hasSize(160).containsOnly(0xD5, 0xD4, 0x55, 0x54);
    assertThat(second.sequence()).isEqualTo((first.sequence() + 1) & 0xFFFF);
    assertThat(second.timestamp()).isEqualTo(first.timestamp() + 160);
  }

  @Test
  void playsWhatItIsGivenAndSaysWhenItHasGone() throws InterruptedException {
    leg.start(plan(Direction.SENDRECV));
    leg.play("one", VOICE);
    RtpPeer.Packet first = peer.next(LibjitsiLegTest::isVoice);

    assertThat(first.marker()).isTrue();
    for (int i = 1; i < 10; i++) {
      assertThat(peer.next()).matches(LibjitsiLegTest::isVoice).matches(p -> !p.marker());
    }
    assertThat(take()).isEqualTo("drained");
    assertThat(leg.drained()).isTrue();
    assertThat(peer.next(p -> !isVoice(p)).payload()).containsOnly(0xD5, 0xD4, 0x55, 0x54);
  }

  @Test
  void fallsSilentWhenFlushedAndSaysHowMuchWasHeard() {
    leg.start(plan(Direction.SENDRECV));
    leg.play("long", filled(80_000, (byte) 0x2A));
    for (int i = 0; i < 5; i++) {
      peer.next(LibjitsiLegTest::isVoice);
    }
    Flushed flushed = leg.flush();
    leg.play("long", VOICE);

    assertThat(flushed.itemId()).isEqualTo("long");
    assertThat(flushed.heardMillis()).isBetween(100, 1000);
    assertThat(flushed.heardMillis() + flushed.droppedMillis()).isEqualTo(10_000);
    peer.next(p -> !isVoice(p));
    for (int i = 0; i < 5; i++) {
      assertThat(isVoice(peer.next())).isFalse();
    }
  }

  @Test
  void hearsTheCallerAndMeasuresTheStream() throws InterruptedException {
    leg.start(plan(Direction.SENDRECV));
    for (int i = 0; i < 12; i++) {
      peer.speak(8, filled(160, (byte) i));
      assertThat((byte[]) take()).hasSize(160).containsOnly(i);
    }
    assertThat(leg.quality().received()).isEqualTo(12);
    assertThat(leg.quality().lost()).isZero();
    assertThat(leg.levels().caller()).isPositive();
  }

  @Test
  void reportsEachKeyOnceWhileTheCallerSpeaks() throws InterruptedException {
    leg.start(plan(Direction.SENDRECV));
    peer.press(EVENT, 4);
    assertThat(take()).isEqualTo('4');
    peer.speak(8, VOICE);
    assertThat(take()).isInstanceOf(byte[].class);
    peer.press(EVENT, 11);
    assertThat(take()).isEqualTo('#');
    assertThat(heard).isEmpty();
  }

  @Test
  void ignoresAnybodyButThePeer() throws InterruptedException {
    leg.start(plan(Direction.SENDRECV));
    try (var stranger = new RtpPeer("127.0.0.2", leg.port())) {
      stranger.speak(8, filled(160, (byte) 66));
      peer.speak(8, filled(160, (byte) 1));
      assertThat((byte[]) take()).containsOnly(1);
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void answersToThePortThePeerReallySendsFrom() throws InterruptedException {
    leg.start(plan(Direction.SENDRECV));
    try (var moved = new RtpPeer("127.0.0.1", leg.port())) {
      moved.speak(8, VOICE);
      take();
      assertThat(moved.next().payload()).hasSize(160);
    }
  }

  @Test
  void neitherSpeaksNorListensWhileHeld() throws InterruptedException {
    leg.start(plan(Direction.SENDRECV));
    peer.next();
    leg.change(plan(Direction.RECVONLY));
    leg.play("later", VOICE);
    peer.speak(8, VOICE);
    peer.press(EVENT, 1);
    assertThat(take()).isEqualTo('1');

    leg.change(plan(Direction.SENDRECV));
    RtpPeer.Packet resumed = peer.next(LibjitsiLegTest::isVoice);
    assertThat(resumed.marker()).isTrue();
    peer.speak(8, filled(160, (byte) 1));
    assertThat((byte[]) take()).containsOnly(1);
  }

  @Test
  void givesBothPortsBackWhenClosed() throws SocketException {
    leg.start(plan(Direction.SENDRECV));
    int port = leg.port();
    assertThat(engine.openLegs()).isEqualTo(1);
    leg.close();
    leg.close();

    assertThat(engine.openLegs()).isZero();
    for (int each : new int[] {port, port + 1}) {
      try (var again = new DatagramSocket(new InetSocketAddress("127.0.0.1", each))) {
        assertThat(again.getLocalPort()).isEqualTo(each);
      }
    }
  }

  @Test
  void saysSoWhenNoPortIsLeft() {
    try (var small = LibjitsiEngine.start(InetAddress.getLoopbackAddress(), 46_300, 46_301);
        var only = small.open(Codec.PCMU, listener)) {
      assertThat(only.port()).isEqualTo(46_300);
      assertThatThrownBy(() -> small.open(Codec.PCMU, listener))
          .isInstanceOf(TelephonyException.class)
          .hasMessageContaining("46300");
    }
  }

  private Object take() throws InterruptedException {
    return assertThat(heard.poll(3, TimeUnit.SECONDS)).isNotNull().actual();
  }

  private MediaPlan plan(Direction direction) {
    return new MediaPlan(peer.address(), Codec.PCMA, EVENT, direction);
  }

  private static boolean isVoice(RtpPeer.Packet packet) {
    return packet.payload()[0] == 0x2A;
  }

  private static byte[] filled(int length, byte value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, value);
    return bytes;
  }
}
