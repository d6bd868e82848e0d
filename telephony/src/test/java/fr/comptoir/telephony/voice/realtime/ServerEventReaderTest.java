package fr.comptoir.telephony.voice.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.voice.realtime.ServerEvent.AudioDelta;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ServerEventReaderTest {

  /// Events of other uses of the service: transcription sessions.
  private static final Set<String> ELSEWHERE =
      Set.of("transcription_session.created", "transcription_session.updated");

  static List<Path> examples() {
    return Vectors.files("examples", "Realtime(Beta)?ServerEvent.*");
  }

  static List<Path> traces() {
    return Vectors.traces();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyOfficialExampleIsUnderstood(Path file) {
    JsonNode example = Vectors.json(file);
    ServerEvent event = ServerEventReader.read(Vectors.text(file));
    assertThat(event).isNotInstanceOf(ServerEvent.Broken.class);
    if (!ELSEWHERE.contains(example.path("type").asString())) {
      assertThat(event).isNotInstanceOf(ServerEvent.Unknown.class);
    }
  }

  @ParameterizedTest
  @MethodSource("traces")
  void everyRecordedEventIsUnderstood(Path trace) {
    boolean standard = trace.getFileName().toString().matches(".*(openai|azure).*");
    for (Vectors.Line line : Vectors.lines(trace)) {
      if (!line.received()) continue;
      ServerEvent event = ServerEventReader.read(line.event().toString());
      assertThat(event).as(line.type()).isNotInstanceOf(ServerEvent.Broken.class);
      if (standard) assertThat(event).as(line.type()).isNotInstanceOf(ServerEvent.Unknown.class);
    }
  }

  @Test
  void anotherProtocolIsNonsenseAndNoMore() {
    for (Path trace : Vectors.files("traces", ".*google.*\\.jsonl")) {
      for (Vectors.Line line : Vectors.lines(trace)) {
        assertThat(ServerEventReader.read(line.event().toString()))
            .isEqualTo(new ServerEvent.Broken("no type"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"response.output_audio.delta\",\"response_id\":\"r\",\"item_id\":\"i\",\"output_index\":0,\"x\":{\"delta\":\"no\"},\"delta\":\"1dXV1Q==\"}",
        "{\"type\": \"response.output_audio.delta\", \"delta\": \"1dXV1Q==\", \"item_id\": \"i\", \"response_id\": \"r\"}",
        "{\"delta\":\"1dXV1Q==\",\"item_id\":\"i\",\"response_id\":\"r\",\"type\":\"response.output_audio.delta\"}",
        "{\"event_id\":\"e\",\"type\":\"response.audio.delta\",\"response_id\":\"r\",\"item_id\":\"i\",\"delta\":\"1dXV1Q==\"}",
      })
  void soundIsReadTheSameWhateverTheOrderOfItsFields(String text) {
    assertThat(ServerEventReader.read(text))
        .usingRecursiveComparison()
        .isEqualTo(new AudioDelta("r", "i", Base64.getDecoder().decode("1dXV1Q==")));
  }

  static Stream<Arguments> tolerated() {
    return Stream.of(
        Arguments.of("", new ServerEvent.Broken("no object")),
        Arguments.of("[]", new ServerEvent.Broken("no object")),
        Arguments.of("{}", new ServerEvent.Broken("no type")),
        Arguments.of("{\"type\":null}", new ServerEvent.Broken("no type")),
        Arguments.of("{\"type\":\"x.y\"}", new ServerEvent.Unknown("x.y")),
        Arguments.of(
            "{\"type\":\"response.done\",\"response\":null}",
            new ServerEvent.ResponseDone("", ServerEvent.Status.COMPLETED, null, null)),
        Arguments.of(
            "{\"type\":\"response.done\",\"response\":{\"id\":\"r\",\"status\":\"failed\",\"status_details\":{\"error\":{\"type\":\"server_error\"}},\"usage\":{\"total_tokens\":0}}}",
            new ServerEvent.ResponseDone(
                "r",
                ServerEvent.Status.FAILED,
                new ServerEvent.Problem("server_error", "", null),
                new ServerEvent.Usage(0, 0, 0, 0, 0, 0))),
        Arguments.of(
            "{\"type\":\"error\",\"error\":{\"code\":null,\"message\":null,\"param\":null}}",
            new ServerEvent.Refused(new ServerEvent.Problem("", "", null))),
        Arguments.of(
            "{\"type\":\"session.updated\",\"session\":{\"output_audio_format\":\"g711_alaw\"}}",
            new ServerEvent.SessionUpdated(null, "audio/pcma")),
        Arguments.of(
            "{\"type\":\"response.output_item.done\",\"item\":{\"type\":\"function_call\",\"call_id\":\"c\",\"name\":\"n\",\"arguments\":\"\"}}",
            new ServerEvent.ToolAsked("", "c", "n", "{}", true)),
        Arguments.of(
            "{\"type\":\"response.output_item.done\",\"item\":{\"type\":\"function_call\",\"status\":\"incomplete\",\"call_id\":\"c\",\"name\":\"n\",\"arguments\":\"{\"}}",
            new ServerEvent.Known("response.output_item.done")));
  }

  @ParameterizedTest
  @MethodSource("tolerated")
  void whatIsMissingOrOddIsTolerated(String text, ServerEvent event) {
    assertThat(ServerEventReader.read(text)).isEqualTo(event);
  }
}
