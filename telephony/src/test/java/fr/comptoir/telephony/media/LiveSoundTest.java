package fr.comptoir.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Codec;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LiveSoundTest {
  private final LiveSound live = new LiveSound();
  private final byte[] packet = new byte[12 + Codec.FRAME_BYTES];

  @Test
  void passesSoundOnInOrderWhateverThePacketsLength() {
    byte[] sound = new byte[480];
    for (int i = 0; i < sound.length; i++) sound[i] = (byte) (i / 160);
    live.offer(sound, 0, 240);
    live.offer(sound, 240, 240);
    for (int frame = 0; frame < 3; frame++) {
      assertThat(live.poll(packet, 12)).isTrue();
      assertThat(packet[12]).isEqualTo((byte) frame);
      assertThat(packet[171]).isEqualTo((byte) frame);
    }
    assertThat(live.poll(packet, 12)).isFalse();
    assertThat(live.droppedFrames()).isZero();
  }

  @Test
  void lessThanAFrameWaits() {
    live.offer(new byte[100], 0, 100);
    assertThat(live.poll(packet, 12)).isFalse();
    live.offer(new byte[60], 0, 60);
    assertThat(live.poll(packet, 12)).isTrue();
  }

  @Test
  void theOldestGoesWhenItRunsOver() {
    for (int i = 0; i < 14; i++) frame(i);
    assertThat(live.droppedFrames()).isEqualTo(4);
    live.poll(packet, 12);
    assertThat(packet[12]).isEqualTo((byte) 4);
  }

  @Test
  void whatAStallPiledUpDoesNotStayAsDelay() {
    for (int i = 0; i < 6; i++) frame(i);
    for (int i = 0; i < 60; i++) {
      frame(i);
      live.poll(packet, 12);
    }
    live.clear();
    assertThat(live.droppedFrames()).isGreaterThanOrEqualTo(5);
  }

  private void frame(int value) {
    byte[] sound = new byte[Codec.FRAME_BYTES];
    Arrays.fill(sound, (byte) value);
    live.offer(sound, 0, sound.length);
  }
}
