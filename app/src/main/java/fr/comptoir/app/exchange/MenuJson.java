package fr.comptoir.app.exchange;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.MenuSheet;
import fr.comptoir.db.domain.menu.MenuSheet.Column;
import fr.comptoir.db.domain.menu.MenuSheet.Part;
import fr.comptoir.db.domain.menu.MenuSheet.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The card as JSON: `{"format": "comptoir-menu", "version": 1, "sections": [name…], "items":
/// [{number, name, …, "groups": [{name, …, "choices": [{number, name, …}]}]}]}`, every value the
/// text of its column. The row of a fault is the place of the section or dish in its list, from 1.
final class MenuJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FORMAT = "comptoir-menu";
  private static final int VERSION = 1;

  private final List<Fault> faults = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private MenuJson() {}

  static String write(MenuSheet sheet) {
    ObjectNode file = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION);
    ArrayNode sections = file.putArray("sections");
    ArrayNode items = file.putArray("items");
    @Nullable ArrayNode groups = null;
    @Nullable ArrayNode choices = null;
    for (Row row : sheet.rows()) {
      switch (row.part()) {
        case SECTION -> sections.add(row.text(Column.NAME));
        case ITEM -> groups = fill(items.addObject(), row).putArray("groups");
        case GROUP ->
            choices = fill(Objects.requireNonNull(groups).addObject(), row).putArray("choices");
        case CHOICE -> fill(Objects.requireNonNull(choices).addObject(), row);
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
  }

  static Outcome<MenuSheet> read(String file) {
    JsonNode root;
    try {
      root = JSON.readTree(file);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      return refused(List.of(new Fault(line, "file", Kind.UNREADABLE, "")));
    }
    if (!root.path("format").asString("").equals(FORMAT)) {
      return refused(List.of(new Fault(0, "format", Kind.UNKNOWN, "")));
    }
    if (root.path("version").asInt(0) != VERSION) {
      return refused(
          List.of(new Fault(0, "version", Kind.UNKNOWN, root.path("version").toString())));
    }
    var reader = new MenuJson();
    reader.sections(root.path("sections"));
    reader.items(root.path("items"));
    return reader.faults.isEmpty()
        ? Outcome.done(new MenuSheet(EnumSet.allOf(Column.class), List.copyOf(reader.rows)))
        : refused(reader.faults);
  }

  private static ObjectNode fill(ObjectNode json, Row row) {
    for (Column column : Column.values()) {
      if (column != Column.ROW && !row.text(column).isEmpty()) {
        json.put(column.key(), row.text(column));
      }
    }
    return json;
  }

  private void sections(JsonNode list) {
    if (!list.isArray()) faults.add(new Fault(0, "sections", Kind.MISSING, ""));
    int place = 1;
    for (JsonNode section : list) {
      if (section.isString()) {
        Map<Column, String> name = new EnumMap<>(Column.class);
        name.put(Column.NAME, section.asString());
        rows.add(new Row(place, Part.SECTION, name));
      } else {
        faults.add(new Fault(place, "sections", Kind.UNREADABLE, section.toString()));
      }
      place++;
    }
  }

  private void items(JsonNode list) {
    if (!list.isArray()) faults.add(new Fault(0, "items", Kind.MISSING, ""));
    int place = 1;
    for (JsonNode item : list) {
      add(place, Part.ITEM, item, "groups");
      for (JsonNode group : item.path("groups")) {
        add(place, Part.GROUP, group, "choices");
        for (JsonNode choice : group.path("choices")) add(place, Part.CHOICE, choice, "");
      }
      place++;
    }
  }

  /// @param below name of the list that stands below it
  private void add(int place, Part part, JsonNode json, String below) {
    if (!json.isObject()) {
      faults.add(new Fault(place, "items", Kind.UNREADABLE, json.toString()));
      return;
    }
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      JsonNode value = entry.getValue();
      if (entry.getKey().equals(below)) {
        if (!value.isArray()) faults.add(new Fault(place, below, Kind.UNREADABLE, ""));
        continue;
      }
      Optional<Column> column =
          Stream.of(Column.values()).filter(c -> c.key().equals(entry.getKey())).findFirst();
      if (column.isEmpty() || column.get() == Column.ROW) {
        faults.add(new Fault(place, entry.getKey(), Kind.UNKNOWN, value.toString()));
      } else if (value.isContainer()) {
        faults.add(new Fault(place, entry.getKey(), Kind.UNREADABLE, value.toString()));
      } else if (!value.isNull()) {
        cells.put(column.get(), value.asString());
      }
    }
    rows.add(new Row(place, part, cells));
  }

  private static Outcome<MenuSheet> refused(List<Fault> faults) {
    return Outcome.refused(new Refusal.Invalid(List.copyOf(faults)));
  }
}
