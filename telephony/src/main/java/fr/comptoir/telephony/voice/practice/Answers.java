package fr.comptoir.telephony.voice.practice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the tools have answered in this call, and what of it the script refers to. Not thread-safe.
final class Answers {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, String> NAMES =
      Map.of(
          "$quote", "quote_id",
          "$code", "code",
          "$address", "address_id",
          "$order", "order_number");

  /// Words of an answer that means no.
  private static final Set<String> NO =
      Set.of("refused", "stale", "invalid", "none", "too_late", "unavailable");

  private final Map<String, JsonNode> known = new HashMap<>();
  private boolean refused;

  /// Keeps what a later step may refer to.
  void learn(String output) {
    try {
      JsonNode answer = JSON.readTree(output);
      refused = NO.contains(answer.path("status").asString(""));
      NAMES.forEach(
          (name, key) -> {
            JsonNode value = answer.findValue(key);
            if (value != null && !value.isNull()) known.put(name, value);
          });
    } catch (JacksonException e) {
      refused = true;
    }
  }

  /// Whether the last answer was a no.
  boolean refused() {
    return refused;
  }

  /// Whether these arguments hold a reference: what they belong to is the script's point, and a no
  /// to it ends the script.
  static boolean refers(String arguments) {
    return NAMES.keySet().stream().anyMatch(name -> arguments.contains('"' + name + '"'));
  }

  /// The arguments with every reference filled in; empty when one has no answer.
  Optional<String> fill(String arguments) {
    JsonNode tree = JSON.readTree(arguments);
    if (!(tree instanceof ObjectNode object)) return Optional.of(arguments);
    for (String name : object.propertyNames().stream().toList()) {
      String reference = reference(object.get(name));
      if (reference == null) continue;
      JsonNode value = known.get(reference);
      if (value == null) return Optional.empty();
      object.set(name, value);
    }
    return Optional.of(object.toString());
  }

  private static @Nullable String reference(JsonNode value) {
    return value.isString() && NAMES.containsKey(value.stringValue()) ? value.stringValue() : null;
  }
}
