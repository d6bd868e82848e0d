package fr.comptoir.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `sipp` and `baresip` call in as the box on the wall does. Skipped where they are not installed.
class RealTelephonesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int WAV_HEADER = 44;
  private static final Path AUDIO =
      Path.of("../telephony/src/test/resources/ht841/audio").toAbsolutePath().normalize();

  /// A sample louder than this is no line noise.
  private static final int LOUD = 800;

  @TempDir Path folder;
  private HouseProcess house;

  @BeforeAll
  static void onlyWhereTheyAreInstalled() {
    Peer.assumeInstalled("bash", "sipp", "baresip");
  }

  private void open(String assistant) throws IOException, InterruptedException {
    house = HouseProcess.start(folder.resolve("data"), Map.of("assistant.kind", assistant));
  }

  @AfterEach
  void close() throws InterruptedException {
    if (house != null) house.close();
  }

  @Test
  void sippRegistersCallsSpeaksAndHangsUp() throws Exception {
    open("practice");
    Peer sipp = Peer.as(house, 1, "0639980042").with("SECS", 6);

    Peer.Result registered = sipp.run("register");
    assertThat(registered.exit()).as(registered.output()).isZero();
    Peer.Result called = sipp.run("call");
    assertThat(called.exit()).as(called.output()).isZero();

    JsonNode started = event("call.started");
    assertThat(started.toString()).contains("639980042", "fxo1");
    assertThat(event("call.ended").path("outcome").asString()).isIn("info", "message", "abandoned");
  }

  @Test
  void baresipHearsTheAssistantAnswer() throws Exception {
    open("practice");

    Peer.Result talked =
        Peer.as(house, 2, "0639980043")
            .with("REC", folder.resolve("heard"))
            .with("AUDIO", speechAndThenSilence())
            .run("talk", "16");

    assertThat(talked.exit()).as(talked.output()).isZero();
    assertThat(secondsOfSound("-dec.wav")).as("what the caller heard").isGreaterThan(2);
    assertThat(secondsOfSound("-enc.wav")).as("what the caller said").isGreaterThan(2);
    assertThat(event("call.said").toString()).contains("assistant");
  }

  /// This telephone sends no number, as a caller who withholds it.
  @Test
  void aKeyPressedOnATelephoneAsksForACallBack() throws Exception {
    open("keypad");

    Peer.Result talked =
        Peer.as(house, 3, "0639980044")
            .with("REC", folder.resolve("heard"))
            .with("AUDIO", silence())
            .run("talk", "24", "50639980044");

    assertThat(talked.exit()).as(talked.output()).isZero();
    assertThat(event("message.changed").toString()).containsIgnoringCase("callback_request");
    assertThat(event("call.ended").path("outcome").asString()).isEqualTo("message");
  }

  /// baresip hangs up where its recording ends: ours last longer than the call.
  private String speechAndThenSilence() throws IOException {
    byte[] speech = Files.readAllBytes(AUDIO.resolve("order.wav"));
    return recording(Arrays.copyOfRange(speech, WAV_HEADER, speech.length));
  }

  private String silence() throws IOException {
    return recording(new byte[0]);
  }

  /// Half a minute that begins with these samples; its name, as the peer's script wants it.
  private String recording(byte[] start) throws IOException {
    AudioFormat format = new AudioFormat(8_000, 16, 1, true, false);
    byte[] samples = Arrays.copyOf(start, 30 * 8_000 * 2);
    Path file = folder.resolve("caller.wav");
    try (var sound = new AudioInputStream(new ByteArrayInputStream(samples), format, 30 * 8_000)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return AUDIO.relativize(folder.resolve("caller")).toString();
  }

  private JsonNode event(String name) throws InterruptedException {
    return house.await(name, PATIENCE, event -> HouseProcess.is(event, name));
  }

  /// Seconds above the noise in the recordings of that side, counted in 20 ms pieces.
  private double secondsOfSound(String side) throws IOException {
    int loud = 0;
    try (Stream<Path> files = Files.list(folder.resolve("heard"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(side)).toList()) {
        ByteBuffer wav = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        short[] samples = new short[(wav.limit() - WAV_HEADER) / 2];
        wav.position(WAV_HEADER).asShortBuffer().get(samples);
        for (int from = 0; from + 160 <= samples.length; from += 160) {
          int peak = 0;
          for (int i = from; i < from + 160; i++) peak = Math.max(peak, Math.abs(samples[i]));
          if (peak > LOUD) loud++;
        }
      }
    }
    return loud * 0.02;
  }
}
