package fr.comptoir.app.setup;

import fr.comptoir.app.setup.PracticeTape.Assistant;
import fr.comptoir.app.setup.PracticeTape.Caller;
import fr.comptoir.app.setup.PracticeTape.Interruption;
import fr.comptoir.app.setup.PracticeTape.Silence;
import fr.comptoir.app.setup.PracticeTape.ToolUse;
import fr.comptoir.app.setup.PracticeTape.Turn;
import fr.comptoir.telephony.voice.practice.PracticeScript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the practice calls of `assets/demo/practice` from the class path. Thread-safe; keeps
/// nothing.
public final class PracticeTapes {
  /// In the order they ring: the first makes an order within seconds of the start.
  static final List<String> NAMES =
      List.of(
          "01-a-emporter",
          "02-reservation",
          "03-livraison-habituee",
          "04-question",
          "05-change-d-avis",
          "06-silence",
          "07-annulation",
          "08-coupe-l-accueil",
          "09-plat-epuise",
          "10-raccroche",
          "11-groupe",
          "12-message");

  static final String STRANGER = "00-inconnu";
  private static final String FOLDER = "/fr/comptoir/assets/demo/practice/";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(day|time)}");
  private static final JsonMapper JSON = JsonMapper.shared();

  private PracticeTapes() {}

  /// What the scripted voice does with somebody who calls the practice line by hand.
  public static PracticeScript stranger() {
    Occasion any = new Occasion(LocalDate.EPOCH, LocalTime.NOON, "ce midi");
    return PracticeAssistant.script(read(STRANGER, any));
  }

  /// @param occasion what the callers who want a table ask for
  static PracticeTape read(String name, Occasion occasion) {
    JsonNode call = JSON.readTree(bytes(name + ".json"));
    String id = name.substring(0, 2);
    JsonNode caller = call.path("caller");
    List<Turn> turns = new ArrayList<>();
    for (JsonNode step : call.path("steps")) {
      turns.add(turn(step, new Place(id, turns.size() + 1), occasion));
    }
    return new PracticeTape(
        id,
        call.path("title").asString(),
        caller.path("number").isNull() ? null : caller.path("number").asString(),
        caller.path("known").asBoolean(false),
        turns);
  }

  /// Where a step stands, which is where its clip lies.
  private record Place(String call, int step) {}

  private static Turn turn(JsonNode step, Place place, Occasion occasion) {
    if (step.has("caller")) {
      String text = step.path("caller").asString();
      return new Caller(said(text, occasion), sound(text, place, place.call(), occasion));
    }
    if (step.has("tool")) {
      String arguments =
          step.path("args")
              .toString()
              .replace("$date", occasion.date().toString())
              .replace("$time", occasion.time().toString());
      return new ToolUse(step.path("tool").asString(), arguments);
    }
    if (step.has("silence_ms")) return new Silence(step.path("silence_ms").asInt());
    String text = step.path("assistant").asString();
    if (text.equals("greeting")) {
      String greeting = JSON.readTree(bytes("words.json")).path("greeting").asString();
      return new Assistant(greeting, bytes("clips/assistant/greeting.alaw"), interruption(step));
    }
    byte[] sound = sound(text, place, "assistant", occasion);
    return new Assistant(said(text, occasion), sound, interruption(step));
  }

  private static @Nullable Interruption interruption(JsonNode step) {
    if (step.has("cut_after_ms")) return new Interruption(step.path("cut_after_ms").asInt(), false);
    if (step.has("hang_up_after_ms"))
      return new Interruption(step.path("hang_up_after_ms").asInt(), true);
    return null;
  }

  private static String said(String text, Occasion occasion) {
    return text.replace("{day}", occasion.day()).replace("{time}", "à " + spoken(occasion));
  }

  private static String spoken(Occasion occasion) {
    int minutes = occasion.time().getMinute();
    String hour = occasion.time().getHour() + " h";
    return minutes == 0 ? hour : hour + " " + minutes;
  }

  /// The clip of a text; with placeholders, its pieces and the words between them in a row.
  private static byte[] sound(String text, Place place, String voice, Occasion occasion) {
    String base = "clips/" + place.call() + "/" + place.step();
    var placeholder = PLACEHOLDER.matcher(text);
    var sound = new ByteArrayOutputStream();
    int piece = 1;
    int from = 0;
    boolean whole = true;
    while (placeholder.find()) {
      whole = false;
      if (speaks(text.substring(from, placeholder.start()))) append(sound, base + "-" + piece);
      String word =
          placeholder.group(1).equals("day")
              ? occasion.day().replace(' ', '-')
              : occasion.time().toString().replace(':', '-');
      append(sound, "clips/" + voice + "/" + word);
      piece++;
      from = placeholder.end();
    }
    if (whole) return bytes(base + ".alaw");
    if (speaks(text.substring(from))) append(sound, base + "-" + piece);
    return sound.toByteArray();
  }

  private static boolean speaks(String piece) {
    return piece.codePoints().anyMatch(Character::isLetter);
  }

  private static void append(ByteArrayOutputStream sound, String clip) {
    sound.writeBytes(bytes(clip + ".alaw"));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = PracticeTapes.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) throw new IllegalStateException("missing from the build: " + FOLDER + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
