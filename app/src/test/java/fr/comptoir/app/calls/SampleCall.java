package fr.comptoir.app.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One file of `src/test/resources/calls`.
///
/// @param number E.164; empty = withheld
/// @param before earlier calls that set the scene, tools only
/// @param end the `final` of the file
public record SampleCall(
    String name, String number, List<Earlier> before, List<JsonNode> steps, JsonNode end) {
  private static final Path FOLDER = Path.of("src/test/resources/calls");

  /// A call that was made before this one.
  public record Earlier(String number, List<JsonNode> steps) {}

  public static List<SampleCall> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(SampleCall::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param id the file's two digits
  public static SampleCall of(String id) {
    return all().stream().filter(call -> call.name().startsWith(id)).findFirst().orElseThrow();
  }

  private static SampleCall read(Path file) {
    JsonNode call = JsonMapper.shared().readTree(file);
    return new SampleCall(
        file.getFileName().toString().replace(".json", ""),
        number(call.path("caller")),
        list(call.path("before")).stream()
            .map(earlier -> new Earlier(number(earlier), list(earlier.path("steps"))))
            .toList(),
        list(call.path("steps")),
        call.path("final"));
  }

  private static String number(JsonNode caller) {
    return Optional.ofNullable(caller.path("number").stringValue(null)).orElse("");
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
