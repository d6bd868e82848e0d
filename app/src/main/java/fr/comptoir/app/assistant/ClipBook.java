package fr.comptoir.app.assistant;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.PromptBook;
import fr.comptoir.telephony.voice.keypad.Clip;
import fr.comptoir.telephony.voice.keypad.KeypadClips;
import fr.comptoir.telephony.voice.keypad.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The recorded pieces of `assets/voice`, read once, each replaced by the owner's own recording
/// where there is one that can be used. Thread-safe.
public final class ClipBook implements PromptBook, KeypadClips {
  private static final Logger log = LoggerFactory.getLogger(ClipBook.class);
  private static final String FOLDER = "/fr/comptoir/assets/voice/";
  private static final List<String> LANGUAGES = List.of("fr", "en");

  private final Map<String, byte[]> clips = new HashMap<>();

  /// Only what comes with the program.
  public ClipBook() {
    for (String language : LANGUAGES) {
      for (Clip clip : Clip.all()) clips.put(key(clip, language), read(key(clip, language)));
    }
  }

  /// With the owner's recordings: `fr/goodbye.wav` in this folder stands for that clip. One that
  /// can't be used is told in the log and left aside.
  public ClipBook(Path own) {
    this();
    for (String key : List.copyOf(clips.keySet())) {
      Path file = own.resolve(key + ".wav");
      if (Files.exists(file)) replace(key, file);
    }
  }

  private void replace(String key, Path file) {
    try {
      clips.put(key, OwnClip.read(file));
      log.info("{} is the house's own", key);
    } catch (OwnClip.UnusableException e) {
      log.warn("{} is not used: {}", file, e.getMessage());
    }
  }

  @Override
  public byte[] clip(Prompt prompt, String language, Codec codec) {
    return sound(new Clip.Standard(prompt), language, codec);
  }

  @Override
  public byte[] sound(Clip clip, String language, Codec codec) {
    byte[] sound = clips.get(key(clip, spoken(language)));
    if (sound == null) throw new IllegalStateException("no clip of " + clip);
    return G711.fromALaw(sound, codec);
  }

  @Override
  public String words(Prompt prompt, String language) {
    return prompt == Prompt.BEEP ? "" : messages(language).text("voice.prompt.", prompt);
  }

  @Override
  public String text(Clip clip, String language) {
    Locale locale = messages(language).locale();
    return switch (clip) {
      case Clip.Sentence(Line line) -> messages(language).text("voice.keypad.", line);
      case Clip.Standard(Prompt prompt) -> words(prompt, language);
      case Clip.Number(int value) -> String.valueOf(value);
      case Clip.Hour(int hour) -> messages(language).text("voice.hour", hour);
      case Clip.Weekday(DayOfWeek day) -> day.getDisplayName(TextStyle.FULL, locale);
      case Clip.DayOfMonth(int day) -> String.valueOf(day);
      case Clip.MonthName(Month month) -> month.getDisplayName(TextStyle.FULL, locale);
      case Clip.Sign(char letter) -> String.valueOf(letter);
    };
  }

  @Override
  public String callBackWish(String language) {
    return messages(language).text("voice.call_back_wish");
  }

  @Override
  public String personWish(String language) {
    return messages(language).text("voice.person_wish");
  }

  private Messages messages(String language) {
    return Messages.in(Locale.of(spoken(language)));
  }

  private static String spoken(String language) {
    return LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
  }

  private static String key(Clip clip, String language) {
    return language + "/" + clip.fileName();
  }

  private static byte[] read(String key) {
    try (InputStream in = ClipBook.class.getResourceAsStream(FOLDER + key + ".alaw")) {
      if (in == null) throw new IllegalStateException("missing from the build: " + key);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
