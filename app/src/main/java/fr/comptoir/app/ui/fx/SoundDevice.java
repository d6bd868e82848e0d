package fr.comptoir.app.ui.fx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.FloatControl;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The loudspeaker of this PC. Plays from a thread of its own, one sound after the other; where no
/// device is, or the one there was has gone, it says so once in the log and stays silent.
public final class SoundDevice implements Loudspeaker, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SoundDevice.class);

  /// More waiting than that is noise: what is asked then is left out.
  private static final int WAITING = 2;

  private static final int CHUNK = 4096;
  private static final AudioFormat SPEECH = new AudioFormat(8000, 16, 1, true, false);

  /// 100 ms of speech: so soon it falls silent.
  private static final int PIECE = 1600;

  private final BlockingQueue<Play> plays = new ArrayBlockingQueue<>(WAITING);
  private final Thread thread = Thread.ofPlatform().daemon().name("sound").unstarted(this::run);
  private final AtomicInteger speech = new AtomicInteger();
  private volatile boolean told;

  private record Play(Sound sound, double volume) {}

  private SoundDevice() {}

  public static SoundDevice start() {
    var device = new SoundDevice();
    device.thread.start();
    return device;
  }

  @Override
  public void play(Sound sound, double volume) {
    boolean unused = plays.offer(new Play(sound, volume));
  }

  @Override
  public void speak(byte[] samples) {
    int mine = speech.incrementAndGet();
    var wanted = new DataLine.Info(SourceDataLine.class, SPEECH);
    try {
      if (!AudioSystem.isLineSupported(wanted)) {
        tell("no device plays " + SPEECH, null);
        return;
      }
      try (SourceDataLine line = (SourceDataLine) AudioSystem.getLine(wanted)) {
        line.open(SPEECH, 2 * PIECE);
        line.start();
        for (int at = 0; at < samples.length && speech.get() == mine; at += PIECE) {
          line.write(samples, at, Math.min(PIECE, samples.length - at) & ~1);
        }
        if (speech.get() == mine) {
          line.drain();
        }
      }
    } catch (LineUnavailableException | RuntimeException e) { // as above
      tell("no sound", e);
    }
  }

  @Override
  public void hush() {
    speech.incrementAndGet();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        heard(plays.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void heard(Play play) {
    String path = "/fr/comptoir/assets/sound/" + play.sound().file();
    try (InputStream file =
            Objects.requireNonNull(SoundDevice.class.getResourceAsStream(path), path);
        AudioInputStream samples = AudioSystem.getAudioInputStream(new BufferedInputStream(file))) {
      var wanted = new DataLine.Info(SourceDataLine.class, samples.getFormat());
      if (!AudioSystem.isLineSupported(wanted)) {
        tell("no device plays " + samples.getFormat(), null);
        return;
      }
      try (SourceDataLine line = (SourceDataLine) AudioSystem.getLine(wanted)) {
        line.open(samples.getFormat());
        loud(line, play.volume());
        line.start();
        var chunk = new byte[CHUNK];
        for (int read = samples.read(chunk); read > 0; read = samples.read(chunk)) {
          line.write(chunk, 0, read);
        }
        line.drain();
      }
      told = false;
    } catch (IOException
        | UnsupportedAudioFileException
        | LineUnavailableException
        | RuntimeException e) { // drivers throw what they like; the counter goes on
      tell("no sound", e);
    }
  }

  private static void loud(SourceDataLine line, double volume) {
    if (line.isControlSupported(FloatControl.Type.MASTER_GAIN)) {
      var gain = (FloatControl) line.getControl(FloatControl.Type.MASTER_GAIN);
      double decibel = 20 * Math.log10(Math.max(volume, 1e-4));
      gain.setValue((float) Math.clamp(decibel, gain.getMinimum(), gain.getMaximum()));
    }
  }

  private void tell(String what, @Nullable Exception why) {
    if (!told) {
      LOG.warn(what, why);
      told = true;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
