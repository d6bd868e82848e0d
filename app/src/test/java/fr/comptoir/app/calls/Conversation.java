package fr.comptoir.app.calls;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a good model would know by now in a call: the menu's numbers, and what the tools answered.
/// Turns the references of a call file (`$item`, `$quote`...) into values. One thread.
public final class Conversation {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, String> LEARNED =
      Map.of(
          "quote_id", "$quote",
          "order_number", "$order",
          "code", "$code",
          "address_id", "$address");

  private final Sample sample;
  private final LocalDate today;
  private final Map<String, JsonNode> known = new HashMap<>();
  private JsonNode lines = JSON.arrayNode();
  private JsonNode reservations = JSON.arrayNode();

  public Conversation(Sample sample, LocalDate today) {
    this.sample = sample;
    this.today = today;
  }

  /// A new call begins: quotes and the cart of the last one are gone.
  public void nextCall() {
    known.remove("$quote");
    lines = JSON.arrayNode();
  }

  /// Remembers what a tool answered.
  public void learn(JsonNode answer) {
    if (!answer.path("lines").isEmpty() && !answer.has("order_number"))
      lines = answer.path("lines");
    LEARNED.forEach(
        (key, reference) -> {
          if (answer.hasNonNull(key)) known.put(reference, answer.path(key));
        });
    if (answer.path("reservations").isArray()) {
      reservations = answer.path("reservations");
      if (reservations.size() == 1) known.put("$code", reservations.path(0).path("code"));
    }
  }

  /// The arguments with every reference replaced.
  public JsonNode resolve(JsonNode arguments) {
    return resolve(arguments, "");
  }

  /// @param dish whose choices an `$option` without `of` means
  private JsonNode resolve(JsonNode node, String dish) {
    if (node.isArray()) {
      var array = JSON.arrayNode();
      node.forEach(child -> array.add(resolve(child, dish)));
      return array;
    }
    if (!node.isObject()) return node;
    Optional<Map.Entry<String, JsonNode>> reference =
        node.properties().stream().filter(entry -> entry.getKey().startsWith("$")).findFirst();
    if (reference.isPresent()) {
      String of = node.path("of").asString(dish);
      return value(reference.get().getKey(), reference.get().getValue().asString(), of);
    }
    String inner = node.path("item").path("$item").asString(dish);
    ObjectNode object = JSON.objectNode();
    node.properties()
        .forEach(entry -> object.set(entry.getKey(), resolve(entry.getValue(), inner)));
    return object;
  }

  static boolean isReference(String key) {
    return List.of("$item", "$option", "$line", "$date", "$code").contains(key)
        || LEARNED.containsValue(key);
  }

  JsonNode value(String reference, String name, String dish) {
    return switch (reference) {
      case "$item" -> JSON.numberNode(sample.item(name));
      case "$option" -> JSON.numberNode(sample.option(dish, name));
      case "$line" -> line(sample.item(name));
      case "$date" -> JSON.stringNode(sample.date(name, today).toString());
      case "$code" -> name.startsWith("time ") ? codeAt(name.substring(5)) : learned(reference);
      default -> learned(reference);
    };
  }

  private JsonNode learned(String reference) {
    JsonNode value = known.get(reference);
    if (value == null) throw new AssertionError("nothing known yet as " + reference);
    return value;
  }

  private JsonNode line(int item) {
    JsonNode found = null;
    for (JsonNode line : lines) if (line.path("item").asInt() == item) found = line.path("line");
    if (found == null) throw new AssertionError("no line of " + item + " in " + lines);
    return found;
  }

  private JsonNode codeAt(String time) {
    for (JsonNode reservation : reservations) {
      if (reservation.path("time").asString().equals(time)) return reservation.path("code");
    }
    throw new AssertionError("no reservation at " + time + " in " + reservations);
  }

  /// Parses what a tool answered.
  public static JsonNode parse(String output) {
    return JsonMapper.shared().readTree(output);
  }
}
