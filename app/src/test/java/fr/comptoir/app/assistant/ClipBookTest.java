package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.keypad.Clip;
import fr.comptoir.telephony.voice.keypad.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipBookTest {
  private final ClipBook book = new ClipBook();

  @Test
  void everyPieceCanBeHeardInBothLanguagesAndLaws() {
    for (Clip clip : Clip.all()) {
      for (String language : new String[] {"fr", "en"}) {
        for (Codec codec : Codec.values()) {
          byte[] sound = book.sound(clip, language, codec);
          assertThat(sound.length)
              .as(language + " " + clip)
              .isPositive()
              .matches(length -> length % Codec.FRAME_BYTES == 0);
          assertThat(G711.level(codec, sound, 0, sound.length))
              .as(language + " " + clip)
              .isGreaterThan(500);
        }
        boolean tone = clip.equals(new Clip.Standard(Prompt.BEEP));
        assertThat(book.text(clip, language).isEmpty()).isEqualTo(tone);
      }
    }
  }

  /// What the menu says a key does, the menu does: the words name the keys.
  @ParameterizedTest
  @CsvSource({
    "MENU_TABLE, tapez un, press one",
    "MENU_ORDER, tapez deux, press two",
    "MENU_HOURS, tapez trois, press three",
    "MENU_MESSAGE, tapez quatre, press four",
    "MENU_CALL_BACK, tapez cinq, press five",
    "MENU_PERSON, tapez zéro, press zero",
    "MENU_LANGUAGE, tapez neuf, press nine",
    "MENU_BACK, tapez étoile, press star",
    "KEY_BOOK, tapez un, press one",
    "KEY_OTHER_TIME, tapez deux, press two",
    "KEY_OTHER_DAY, tapez trois, press three",
    "DAY_TODAY, tapez un, press one",
    "DAY_TOMORROW, tapez deux, press two",
    "DAY_OTHER, tapez trois, press three",
    "KEY_WEEK, tapez un, press one",
  })
  void theWordsNameTheKeys(Line line, String french, String english) {
    assertThat(book.text(new Clip.Sentence(line), "fr")).contains(french);
    assertThat(book.text(new Clip.Sentence(line), "en")).contains(english);
  }

  @Test
  void theFirstWordsOfTheVoiceThatTakesOverSayThatItIsAutomatic() {
    assertThat(book.words(Prompt.UNAVAILABLE, "fr")).contains("automatique");
    assertThat(book.words(Prompt.UNAVAILABLE, "en")).contains("automatic");
  }

  @Test
  void theOwnersRecordingStandsForTheClipWhenItCanBeUsed(@TempDir Path own) throws Exception {
    Files.createDirectories(own.resolve("fr"));
    wav(own.resolve("fr/goodbye.wav"), 44_100, 2, 1.5, 9000);
    wav(own.resolve("fr/still_there.wav"), 8_000, 1, 70, 9000);
    wav(own.resolve("fr/one_moment.wav"), 8_000, 1, 1, 0);
    Files.writeString(own.resolve("fr/unavailable.wav"), "no sound at all");
    var with = new ClipBook(own);

    byte[] goodbye = with.clip(Prompt.GOODBYE, "fr", Codec.PCMA);
    assertThat(goodbye.length).isBetween(11_800, 12_320);
    assertThat(G711.level(Codec.PCMA, goodbye, 0, goodbye.length)).isBetween(5000, 7000);
    for (Prompt prompt :
        List.of(Prompt.STILL_THERE, Prompt.ONE_MOMENT, Prompt.UNAVAILABLE, Prompt.BEEP)) {
      assertThat(with.clip(prompt, "fr", Codec.PCMA))
          .isEqualTo(book.clip(prompt, "fr", Codec.PCMA));
    }
  }

  private static void wav(Path file, int rate, int channels, double seconds, int peak)
      throws IOException {
    int frames = (int) (rate * seconds);
    var samples = ByteBuffer.allocate(frames * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < frames * channels; i++) {
      double phase = 2 * Math.PI * 440 * (i / channels) / rate;
      samples.putShort((short) (peak * Math.sin(phase)));
    }
    var format = new AudioFormat(rate, 16, channels, true, false);
    try (var sound =
        new AudioInputStream(new ByteArrayInputStream(samples.array()), format, frames)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
    }
  }

  @Test
  void anUnknownLanguageGetsFrench() {
    assertThat(book.clip(Prompt.GOODBYE, "it", Codec.PCMA))
        .isEqualTo(book.clip(Prompt.GOODBYE, "fr", Codec.PCMA));
    assertThat(book.words(Prompt.GOODBYE, "it")).isEqualTo(book.words(Prompt.GOODBYE, "fr"));
  }
}
