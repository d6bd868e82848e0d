package fr.comptoir.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.gateway.PracticeBox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a model may say twice, or wrongly, and what the book makes of it; over a real call.
class BookKeepsItsWordTest {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final AtomicInteger CALLERS = new AtomicInteger(20);
  private static final String TWO_REINE = "{'op':'add','item':12,'quantity':2}";

  @TempDir static Path folder;
  private static ModelServer models;
  private static HouseProcess house;
  private static PracticeBox box;

  /// Each test is another caller, so that nobody finds another test's order.
  private final String number = "06399800" + CALLERS.incrementAndGet();

  private int mark;

  @BeforeAll
  static void open() throws Exception {
    models = ModelServer.start();
    start();
  }

  private static void start() throws Exception {
    house = HouseProcess.start(folder.resolve("data"), models.settings());
    box = PracticeBox.start(house.sip(), HouseProcess.devices());
  }

  @AfterAll
  static void close() throws Exception {
    if (box != null) box.close();
    if (house != null) house.close();
    if (models != null) models.close();
  }

  private ModelledCall dial() throws InterruptedException {
    mark = house.mark();
    return ModelledCall.dial(box, models, "fxo1", number);
  }

  @Test
  void confirmingTwiceWithTwoCallIdsMakesOneOrder() throws Exception {
    try (ModelledCall call = dial()) {
      String confirmation = "{'quote_id':'" + call.quote(TWO_REINE) + "','customer_name':'Blanc'}";

      JsonNode first = call.call("confirm_order", confirmation);
      JsonNode second = call.call("confirm_order", confirmation);

      assertThat(first.path("status").asString()).isEqualTo("confirmed");
      assertThat(second).isEqualTo(first);
      assertThat(orders()).hasSize(1);
    }
  }

  @Test
  void theSameToolCallTwiceMakesOneOrder() throws Exception {
    try (ModelledCall call = dial()) {
      JsonNode confirmation =
          ModelledCall.json("{'quote_id':'" + call.quote(TWO_REINE) + "','customer_name':'Blanc'}");

      call.model().ask("call_once", "confirm_order", confirmation, "");
      call.model().answer("call_once");
      call.model().ask("call_once", "confirm_order", confirmation, "");
      // A later answer proves that the repeated call has been dealt with.
      JsonNode status = call.call("check_order_status", "{}");

      assertThat(status.path("orders")).hasSize(1);
      assertThat(orders()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "an invented price; {'op':'add','item':11,'quantity':1,'unit_cents':100}",
        "an unknown dish; {'op':'add','item':999,'quantity':1}",
        "an unknown option; {'op':'add','item':11,'quantity':1,'options':[141]}",
        "a line that isn’t there; {'op':'remove','line':7}",
        "no quantity at all; {'op':'add','item':11,'quantity':0}",
      })
  void aChangeThatMakesNoSenseChangesNothingAndSaysWhy(String what, String change)
      throws Exception {
    try (ModelledCall call = dial()) {
      call.call("cart_update", "{'changes':[" + TWO_REINE + "]}");

      JsonNode answer = call.call("cart_update", "{'changes':[" + change + "]}");

      assertThat(answer.path("status").asString()).as(what).isIn("invalid", "refused");
      assertThat(answer.path("problems").path(0).path("reason").asString()).isNotBlank();
      assertThat(answer.path("say").asString()).isNotBlank();
      JsonNode after = call.call("cart_update", "{'changes':[{'op':'set','line':1,'quantity':2}]}");
      assertThat(after.path("lines")).hasSize(1);
      assertThat(after.path("subtotal_cents").asInt()).isEqualTo(2600);
    }
  }

  @Test
  void whatWasPromisedComesOutAsLinesAndIsThereAfterARestart() throws Exception {
    int promised;
    String code;
    try (ModelledCall call = dial()) {
      String order = "{'quote_id':'" + call.quote(TWO_REINE) + "','customer_name':'Blanc'}";
      promised = call.call("confirm_order", order).path("order_number").asInt();
      String table =
          call.call(
                  "check_availability",
                  "{'mode':'reservation','date':'"
                      + tomorrow()
                      + "','time':'20:00','party_size':4}")
              .path("quote_id")
              .asString();
      code =
          call.call("confirm_reservation", "{'quote_id':'" + table + "','customer_name':'Blanc'}")
              .path("code")
              .asString();
    }
    JsonNode ended =
        house.await("call.ended", PATIENCE, mark, e -> HouseProcess.is(e, "call.ended"));
    assertThat(ended.path("outcome").asString()).isEqualTo("order");
    assertThat(orders()).hasSize(1);
    assertThat(house.since(mark, "reservation.changed")).isNotEmpty();
    assertThat(house.notJson()).isEmpty();
    box.close();
    int orders = ids(house.since(0, "order.changed")).size();
    assertThat(house.stop()).isLessThan(Duration.ofSeconds(5));

    start();

    assertThat(house.ready().path("orders").asInt()).isEqualTo(orders);
    assertThat(house.ready().path("reservations").asInt()).isEqualTo(1);
    try (ModelledCall call = dial()) {
      JsonNode known = call.call("check_order_status", "{}");
      assertThat(known.path("orders").path(0).path("order_number").asInt()).isEqualTo(promised);
      JsonNode tables = call.call("lookup_reservation", "{}");
      assertThat(tables.path("reservations").path(0).path("code").asString()).isEqualTo(code);
    }
  }

  private static String tomorrow() {
    return LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1).toString();
  }

  /// Ids of the orders heard of since the call began.
  private Set<String> orders() throws InterruptedException {
    house.await("order.changed", PATIENCE, mark, e -> HouseProcess.is(e, "order.changed"));
    return ids(house.since(mark, "order.changed"));
  }

  private static Set<String> ids(List<JsonNode> events) {
    Set<String> ids = new HashSet<>();
    events.forEach(event -> ids.add(event.path("order").path("id").asString()));
    return ids;
  }
}
