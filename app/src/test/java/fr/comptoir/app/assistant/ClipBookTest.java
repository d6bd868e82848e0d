package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;
import fr.comptoir.telephony.voice.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClipBookTest {
  private final ClipBook book = new ClipBook();

  @ParameterizedTest
  @EnumSource(Prompt.class)
  void everySentenceCanBeHeardInBothLanguagesAndLaws(Prompt prompt) {
    for (String language : new String[] {"fr", "en"}) {
      for (Codec codec : Codec.values()) {
        byte[] clip = book.clip(prompt, language, codec);
        assertThat(clip.length).isPositive().matches(length -> length % Codec.FRAME_BYTES == 0);
        assertThat(G711.level(codec, clip, 0, clip.length)).isGreaterThan(500);
      }
    }
  }

  @Test
  void theFirstWordsOfTheVoiceThatTakesOverSayThatItIsAutomatic() {
    assertThat(book.words(Prompt.UNAVAILABLE, "fr")).contains("automatique", "tapez un");
    assertThat(book.words(Prompt.UNAVAILABLE, "en")).contains("automatic", "press one");
  }

  @Test
  void anUnknownLanguageGetsFrench() {
    assertThat(book.clip(Prompt.GOODBYE, "it", Codec.PCMA))
        .isEqualTo(book.clip(Prompt.GOODBYE, "fr", Codec.PCMA));
    assertThat(book.words(Prompt.GOODBYE, "it")).isEqualTo(book.words(Prompt.GOODBYE, "fr"));
  }
}
