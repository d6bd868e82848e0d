package fr.comptoir.app.ui.calls;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a tool answered the assistant, for people. Pure.
///
/// @param status one word of the tools' contract: `ok`, `available`, `refused`…; empty where there
///   is none
/// @param say the sentence it was given to say; empty where there is none
record ToolAnswer(String status, String say) {
  private static final JsonMapper JSON = new JsonMapper();

  /// Anything but an object with these fields has neither.
  static ToolAnswer of(String result) {
    try {
      JsonNode answer = JSON.readTree(result);
      return new ToolAnswer(answer.path("status").asString(""), answer.path("say").asString(""));
    } catch (JacksonException notJson) {
      return new ToolAnswer("", "");
    }
  }

  /// On one line.
  String brief() {
    if (say.isBlank()) {
      return "→ " + (status.isEmpty() ? "…" : status);
    }
    return "→ " + (status.isEmpty() ? "" : status + " : ") + say;
  }
}
