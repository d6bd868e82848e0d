package fr.comptoir.app.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Compares an answer with the `expect` of a call file: a subset, with the file's matchers.
public final class Expectation {
  private final Conversation conversation;

  public Expectation(Conversation conversation) {
    this.conversation = conversation;
  }

  /// What differs, in words; empty = as expected.
  public List<String> differences(JsonNode want, JsonNode got) {
    return differences(want, got, "");
  }

  private List<String> differences(JsonNode want, JsonNode got, String at) {
    if (want.isObject()) return object(want, got, at);
    if (want.isArray()) return array(want, got, at);
    // Amounts are integers, exactly; numbers and codes may be written either way.
    boolean same = at.endsWith("_cents") ? want.equals(got) : text(want).equals(text(got));
    return same ? List.of() : List.of(at + " is " + got + ", want " + want);
  }

  private List<String> object(JsonNode want, JsonNode got, String at) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : want.properties()) {
      String key = entry.getKey();
      if (Conversation.isReference(key)) {
        String dish = want.path("of").asString("");
        JsonNode value = conversation.value(key, entry.getValue().asString(), dish);
        return differences(value, got, at);
      }
      if (key.startsWith("$")) {
        if (!matches(key, entry.getValue(), got))
          found.add(at + " is " + got + ", want " + key + " " + entry.getValue());
      } else if (!got.isObject()) {
        return List.of(at + " is " + got + ", want an object");
      } else {
        String below = at.isEmpty() ? key : at + "." + key;
        found.addAll(differences(entry.getValue(), got.path(key), below));
      }
    }
    return found;
  }

  /// Every wanted element is found once, in any order.
  private List<String> array(JsonNode want, JsonNode got, String at) {
    if (!got.isArray()) return List.of(at + " is " + got + ", want a list");
    List<JsonNode> left = new ArrayList<>(StreamSupport.stream(got.spliterator(), false).toList());
    List<String> found = new ArrayList<>();
    for (JsonNode element : want) {
      JsonNode nearest =
          left.stream()
              .min(Comparator.comparingInt(one -> differences(element, one, at).size()))
              .orElse(null);
      if (nearest == null) {
        found.add(at + ": nothing left for " + element);
        continue;
      }
      List<String> wrong = differences(element, nearest, at);
      if (wrong.isEmpty()) left.remove(nearest);
      found.addAll(wrong);
    }
    return found;
  }

  private static boolean matches(String matcher, JsonNode want, JsonNode got) {
    boolean empty =
        got.isMissingNode()
            || got.isNull()
            || (got.isContainer() && got.isEmpty())
            || (got.isString() && got.asString().isEmpty());
    return switch (matcher) {
      case "$any" -> !empty;
      case "$none" -> empty;
      case "$in" -> StreamSupport.stream(want.spliterator(), false).anyMatch(got::equals);
      case "$re" ->
          got.isString() && Pattern.compile(want.asString()).matcher(got.asString()).find();
      case "$text" -> Pattern.compile(want.asString()).matcher(got.toString()).find();
      case "$minlen" -> got.isArray() && got.size() >= want.asInt();
      case "$min" -> got.isInt() && got.asInt() >= want.asInt();
      case "$max" -> got.isInt() && got.asInt() <= want.asInt();
      default -> throw new AssertionError("unknown matcher " + matcher);
    };
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? "missing" : node.asString(node.toString());
  }
}
