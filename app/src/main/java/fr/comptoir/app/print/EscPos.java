package fr.comptoir.app.print;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;

/// The few commands of ESC/POS we speak (Epson's command reference): letters are never sent, only
/// dots, so that no code page matters.
final class EscPos {
  /// Dots high of a band: small enough for the smallest buffers.
  static final int BAND = 128;

  private static final int ESC = 0x1b;
  private static final int GS = 0x1d;
  private static final int DLE = 0x10;

  /// `DLE EOT 2`: why it is offline; answered at once, whatever is being printed.
  static final byte[] ASK_OFFLINE = {DLE, 0x04, 2};

  /// `DLE EOT 4`: whether there is paper; answered at once.
  static final byte[] ASK_PAPER = {DLE, 0x04, 4};

  /// `GS r 1`: answered when its turn comes, so that an answer means that everything before it was
  /// done.
  static final byte[] ASK_DONE = {GS, 'r', 1};

  /// `GS a 0`: says nothing unless it is asked.
  static final byte[] BE_QUIET = {GS, 'a', 0};

  /// `GS V 66 0`: moves the paper to the knife and cuts.
  static final byte[] CUT = {GS, 'V', 66, 0};

  private EscPos() {}

  /// `ESC @`, then the picture as `GS v 0` in bands.
  ///
  /// @param picture black and white, one bit a dot
  static byte[] ticket(BufferedImage picture) {
    byte[] dots = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    int across = (picture.getWidth() + 7) / 8;
    var out = new ByteArrayOutputStream(dots.length + 64);
    out.write(ESC);
    out.write('@');
    for (int top = 0; top < picture.getHeight(); top += BAND) {
      int high = Math.min(BAND, picture.getHeight() - top);
      out.writeBytes(new byte[] {GS, 'v', '0', 0});
      out.write(across);
      out.write(across >> 8);
      out.write(high);
      out.write(high >> 8);
      out.writeBytes(black(dots, top * across, high * across));
    }
    return out.toByteArray();
  }

  /// In our pictures a bit is white, on paper it is black. No three bytes of dots may look like a
  /// command that is obeyed at once, in the middle of a picture too (`DLE EOT`, `DLE ENQ`, `DLE
  /// DC4`, which opens a cash drawer): there a dot more is burnt.
  private static byte[] black(byte[] dots, int from, int length) {
    byte[] black = new byte[length];
    for (int i = 0; i < length; i++) black[i] = (byte) ~dots[from + i];
    for (int i = 0; i + 1 < length; i++) {
      boolean obeyed = black[i + 1] == 0x04 || black[i + 1] == 0x05 || black[i + 1] == 0x14;
      if (black[i] == DLE && obeyed) black[i] |= 0x08;
    }
    return black;
  }

  /// Whether a byte is an answer to `DLE EOT`: its fixed bits say so.
  static boolean isRealTime(int answer) {
    return (answer & 0x93) == 0x12;
  }

  /// Whether a byte is an answer to `GS r`.
  static boolean isDone(int answer) {
    return (answer & 0x90) == 0x00;
  }

  static boolean isCoverOpen(int offline) {
    return (offline & 0x04) != 0;
  }

  static boolean isStoppedForPaper(int offline) {
    return (offline & 0x20) != 0;
  }

  static boolean isFaulty(int offline) {
    return (offline & 0x40) != 0;
  }

  static boolean isPaperOut(int paper) {
    return (paper & 0x60) != 0;
  }
}
