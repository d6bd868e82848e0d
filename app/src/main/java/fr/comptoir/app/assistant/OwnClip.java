package fr.comptoir.app.assistant;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// A recording of the owner's own, made what the line needs: A-law, 8 kHz, one channel, whole
/// frames.
final class OwnClip {
  private static final int RATE = 8000;
  private static final int LONGEST_SECONDS = 60;
  private static final int MOST_BYTES = 16_000_000;
  private static final AudioFormat LINE = new AudioFormat(RATE, 16, 1, true, false);

  /// Below this root mean square nothing would be heard.
  private static final int FAINTEST = 60;

  private OwnClip() {}

  /// Says in a word why it isn't used.
  static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableException(String why) {
      super(why);
    }
  }

  static byte[] read(Path file) throws UnusableException {
    File wav = file.toFile();
    if (wav.length() > MOST_BYTES) throw new UnusableException("larger than 16 MB");
    try (AudioInputStream in = AudioSystem.getAudioInputStream(wav)) {
      if (!AudioSystem.isConversionSupported(LINE, in.getFormat())) {
        throw new UnusableException("cannot be read as speech: " + in.getFormat());
      }
      try (AudioInputStream line = AudioSystem.getAudioInputStream(LINE, in)) {
        return checked(line.readNBytes(2 * RATE * (LONGEST_SECONDS + 1)));
      }
    } catch (UnsupportedAudioFileException e) {
      throw new UnusableException("no WAV file");
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableException("damaged: " + e.getMessage());
    }
  }

  private static byte[] checked(byte[] samples) throws UnusableException {
    if (samples.length > 2 * RATE * LONGEST_SECONDS) {
      throw new UnusableException("longer than a minute");
    }
    byte[] sound = aLaw(samples);
    if (sound.length < Codec.FRAME_BYTES) throw new UnusableException("empty");
    if (G711.level(Codec.PCMA, sound, 0, sound.length) < FAINTEST) {
      throw new UnusableException("nothing can be heard");
    }
    return sound;
  }

  private static byte[] aLaw(byte[] samples) {
    var linear = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    int frames = (linear.remaining() + Codec.FRAME_BYTES - 1) / Codec.FRAME_BYTES;
    byte[] sound = new byte[frames * Codec.FRAME_BYTES];
    Arrays.fill(sound, Codec.PCMA.silence());
    for (int i = 0; linear.hasRemaining(); i++) {
      sound[i] = G711.compress(Codec.PCMA, linear.get());
    }
    return sound;
  }
}
