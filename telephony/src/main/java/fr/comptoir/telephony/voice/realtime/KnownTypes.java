package fr.comptoir.telephony.voice.realtime;

import java.util.Set;

/// Types of the protocol that say nothing a telephone call needs; anything else is news, and
/// logged.
final class KnownTypes {
  private static final Set<String> TYPES =
      Set.of(
          "conversation.created",
          "conversation.item.added",
          "conversation.item.created",
          "conversation.item.deleted",
          "conversation.item.done",
          "conversation.item.input_audio_transcription.segment",
          "conversation.item.retrieved",
          "conversation.item.truncated",
          "input_audio_buffer.cleared",
          "input_audio_buffer.dtmf_event_received",
          "input_audio_buffer.timeout_triggered",
          "mcp_list_tools.completed",
          "mcp_list_tools.failed",
          "mcp_list_tools.in_progress",
          "output_audio_buffer.cleared",
          "output_audio_buffer.started",
          "output_audio_buffer.stopped",
          "response.content_part.added",
          "response.content_part.done",
          "response.function_call_arguments.delta",
          "response.function_call_arguments.done",
          "response.mcp_call.completed",
          "response.mcp_call.failed",
          "response.mcp_call.in_progress",
          "response.mcp_call_arguments.delta",
          "response.mcp_call_arguments.done",
          "response.output_item.added");

  private KnownTypes() {}

  static boolean contains(String type) {
    return TYPES.contains(type);
  }
}
