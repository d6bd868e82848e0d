package fr.comptoir.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.comptoir.telephony.media.JitterBuffer.Got;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JitterBufferTest {
  private static final long MILLI = 1_000_000;
  private static final long FRAME = 20 * MILLI;

  private final JitterBuffer buffer = new JitterBuffer();
  private final byte[] frame = new byte[160];

  /// @param nanos when it comes
  private record Packet(int number, long nanos) {}

  @ParameterizedTest(name = "{0} ms of jitter, {1} in a thousand lost: at most {2} ms late")
  @CsvSource({"0, 0, 20", "5, 0, 20", "15, 10, 40", "40, 10, 60", "80, 30, 100", "150, 0, 200"})
  void evensOutWhatComesUnevenly(int jitter, int lostInThousand, int mostDelay) {
    int count = 6000;
    List<Integer> played = new ArrayList<>();
    int missing = play(packets(count, jitter, lostInThousand, 65_000), count, played);

    assertThat(played).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
    assertThat(buffer.delayMillis()).isLessThanOrEqualTo(mostDelay);
    double heard = (double) played.size() / count;
    assertThat(heard).isGreaterThan(0.975 - lostInThousand / 1000.0);
    assertThat(missing).isLessThan(count * lostInThousand / 500 + count / 40 + 1);
  }

  @Test
  void aSteadyStreamIsPlayedWholeAndOneFrameLate() {
    List<Integer> played = new ArrayList<>();
    assertThat(play(packets(500, 0, 0, 0), 500, played)).isZero();
    assertThat(played).hasSizeGreaterThanOrEqualTo(498);
    assertThat(buffer.delayMillis()).isEqualTo(20);
    assertThat(buffer.lost()).isZero();
    assertThat(buffer.leftOut()).isZero();
  }

  @Test
  void twoThatOvertookOneAnotherArePutInOrder() {
    List<Packet> packets = new ArrayList<>(packets(200, 0, 0, 0));
    for (int i = 20; i < 200; i += 10) {
      packets.set(i, new Packet(i, i * FRAME + 21 * MILLI));
    }
    packets.sort(Comparator.comparingLong(Packet::nanos));
    List<Integer> played = new ArrayList<>();
    play(packets, 200, played);
    assertThat(played).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(played.size()).isGreaterThan(195);
  }

  @Test
  void aPauseIsSilentAndWhatFollowsIsPlayed() {
    List<Packet> packets = new ArrayList<>(packets(50, 0, 0, 0));
    for (int i = 0; i < 50; i++) packets.add(new Packet(50 + i, (150 + i) * FRAME));
    List<Integer> played = new ArrayList<>();
    int missing = play(packets, 220, played);
    assertThat(missing).as("of the pause and of the end").isLessThanOrEqualTo(12);
    assertThat(played).contains(51, 60, 99);
  }

  @Test
  void anotherStreamBeginsAnew() {
    put(100, 0);
    put(101, FRAME);
    put(40_000, 2 * FRAME);
    put(40_001, 3 * FRAME);
    take();
    assertThat(number()).isEqualTo(40_000 & 0xFF);
  }

  @Test
  void theSamePacketTwiceIsPlayedOnce() {
    for (int i = 0; i < 5; i++) {
      put(i, i * FRAME);
      put(i, i * FRAME);
    }
    List<Integer> played = new ArrayList<>();
    for (int i = 0; i < 5; i++) if (take() == Got.FRAME) played.add(number());
    assertThat(played).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void nothingIsAllocatedForAPacket() {
    byte[] packet = new byte[160];
    run(packet, 20_000);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    run(packet, 20_000);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000);
  }

  private void run(byte[] packet, int count) {
    for (int i = 0; i < count; i++) {
      buffer.put(i & 0xFFFF, packet, 0, 160, i * FRAME);
      buffer.take(frame, 0, (byte) 0xD5);
    }
  }

  /// Plays every 20 ms; what was missing.
  private int play(List<Packet> packets, int ticks, List<Integer> played) {
    int missing = 0;
    int at = 0;
    int first = packets.getFirst().number();
    for (int tick = 0; tick < ticks; tick++) {
      long now = tick * FRAME + FRAME / 2;
      while (at < packets.size() && packets.get(at).nanos() <= now) {
        put(packets.get(at).number(), packets.get(at).nanos());
        at++;
      }
      switch (take()) {
        case FRAME -> played.add(first + ((short) (number16() - (short) first)));
        case MISSING -> missing++;
        case NOTHING -> {}
      }
      if (!played.isEmpty()) first = played.getLast();
    }
    return missing;
  }

  /// In the order they come.
  private static List<Packet> packets(int count, int jitter, int lostInThousand, int first) {
    var random = new Random(42);
    List<Packet> packets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i > 0 && random.nextInt(1000) < lostInThousand) continue;
      long late = jitter == 0 ? 0 : (long) (random.nextDouble() * jitter * MILLI);
      packets.add(new Packet(first + i, i * FRAME + late));
    }
    packets.sort(Comparator.comparingLong(Packet::nanos));
    return packets;
  }

  private void put(int number, long nanos) {
    byte[] sound = new byte[160];
    sound[0] = (byte) number;
    sound[1] = (byte) (number >> 8);
    buffer.put(number & 0xFFFF, sound, 0, 160, nanos);
  }

  private Got take() {
    return buffer.take(frame, 0, (byte) 0xD5);
  }

  private int number() {
    return frame[0] & 0xFF;
  }

  private int number16() {
    return frame[0] & 0xFF | (frame[1] & 0xFF) << 8;
  }
}
