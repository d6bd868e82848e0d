package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.voice.realtime.ServerEvent.Problem;
import fr.comptoir.telephony.voice.realtime.ServerEvent.Status;
import fr.comptoir.telephony.voice.realtime.ServerEvent.Usage;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Wire JSON → events. Tolerant: any field may be missing or null, unknown fields and types are
/// passed over, and the older names that clones still use are understood. Never throws.
final class ServerEventReader {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String AUDIO = "response.output_audio.delta";

  private ServerEventReader() {}

  static ServerEvent read(String text) {
    try {
      if (text.startsWith(AUDIO, 9) || text.startsWith(AUDIO, 10)) return audio(text);
      JsonNode event = JSON.readTree(text);
      return event.isObject() ? read(event) : new ServerEvent.Broken("no object");
    } catch (JacksonException | IllegalArgumentException e) {
      return new ServerEvent.Broken(e.getClass().getSimpleName());
    }
  }

  /// Sound comes many times a second: no tree for it.
  private static ServerEvent audio(String text) {
    String response = "";
    String item = "";
    String delta = "";
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
          parser.skipChildren();
          continue;
        }
        switch (name) {
          case "response_id" -> response = parser.getString();
          case "item_id" -> item = parser.getString();
          case "delta" -> delta = parser.getString();
          default -> {}
        }
      }
    }
    return new ServerEvent.AudioDelta(response, item, Base64.getDecoder().decode(delta));
  }

  private static ServerEvent read(JsonNode event) {
    String type = text(event, "type").strip();
    String item = text(event, "item_id");
    String response = text(event, "response_id");
    return switch (type) {
      case "session.created" -> new ServerEvent.SessionCreated();
      case "session.updated" -> updated(event.path("session"));
      case "input_audio_buffer.speech_started" -> new ServerEvent.SpeechStarted(item);
      case "input_audio_buffer.speech_stopped" -> new ServerEvent.SpeechStopped(item);
      case "input_audio_buffer.committed" -> new ServerEvent.Committed(item);
      case "conversation.item.input_audio_transcription.delta" ->
          new ServerEvent.CallerDelta(item, text(event, "delta"));
      case "conversation.item.input_audio_transcription.completed" -> callerDone(event, item);
      case "conversation.item.input_audio_transcription.failed" ->
          new ServerEvent.CallerUnheard(item, problem(event.path("error")).code());
      case "response.created" ->
          new ServerEvent.ResponseCreated(text(event.path("response"), "id"));
      case "response.done" -> done(event.path("response"));
      case AUDIO, "response.audio.delta" ->
          new ServerEvent.AudioDelta(
              response, item, Base64.getDecoder().decode(text(event, "delta")));
      case "response.output_audio.done", "response.audio.done" ->
          new ServerEvent.AudioDone(response, item);
      case "response.output_audio_transcript.delta",
          "response.audio_transcript.delta",
          "response.output_text.delta",
          "response.text.delta" ->
          new ServerEvent.AssistantDelta(response, item, text(event, "delta"));
      case "response.output_audio_transcript.done", "response.audio_transcript.done" ->
          new ServerEvent.AssistantDone(response, item, text(event, "transcript"));
      case "response.output_text.done", "response.text.done" ->
          new ServerEvent.AssistantDone(response, item, text(event, "text"));
      case "response.output_item.done" -> itemDone(response, event.path("item"));
      case "rate_limits.updated" -> limits(event.path("rate_limits"));
      case "error" -> new ServerEvent.Refused(problem(event.path("error")));
      case "" -> new ServerEvent.Broken("no type");
      default ->
          KnownTypes.contains(type) ? new ServerEvent.Known(type) : new ServerEvent.Unknown(type);
    };
  }

  /// A clone calls every guess "completed" and says beside it that it isn't.
  private static ServerEvent callerDone(JsonNode event, String item) {
    if (text(event, "status").equals("in_progress")) {
      return new ServerEvent.Known("conversation.item.input_audio_transcription.completed");
    }
    return new ServerEvent.CallerDone(
        item, text(event, "transcript"), event.path("usage").path("seconds").asDouble(0));
  }

  private static ServerEvent updated(JsonNode session) {
    JsonNode audio = session.path("audio");
    return new ServerEvent.SessionUpdated(
        format(audio.path("input"), session, "input_audio_format"),
        format(audio.path("output"), session, "output_audio_format"));
  }

  private static @Nullable String format(JsonNode side, JsonNode session, String older) {
    String type = text(side.path("format"), "type");
    if (!type.isEmpty()) return type;
    String flat = text(session, older);
    return switch (flat) {
      case "" -> null;
      case "g711_alaw" -> "audio/pcma";
      case "g711_ulaw" -> "audio/pcmu";
      default -> flat;
    };
  }

  private static ServerEvent itemDone(String response, JsonNode item) {
    if (!text(item, "type").equals("function_call")) {
      return new ServerEvent.Known("response.output_item.done");
    }
    String status = text(item, "status");
    if (!status.isEmpty() && !status.equals("completed")) {
      return new ServerEvent.Known("response.output_item.done");
    }
    String arguments = text(item, "arguments");
    String whole = arguments.isBlank() ? "{}" : arguments;
    return new ServerEvent.ToolAsked(
        response, text(item, "call_id"), text(item, "name"), whole, isObject(whole));
  }

  private static boolean isObject(String json) {
    try {
      return JSON.readTree(json).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }

  private static ServerEvent done(JsonNode response) {
    Status status =
        switch (text(response, "status")) {
          case "cancelled" -> Status.CANCELLED;
          case "incomplete" -> Status.INCOMPLETE;
          case "failed" -> Status.FAILED;
          default -> Status.COMPLETED;
        };
    JsonNode error = response.path("status_details").path("error");
    return new ServerEvent.ResponseDone(
        text(response, "id"),
        status,
        error.isObject() ? problem(error) : null,
        usage(response.path("usage")));
  }

  private static @Nullable Usage usage(JsonNode usage) {
    if (!usage.isObject()) return null;
    JsonNode in = usage.path("input_token_details");
    JsonNode out = usage.path("output_token_details");
    JsonNode cached = in.path("cached_tokens_details");
    long textIn = in.path("text_tokens").asLong(usage.path("input_tokens").asLong(0));
    long textOut = out.path("text_tokens").asLong(usage.path("output_tokens").asLong(0));
    return new Usage(
        textIn,
        in.path("audio_tokens").asLong(0),
        cached.path("text_tokens").asLong(in.path("cached_tokens").asLong(0)),
        cached.path("audio_tokens").asLong(0),
        textOut,
        out.path("audio_tokens").asLong(0));
  }

  private static ServerEvent limits(JsonNode limits) {
    double longest = 0;
    for (JsonNode limit : limits) {
      longest = Math.max(longest, limit.path("reset_seconds").asDouble(0));
    }
    return new ServerEvent.RateLimits(longest);
  }

  /// Some clones give a type and no code.
  private static Problem problem(JsonNode error) {
    String code = text(error, "code");
    String cause = text(error, "event_id");
    return new Problem(
        code.isEmpty() ? text(error, "type") : code,
        text(error, "message"),
        cause.isEmpty() ? null : cause);
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value != null && value.isString() ? value.stringValue() : "";
  }
}
