package fr.comptoir.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Codec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The stream's pace, on a clock of our own.
class OutgoingTest {
  private static final long MILLI = 1_000_000;
  private static final byte VOICE = 0x2A;

  private record Sent(long atMillis, boolean voice, boolean marker, long timestamp) {}

  private final List<Sent> sent = new ArrayList<>();
  private int drained;
  private long now = 5_000 * MILLI;
  private final long zero = now;
  private final Outgoing stream = new Outgoing(Codec.PCMA, this::onWire, () -> drained++);

  @Test
  void sendsSilenceEveryTwentyMilliseconds() {
    runUntil(100);
    assertThat(sent).extracting(Sent::atMillis).containsExactly(0L, 20L, 40L, 60L, 80L);
    assertThat(sent).noneMatch(Sent::voice).noneMatch(Sent::marker);
    assertThat(distances()).containsOnly(160L);
  }

  @Test
  void startsATalkSpurtAtOnceAndKeepsItsPhase() {
    runUntil(48);
    play("a", 3);
    runUntil(140);
    assertThat(voices()).extracting(Sent::atMillis).containsExactly(48L, 68L, 88L);
    assertThat(voices()).extracting(Sent::marker).containsExactly(true, false, false);
    assertThat(distances()).containsOnly(160L);
    assertThat(drained).isEqualTo(1);
  }

  @Test
  void comesBackInStepWithRealTimeAfterManySpurts() {
    for (int i = 0; i < 40; i++) {
      runUntil(i * 250 + 7 * (i % 3) + 11);
      play("item" + i, 2);
    }
    runUntil(10_200);
    Sent last = sent.getLast();
    long ahead = (last.timestamp - sent.getFirst().timestamp) / 8 - last.atMillis;
    assertThat(ahead).isBetween(-20L, 20L);
    assertThat(gaps()).allMatch(gap -> gap <= 40);
  }

  @Test
  void waitsForAFrameThatIsALittleLateInsteadOfTearingTheWord() {
    play("live", 1);
    runUntil(26);
    play("live", 1);
    runUntil(45);
    play("live", 1);
    runUntil(60);
    assertThat(sent).extracting(Sent::atMillis).containsExactly(0L, 26L, 46L);
    assertThat(sent).allMatch(Sent::voice);
    assertThat(distances()).containsOnly(160L);
    assertThat(drained).isZero();
  }

  @Test
  void fillsUpTheLastFrameWithSilence() {
    stream.play("a", filled(200), now);
    runUntil(60);
    assertThat(voices()).hasSize(2);
    assertThat(drained).isEqualTo(1);
    assertThat(stream.drained()).isTrue();
  }

  @Test
  void startsAnewAfterAStallInsteadOfBursting() {
    play("a", 100);
    runUntil(60);
    int before = sent.size();
    now = zero + 1000 * MILLI;
    runUntil(1050);
    List<Sent> after = sent.subList(before, sent.size());
    assertThat(after).extracting(Sent::atMillis).containsExactly(1000L, 1020L, 1040L);
    assertThat(after.getFirst().marker).isTrue();
    assertThat(after.getFirst().timestamp - sent.getFirst().timestamp).isEqualTo(8000);
  }

  @Test
  void isSilentFromTheFirstPacketAfterAFlush() {
    play("a", 100);
    runUntil(51);
    assertThat(stream.flush().heardMillis()).isEqualTo(60);
    int before = sent.size();
    play("a", 10);
    runUntil(200);
    assertThat(sent.subList(before, sent.size())).isNotEmpty().noneMatch(Sent::voice);
    assertThat(stream.dropped()).isEqualTo(10);
  }

  @Test
  void sendsNothingWhileHeldAndGoesOnWithWhatWaits() {
    play("a", 3);
    runUntil(5);
    stream.hold(true);
    runUntil(100);
    assertThat(sent).hasSize(1);
    stream.hold(false);
    runUntil(160);
    assertThat(voices()).hasSize(3);
    assertThat(voices().get(1).marker).isTrue();
  }

  @Test
  void knowsWhetherItSpokeLately() {
    assertThat(stream.speaking()).isFalse();
    play("a", 2);
    runUntil(45);
    assertThat(stream.speaking()).isTrue();
    assertThat(stream.level()).isPositive();
    runUntil(300);
    assertThat(stream.speaking()).isFalse();
    assertThat(stream.level()).isZero();
  }

  private void onWire(byte[] packet) {
    long timestamp = 0;
    for (int i = 4; i < 8; i++) {
      timestamp = timestamp << 8 | (packet[i] & 0xFF);
    }
    sent.add(new Sent((now - zero) / MILLI, packet[12] == VOICE, packet[1] < 0, timestamp));
  }

  private void play(String item, int frames) {
    if (stream.play(item, filled(frames * 160), now)) {
      stream.pump(now);
    }
  }

  /// Pumps when the stream asks for it, up to so many milliseconds after the start.
  private void runUntil(long millis) {
    long end = zero + millis * MILLI;
    while (now < end) {
      now = Math.min(Math.max(stream.pump(now), now + 1), end);
    }
  }

  private List<Sent> voices() {
    return sent.stream().filter(Sent::voice).toList();
  }

  private List<Long> distances() {
    List<Long> distances = new ArrayList<>();
    for (int i = 1; i < sent.size(); i++) {
      distances.add(sent.get(i).timestamp - sent.get(i - 1).timestamp);
    }
    return distances;
  }

  private List<Long> gaps() {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < sent.size(); i++) {
      gaps.add(sent.get(i).atMillis - sent.get(i - 1).atMillis);
    }
    return gaps;
  }

  private static byte[] filled(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, VOICE);
    return bytes;
  }
}
