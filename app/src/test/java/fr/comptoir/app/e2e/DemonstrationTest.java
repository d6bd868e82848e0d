package fr.comptoir.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The demonstration rings by itself: a practice call becomes an order on the board.
class DemonstrationTest {
  /// What the first run promises (architecture.md, section 2).
  private static final Duration FIRST_ORDER = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void aPracticeCallBecomesAnOrderWithoutAccountKeyOrNetwork() throws Exception {
    try (HouseProcess house =
        HouseProcess.start(
            folder.resolve("data"), Map.of("assistant.kind", "practice"), "--demo")) {
      int opening = house.ready().path("orders").asInt();
      assertThat(opening).as("orders on the boards when it opens").isPositive();

      JsonNode started = house.await("a call", FIRST_ORDER, e -> is(e, "call.started"));
      String call = started.path("call").asString();
      JsonNode order =
          house.await(
              "the order of the first call",
              FIRST_ORDER,
              e -> is(e, "order.changed") && e.toString().contains(call));

      assertThat(order.path("order").path("total_cents").asInt()).isEqualTo(2450);
      JsonNode said =
          house.await(
              "the caller’s words",
              FIRST_ORDER,
              e -> is(e, "call.said") && e.path("speaker").asString().equals("caller"));
      assertThat(said.path("text").asString()).contains("Margherita", "Reine");
      JsonNode ended =
          house.await(
              "its end",
              FIRST_ORDER,
              e -> is(e, "call.ended") && e.path("call").asString().equals(call));
      assertThat(ended.path("outcome").asString()).isEqualTo("order");
    }
  }

  private static boolean is(JsonNode event, String name) {
    return HouseProcess.is(event, name);
  }
}
