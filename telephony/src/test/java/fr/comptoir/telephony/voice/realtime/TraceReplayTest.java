package fr.comptoir.telephony.voice.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Recorded sessions, played again through a conversation. What has to come out is read from the
/// trace itself, field by field, without our reader.
class TraceReplayTest {

  static List<Path> traces() {
    return Vectors.traces();
  }

  @ParameterizedTest
  @MethodSource("traces")
  void theTranscriptIsWhatWasSaid(Path trace) {
    RecordingOutlet outlet = replay(Vectors.lines(trace));
    List<String> said =
        of(
                trace,
                "response.output_audio_transcript.done",
                "response.audio_transcript.done",
                "response.output_text.done",
                "response.text.done")
            .map(e -> e.path(e.has("transcript") ? "transcript" : "text").asString(""))
            .filter(text -> !text.isEmpty())
            .toList();
    assertThat(outlet.all(VoiceEvent.AssistantSaid.class).stream().filter(s -> s.complete()))
        .extracting(VoiceEvent.AssistantSaid::text)
        .containsExactlyElementsOf(said);
    assertThat(said).as("the trace says something").isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("traces")
  void whatTheCallerSaidArrivesWhole(Path trace) {
    RecordingOutlet outlet = replay(Vectors.lines(trace));
    List<String> heard =
        of(trace, "conversation.item.input_audio_transcription.completed")
            .collect(
                Collectors.toMap(
                    e -> e.path("item_id").asString(),
                    e -> e.path("transcript").asString(""),
                    (_, last) -> last,
                    LinkedHashMap::new))
            .values()
            .stream()
            .filter(text -> !text.isBlank())
            .toList();
    assertThat(outlet.all(VoiceEvent.CallerSaid.class).stream().filter(s -> s.complete()))
        .extracting(VoiceEvent.CallerSaid::text)
        .containsExactlyElementsOf(heard);
    assertThat(outlet.all(VoiceEvent.CallerSpeechStarted.class))
        .hasSize((int) of(trace, "input_audio_buffer.speech_started").count());
  }

  @ParameterizedTest
  @MethodSource("traces")
  void everyByteOfSoundIsPlayed(Path trace) {
    RecordingOutlet outlet = replay(Vectors.lines(trace));
    int bytes =
        of(trace, "response.output_audio.delta", "response.audio.delta")
            .mapToInt(e -> Base64.getDecoder().decode(e.path("delta").asString()).length)
            .sum();
    assertThat(outlet.bytes).isEqualTo(bytes);
    assertThat(outlet.all(VoiceEvent.AudioEnded.class))
        .hasSize((int) of(trace, "response.output_audio.done", "response.audio.done").count());
  }

  @ParameterizedTest
  @MethodSource("traces")
  void everyToolIsCalledOnceAndAnsweredAfterItsResponse(Path trace) {
    RecordingOutlet outlet = replay(Vectors.lines(trace));
    List<Tool.Call> asked =
        of(trace, "response.output_item.done")
            .map(e -> e.path("item"))
            .filter(item -> item.path("type").asString("").equals("function_call"))
            .map(
                item ->
                    new Tool.Call(
                        item.path("call_id").asString(),
                        item.path("name").asString(),
                        item.path("arguments").asString()))
            .toList();
    assertThat(outlet.all(VoiceEvent.ToolCalled.class))
        .extracting(VoiceEvent.ToolCalled::call)
        .containsExactlyElementsOf(asked);
    assertThat(outlet.sent(ClientEvent.ToolOutput.class)).hasSize(asked.size());
    assertThat(outlet.sent(ClientEvent.Respond.class)).hasSize(asked.isEmpty() ? 0 : 1);
  }

  @ParameterizedTest
  @MethodSource("traces")
  void tokensAreThoseOfTheBill(Path trace) {
    RecordingOutlet outlet = replay(Vectors.lines(trace));
    List<VoiceEvent.Used> used =
        outlet.all(VoiceEvent.Used.class).stream().filter(u -> u.tokensIn() > 0).toList();
    assertThat(used.stream().mapToLong(VoiceEvent.Used::tokensIn).sum())
        .isEqualTo(billed(trace, "input_token_details"));
    assertThat(used.stream().mapToLong(VoiceEvent.Used::tokensOut).sum())
        .isEqualTo(billed(trace, "output_token_details"));
  }

  /// A network that loses, doubles and shuffles doesn't exist under TCP; clones that do exist.
  @ParameterizedTest
  @MethodSource("traces")
  void noDisorderBreaksIt(Path trace) {
    Random chance = new Random(trace.getFileName().toString().hashCode());
    for (int round = 0; round < 20; round++) {
      List<Vectors.Line> lines = new ArrayList<>();
      for (Vectors.Line line : Vectors.lines(trace)) {
        int fate = chance.nextInt(10);
        if (fate == 0) continue;
        lines.add(chance.nextInt(lines.size() + 1) == 0 ? 0 : lines.size(), line);
        if (fate == 1) lines.add(chance.nextInt(lines.size() + 1), line);
      }
      RecordingOutlet outlet = replay(lines);
      assertThat(outlet.all(VoiceEvent.ToolCalled.class)).doesNotHaveDuplicates();
      assertThat(outlet.sent(ClientEvent.ToolOutput.class)).doesNotHaveDuplicates();
    }
  }

  private static RecordingOutlet replay(List<Vectors.Line> lines) {
    RecordingOutlet outlet = new RecordingOutlet();
    VoiceBrief brief =
        new VoiceBrief(
            new CallId("trace"), Caller.WITHHELD, Codec.PCMA, "", "Bonjour.", "fr", List.of());
    RealtimeConfig config = RealtimeConfig.of("", () -> "", "", "");
    Conversation conversation = new Conversation(brief, config, outlet);
    conversation.linked(false);
    int answered = 0;
    for (Vectors.Line line : lines) {
      if (!line.received()) continue;
      conversation.on(ServerEventReader.read(line.event().toString()));
      List<VoiceEvent.ToolCalled> asked = outlet.all(VoiceEvent.ToolCalled.class);
      for (; answered < asked.size(); answered++) {
        String callId = asked.get(answered).call().callId();
        conversation.answer(new Tool.Result(callId, "{}", Tool.Then.SPEAK));
        assertThat(outlet.sent(ClientEvent.Respond.class)).isEmpty();
      }
    }
    for (int i = 0; i < 40; i++) conversation.beat();
    assertThat(outlet.endings).isEmpty();
    return outlet;
  }

  private static Stream<JsonNode> of(Path trace, String... types) {
    return Vectors.lines(trace).stream()
        .filter(Vectors.Line::received)
        .filter(line -> List.of(types).contains(line.type()))
        .map(Vectors.Line::event);
  }

  private static long billed(Path trace, String side) {
    return of(trace, "response.done")
        .map(e -> e.path("response").path("usage").path(side))
        .mapToLong(d -> d.path("text_tokens").asLong(0) + d.path("audio_tokens").asLong(0))
        .sum();
  }
}
