package fr.comptoir.telephony.voice.realtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The recorded and official events under `src/test/resources/realtime`.
final class Vectors {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Vectors() {}

  /// One line of a trace.
  record Line(boolean received, JsonNode event) {
    String type() {
      return event.path("type").asString("");
    }
  }

  static List<Path> files(String folder, String name) {
    try (Stream<Path> all = Files.list(folder(folder))) {
      return all.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sessions with services that speak the protocol, or almost.
  static List<Path> traces() {
    return files("traces", "(?!.*(google|gemini)).*\\.jsonl");
  }

  static List<Line> lines(Path trace) {
    try {
      List<Line> lines = new ArrayList<>();
      for (String text : Files.readAllLines(trace)) {
        JsonNode line = JSON.readTree(text);
        lines.add(new Line(line.path("dir").asString().equals("received"), line.path("event")));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(Path file) {
    return JSON.readTree(text(file));
  }

  static JsonNode shape(String name) {
    return json(folder("shapes").resolve(name + ".json"));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String name) {
    try {
      return Path.of(Vectors.class.getResource("/realtime/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
