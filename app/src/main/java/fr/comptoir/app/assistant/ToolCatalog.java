package fr.comptoir.app.assistant;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.telephony.voice.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tools, read once: what the model is told of them, and the same schemas to check what it
/// sends. The validator is networknt's: it reads the trees of the JSON library we have anyway, and
/// a validator of our own would be one more thing to trust.
public final class ToolCatalog {
  private static final JsonMapper JSON = new JsonMapper();

  /// What is ordered or booked already can still be asked about and cancelled.
  private static final Set<String> ORDERING =
      Set.of("cart_update", "check_delivery_address", "confirm_order");

  private static final Set<String> BOOKING =
      Set.of("confirm_reservation", "change_reservation", "request_group_event");

  private final Map<String, Entry> entries;

  private record Entry(Tool.Spec spec, Schema schema) {}

  /// What a call turned out to be.
  sealed interface Reading {
    record Understood(ToolRequest request) implements Reading {}

    record Wrong(List<Fault> faults) implements Reading {}
  }

  /// One thing wrong with the arguments.
  ///
  /// @param reason `missing`, `not_an_argument`, `wrong_type`…
  /// @param argument where: `changes[0].quantity`; empty for the whole
  record Fault(String reason, String argument) {}

  private ToolCatalog(Map<String, Entry> entries) {
    this.entries = entries;
  }

  private ToolCatalog(JsonNode file) {
    this.entries = new LinkedHashMap<>();
    SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (JsonNode tool : file.get("tools")) {
      String name = tool.get("name").asString();
      JsonNode parameters = tool.get("parameters");
      entries.put(
          name,
          new Entry(
              new Tool.Spec(name, tool.get("description").asString(), parameters.toString()),
              schemas.getSchema(parameters)));
    }
  }

  /// Reads the catalog that is part of the program.
  public static ToolCatalog load() {
    try (InputStream file = ToolCatalog.class.getResourceAsStream("tools.json")) {
      return new ToolCatalog(JSON.readTree(Objects.requireNonNull(file, "tools.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without the tools for what this house doesn't do: the model isn't told of them, and where it
  /// makes one up all the same, nobody knows it.
  ToolCatalog of(House house, AssistantPolicy policy) {
    Map<String, Entry> left = new LinkedHashMap<>(entries);
    if (!house.delivery().offered()) left.remove("check_delivery_address");
    if (!policy.takesOrders()) left.keySet().removeAll(ORDERING);
    if (!policy.takesReservations()) left.keySet().removeAll(BOOKING);
    if (!policy.takesOrders() && !policy.takesReservations()) left.remove("check_availability");
    return new ToolCatalog(left);
  }

  /// What a session is told.
  List<Tool.Spec> specs() {
    return entries.values().stream().map(Entry::spec).toList();
  }

  /// Checks and reads a call. Never throws for what a model may write.
  Reading read(Tool.Call call) {
    Entry entry = entries.get(call.name());
    if (entry == null) return wrong(new Fault("unknown_tool", call.name()));
    JsonNode arguments;
    try {
      arguments = JSON.readTree(call.arguments().isBlank() ? "{}" : call.arguments());
    } catch (JacksonException e) {
      return wrong(new Fault("not_json", ""));
    }
    List<Error> errors = entry.schema().validate(arguments);
    if (!errors.isEmpty()) {
      return new Reading.Wrong(errors.stream().map(ToolCatalog::fault).distinct().toList());
    }
    try {
      return new Reading.Understood(ToolReader.read(call.name(), new Arguments(arguments)));
    } catch (Arguments.BadArgumentException e) {
      return wrong(new Fault(e.reason(), e.argument()));
    }
  }

  private static Reading wrong(Fault fault) {
    return new Reading.Wrong(List.of(fault));
  }

  private static Fault fault(Error error) {
    String reason =
        switch (error.getKeyword()) {
          case "required" -> "missing";
          case "additionalProperties" -> "not_an_argument";
          case "type" -> "wrong_type";
          case "enum" -> "not_allowed";
          case "pattern" -> "bad_format";
          case "minimum", "maximum", "minItems", "maxItems" -> "out_of_range";
          case "maxLength" -> "too_long";
          case String other -> other;
        };
    String place = error.getInstanceLocation().toString();
    String argument = place.replaceAll("/(\\d+)", "[$1]").replaceAll("^/", "").replace('/', '.');
    String property = error.getProperty();
    boolean below =
        property != null && (reason.equals("missing") || reason.equals("not_an_argument"));
    return new Fault(
        reason, !below ? argument : argument.isEmpty() ? property : argument + "." + property);
  }
}
