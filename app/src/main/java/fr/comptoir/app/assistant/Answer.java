package fr.comptoir.app.assistant;

import fr.comptoir.app.i18n.RefusalText;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Alternative;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The answer of a tool: one flat JSON object with a status, a sentence ready to be said, what was
/// wrong, and facts. Money is integer cents, days and times are the restaurant's.
final class Answer {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final ObjectNode json = JSON.objectNode();
  private final ArrayNode problems = JSON.arrayNode();

  private Answer(String status, String say) {
    json.put("status", status).put("say", say);
    json.set("problems", problems);
  }

  static Answer of(String status, String say) {
    return new Answer(status, say);
  }

  Answer put(String key, @Nullable String value) {
    json.put(key, value);
    return this;
  }

  Answer put(String key, long value) {
    json.put(key, value);
    return this;
  }

  Answer put(String key, int value) {
    json.put(key, value);
    return this;
  }

  Answer put(String key, ArrayNode value) {
    json.set(key, value);
    return this;
  }

  /// Says one sentence more.
  Answer also(String sentence) {
    return put("say", json.get("say").asString() + " " + sentence);
  }

  /// The restaurant's day and time, as `date` and `time`.
  Answer at(LocalDateTime moment) {
    return put("date", moment.toLocalDate().toString()).put("time", hour(moment.toLocalTime()));
  }

  /// What stood in the way, for the model.
  ///
  /// @param ask what to ask the caller, or how to call again
  Answer problem(String reason, String argument, String ask) {
    ObjectNode problem = problems.addObject().put("reason", reason);
    if (!argument.isEmpty()) problem.put("argument", argument);
    problem.put("ask", ask);
    return this;
  }

  Answer problem(Refusal refusal, String words) {
    ObjectNode problem =
        problems.addObject().put("reason", RefusalText.reason(refusal)).put("ask", words);
    List<Alternative> others = RefusalText.alternatives(refusal);
    if (!others.isEmpty()) problem.set("alternatives", alternatives(others));
    return this;
  }

  static ArrayNode alternatives(List<Alternative> others) {
    ArrayNode array = JSON.arrayNode();
    for (Alternative other : others) {
      array
          .addObject()
          .put("mode", word(other.way()))
          .put("date", other.at().toLocalDate().toString())
          .put("time", hour(other.at().toLocalTime()));
    }
    return array;
  }

  static String hour(LocalTime time) {
    return HOUR.format(time);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  String status() {
    return json.get("status").asString();
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
