package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Events → wire JSON, in the protocol's general shape only, never the beta's.
final class ClientEventWriter {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private ClientEventWriter() {}

  /// The caller's sound. Fifty times a second: no tree.
  static String append(byte[] g711, int offset, int length) {
    byte[] sound = Arrays.copyOfRange(g711, offset, offset + length);
    return "{\"type\":\"input_audio_buffer.append\",\"audio\":\""
        + BASE64.encodeToString(sound)
        + "\"}";
  }

  /// @param id of the event, quoted by the service's complaint about it
  static String write(ClientEvent event, String id) {
    ObjectNode json = JSON.createObjectNode();
    switch (event) {
      case ClientEvent.Configure(VoiceBrief brief, RealtimeConfig config) ->
          session(head(json, "session.update", id).putObject("session"), brief, config);
      case ClientEvent.Note(String text) -> message(json, id, "system", "input_text", text);
      case ClientEvent.Remember(boolean caller, String text) -> {
        if (caller) message(json, id, "user", "input_text", text);
        else message(json, id, "assistant", "output_text", text);
      }
      case ClientEvent.RememberTool(String callId, String name, String arguments) ->
          item(json, id, "function_call")
              .put("call_id", callId)
              .put("name", name)
              .put("arguments", arguments);
      case ClientEvent.ToolOutput(String callId, String output) ->
          item(json, id, "function_call_output").put("call_id", callId).put("output", output);
      case ClientEvent.Respond(var exactly) -> {
        head(json, "response.create", id);
        if (exactly != null) {
          json.putObject("response").put("instructions", exactly).put("tool_choice", "none");
        }
      }
      case ClientEvent.Cancel(var responseId) -> {
        head(json, "response.cancel", id);
        if (responseId != null) json.put("response_id", responseId);
      }
      case ClientEvent.Truncate(String itemId, int heardMillis) ->
          head(json, "conversation.item.truncate", id)
              .put("item_id", itemId)
              .put("content_index", 0)
              .put("audio_end_ms", heardMillis);
      case ClientEvent.Forget(String itemId) ->
          head(json, "conversation.item.delete", id).put("item_id", itemId);
    }
    return json.toString();
  }

  /// How the service names a law.
  static String format(Codec codec) {
    return codec == Codec.PCMA ? "audio/pcma" : "audio/pcmu";
  }

  private static void session(ObjectNode session, VoiceBrief brief, RealtimeConfig config) {
    session.put("type", "realtime");
    session.putArray("output_modalities").add("audio");
    session.put("instructions", brief.instructions());
    session.put("max_output_tokens", 2048);
    if (config.reasons()) {
      session.put("parallel_tool_calls", false);
      session.putObject("reasoning").put("effort", "low");
    }
    session.put("tool_choice", "auto");
    var tools = session.putArray("tools");
    for (Tool.Spec tool : brief.tools()) {
      tools
          .addObject()
          .put("type", "function")
          .put("name", tool.name())
          .put("description", tool.description())
          .set("parameters", JSON.readTree(tool.parameters()));
    }
    ObjectNode audio = session.putObject("audio");
    ObjectNode input = audio.putObject("input");
    // G.711 has one rate, and the service refuses to be told.
    input.putObject("format").put("type", format(brief.codec()));
    input
        .putObject("transcription")
        .put("model", config.transcriber())
        .put("language", brief.language());
    input
        .putObject("turn_detection")
        .put("type", "server_vad")
        .put("threshold", config.hearing().threshold())
        .put("prefix_padding_ms", config.hearing().paddingMillis())
        .put("silence_duration_ms", config.hearing().silenceMillis())
        .put("create_response", true)
        // Whether the caller cut in or the line echoed is decided here, where the echo is known.
        .put("interrupt_response", false);
    ObjectNode output = audio.putObject("output");
    output.putObject("format").put("type", format(brief.codec()));
    output.put("voice", config.voice());
  }

  private static void message(
      ObjectNode json, String id, String role, String content, String text) {
    ObjectNode item = item(json, id, "message").put("role", role);
    item.putArray("content").addObject().put("type", content).put("text", text);
  }

  private static ObjectNode item(ObjectNode json, String id, String type) {
    return head(json, "conversation.item.create", id).putObject("item").put("type", type);
  }

  private static ObjectNode head(ObjectNode json, String type, String id) {
    return json.put("type", type).put("event_id", id);
  }
}
