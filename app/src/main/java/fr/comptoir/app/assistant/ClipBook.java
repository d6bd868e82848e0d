package fr.comptoir.app.assistant;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.PromptBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The recorded sentences of `assets/voice`, read once. Thread-safe.
public final class ClipBook implements PromptBook {
  private static final String FOLDER = "/fr/comptoir/assets/voice/";
  private static final List<String> LANGUAGES = List.of("fr", "en");

  private final Map<String, byte[]> clips = new HashMap<>();

  public ClipBook() {
    for (String language : LANGUAGES) {
      for (Prompt prompt : Prompt.values()) {
        byte[] clip = read(name(prompt, language));
        for (Codec codec : Codec.values()) {
          clips.put(key(prompt, language, codec), G711.fromALaw(clip, codec));
        }
      }
    }
  }

  @Override
  public byte[] clip(Prompt prompt, String language, Codec codec) {
    byte[] clip = clips.get(key(prompt, spoken(language), codec));
    if (clip == null) throw new IllegalStateException("no clip of " + prompt);
    return clip.clone();
  }

  @Override
  public String words(Prompt prompt, String language) {
    return prompt == Prompt.BEEP ? "" : messages(language).text("voice.prompt.", prompt);
  }

  @Override
  public String callBackWish(String language) {
    return messages(language).text("voice.call_back_wish");
  }

  private Messages messages(String language) {
    return Messages.in(Locale.of(spoken(language)));
  }

  private static String spoken(String language) {
    return LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
  }

  private static String key(Prompt prompt, String language, Codec codec) {
    return language + ' ' + prompt + ' ' + codec;
  }

  private static String name(Prompt prompt, String language) {
    return language + "/" + prompt.name().toLowerCase(Locale.ROOT) + ".alaw";
  }

  private static byte[] read(String name) {
    try (InputStream in = ClipBook.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) throw new IllegalStateException("missing from the build: " + FOLDER + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
