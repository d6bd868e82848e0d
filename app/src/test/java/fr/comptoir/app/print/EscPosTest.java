package fr.comptoir.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscPosTest {
  @Test
  void aPictureGoesInBands() {
    byte[] sent = EscPos.ticket(new BufferedImage(576, 300, BufferedImage.TYPE_BYTE_BINARY));
    assertThat(sent).startsWith(0x1b, '@', 0x1d, 'v', '0', 0, 72, 0, 128, 0, 0xff, 0xff);
    int second = 2 + 8 + 72 * 128;
    assertThat(sent[second]).isEqualTo((byte) 0x1d);
    assertThat(sent[second + 6]).isEqualTo((byte) 128);
    int third = second + 8 + 72 * 128;
    assertThat(sent[third + 6]).isEqualTo((byte) 44);
    assertThat(sent).hasSize(third + 8 + 72 * 44);
  }

  @Test
  void whiteIsNotBurnt() {
    var picture = new BufferedImage(384, 8, BufferedImage.TYPE_BYTE_BINARY);
    picture.setRGB(0, 0, -1);
    byte[] sent = EscPos.ticket(picture);
    assertThat(sent[10]).isEqualTo((byte) 0x7f);
    assertThat(sent[11]).isEqualTo((byte) 0xff);
  }

  /// `DLE DC4` in the middle of a picture would open the cash drawer.
  @Test
  void noPictureIsACommand() {
    for (int obeyed : new int[] {0x04, 0x05, 0x14}) {
      var picture = new BufferedImage(384, 8, BufferedImage.TYPE_BYTE_BINARY);
      byte[] dots = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
      dots[60] = (byte) ~0x10;
      dots[61] = (byte) ~obeyed;
      byte[] sent = EscPos.ticket(picture);
      assertThat(sent[10 + 60]).isEqualTo((byte) 0x18);
      assertThat(sent[10 + 61]).isEqualTo((byte) obeyed);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0x12, true, false",
    "0x16, true, false",
    "0x72, true, false",
    "0x00, false, true",
    "0x0c, false, true",
    "0x11, false, false",
    "0x13, false, false"
  })
  void answersAreToldApart(String answer, boolean realTime, boolean done) {
    assertThat(EscPos.isRealTime(Integer.decode(answer))).isEqualTo(realTime);
    assertThat(EscPos.isDone(Integer.decode(answer))).isEqualTo(done);
  }
}
