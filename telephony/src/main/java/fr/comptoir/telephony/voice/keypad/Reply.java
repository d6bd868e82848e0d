package fr.comptoir.telephony.voice.keypad;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The answer of a tool, as far as keys can go on with it. What can't be read is a failure.
///
/// @param status one word; `failed` when there is none
record Reply(String status, JsonNode facts) {
  private static final JsonMapper JSON = JsonMapper.shared();

  static Reply read(String output) {
    try {
      JsonNode facts = JSON.readTree(output);
      return new Reply(facts.path("status").asString("failed"), facts);
    } catch (JacksonException e) {
      return new Reply("failed", JSON.createObjectNode());
    }
  }

  String text(String name) {
    return facts.path(name).asString("");
  }

  /// The moment it is about.
  Optional<Wish.Pick> moment() {
    return moment(facts);
  }

  /// Other moments for a table.
  List<Wish.Pick> others() {
    List<Wish.Pick> others = new ArrayList<>();
    for (JsonNode each : facts.path("alternatives")) {
      if (each.path("mode").asString("reservation").equals("reservation")) {
        moment(each).ifPresent(others::add);
      }
    }
    return others;
  }

  /// The caller's orders.
  List<Order> orders() {
    List<Order> orders = new ArrayList<>();
    for (JsonNode each : facts.path("orders")) {
      orders.add(
          new Order(
              each.path("order_number").asInt(0),
              each.path("state").asString(""),
              time(each.path("time").asString(""))));
    }
    return orders;
  }

  /// @param due empty when it can't be read
  record Order(int number, String state, Optional<LocalTime> due) {}

  private static Optional<Wish.Pick> moment(JsonNode node) {
    try {
      return time(node.path("time").asString(""))
          .map(hour -> new Wish.Pick(LocalDate.parse(node.path("date").asString("")), hour));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String written) {
    try {
      return Optional.of(LocalTime.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
