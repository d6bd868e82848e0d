package fr.comptoir.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.media.MediaLeg.Flushed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlayoutQueueTest {
  private static final long MILLI = 1_000_000;

  private final PlayoutQueue queue = new PlayoutQueue(1000);
  private final byte[] packet = new byte[160];

  @Test
  void joinsPiecesOfAnyLengthIntoFrames() {
    queue.offer("a", sound(100, 1), 0);
    assertThat(queue.poll(packet, 0)).isFalse();
    queue.offer("a", sound(100, 2), 0);
    assertThat(queue.poll(packet, 0)).isTrue();
    assertThat(Arrays.copyOf(packet, 100)).containsOnly(1);
    assertThat(Arrays.copyOfRange(packet, 100, 160)).containsOnly(2);
    assertThat(queue.pollRest(packet, 0)).isEqualTo(40);
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void countsWhatWasHeardOfEachItem() {
    queue.offer("a", sound(320, 1), 0);
    queue.offer("b", sound(800, 1), 0);
    poll(3);
    assertThat(queue.flush()).isEqualTo(new Flushed("b", 20, 80));
  }

  @Test
  void hasNothingToCutOffWhenAllWasHeard() {
    queue.offer("a", sound(160, 1), 0);
    poll(1);
    queue.pollRest(packet, 0);
    assertThat(queue.flush()).isEqualTo(new Flushed(null, 0, 0));
  }

  @Test
  void neverPlaysAnItemAgainThatWasCutOff() {
    queue.offer("a", sound(320, 1), 0);
    poll(1);
    queue.flush();
    queue.offer("a", sound(320, 1), 0);
    assertThat(queue.isEmpty()).isTrue();
    assertThat(queue.droppedFrames()).isEqualTo(2);
    queue.offer("b", sound(160, 1), 0);
    assertThat(queue.poll(packet, 0)).isTrue();
  }

  @Test
  void refusesWhatDoesNotFit() {
    queue.offer("a", sound(8000, 1), 0);
    queue.offer("a", sound(160, 2), 0);
    assertThat(queue.droppedFrames()).isEqualTo(1);
    assertThat(queue.flush().droppedMillis()).isEqualTo(1000);
  }

  @Test
  void catchesUpWithAVoiceThatSpeaksInRealTime() {
    // A stall of 100 ms: five frames have come in, none has gone out.
    long now = 0;
    for (int i = 0; i < 5; i++) {
      queue.offer("live", sound(160, 1), now += 20 * MILLI);
    }
    for (int i = 0; i < 60; i++) {
      queue.offer("live", sound(160, 1), now += 20 * MILLI);
      assertThat(queue.poll(packet, 0)).isTrue();
    }
    assertThat(queue.trimmedFrames()).isEqualTo(5);
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void leavesSpeechAloneThatCameInAdvance() {
    queue.offer("sentence", sound(4000, 1), 0);
    poll(25);
    assertThat(queue.trimmedFrames()).isZero();
    assertThat(queue.isEmpty()).isTrue();
  }

  private void poll(int frames) {
    for (int i = 0; i < frames; i++) {
      assertThat(queue.poll(packet, 0)).isTrue();
    }
  }

  private static byte[] sound(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
