package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.assistant.ToolCatalog.Fault;
import fr.comptoir.app.assistant.ToolCatalog.Reading;
import fr.comptoir.db.domain.Refusal.Way;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.telephony.voice.Tool;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolCatalogTest {
  private final ToolCatalog catalog = ToolCatalog.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cart_update | {} | missing | changes",
        "cart_update | {\"changes\":[]} | out_of_range | changes",
        "cart_update | {\"changes\":[{\"op\":\"add\",\"item\":\"11\"}]} | wrong_type | changes[0].item",
        "cart_update | {\"changes\":[{\"op\":\"add\",\"item\":11,\"price\":1}]} | not_an_argument | changes[0].price",
        "cart_update | {\"changes\":[{\"op\":\"add\"}]} | missing | changes[0].item",
        "cart_update | {\"changes\":[{\"op\":\"set\",\"quantity\":2}]} | missing | changes[0].line",
        "cart_update | {\"changes\":[{\"op\":\"eat\",\"item\":11}]} | not_allowed | changes[0].op",
        "cart_update | {\"changes\":[{\"op\":\"add\",\"item\":11,\"quantity\":51}]} | out_of_range | changes[0].quantity",
        "check_availability | {\"mode\":\"teleport\"} | not_allowed | mode",
        "check_availability | {\"mode\":\"pickup\",\"date\":\"demain\"} | bad_format | date",
        "check_availability | {\"mode\":\"pickup\",\"date\":\"2026-02-30\"} | bad_format | date",
        "check_availability | {\"mode\":\"pickup\",\"time\":\"29:00\"} | bad_format | time",
        "confirm_order | {\"quote_id\":\"q\",\"total_cents\":1} | not_an_argument | total_cents",
        "confirm_order | nonsense | not_json | ''",
        "confirm_order | [] | wrong_type | ''",
        "order_a_taxi | {} | unknown_tool | order_a_taxi"
      })
  void saysWhatIsWrongWithTheArguments(String tool, String arguments, String reason, String at) {
    assertThat(catalog.read(new Tool.Call("c1", tool, arguments)))
        .isEqualTo(new Reading.Wrong(List.of(new Fault(reason, at))));
  }

  @Test
  void readsTypedRequests() {
    assertThat(
            request(
                "check_availability",
                "{\"mode\":\"reservation\",\"date\":\"2026-11-21\",\"time\":\"20:15\",\"party_size\":3}"))
        .isEqualTo(
            new ToolRequest.CheckAvailability(
                Way.RESERVATION,
                LocalDate.of(2026, 11, 21),
                LocalTime.of(20, 15),
                3,
                null,
                null,
                null));
    assertThat(request("confirm_order", "{\"quote_id\":\" q \"}"))
        .isEqualTo(new ToolRequest.ConfirmOrder("q", "", Payment.UNKNOWN, ""));
    assertThat(request("end_call", "")).isEqualTo(new ToolRequest.EndCall());
  }

  @Test
  void tellsOptionsLeftOutFromNoOptions() {
    assertThat(request("cart_update", "{\"changes\":[{\"op\":\"set\",\"line\":1}]}"))
        .isEqualTo(change(null));
    assertThat(request("cart_update", "{\"changes\":[{\"op\":\"set\",\"line\":1,\"options\":[]}]}"))
        .isEqualTo(change(List.of()));
  }

  private static ToolRequest change(List<Integer> options) {
    return new ToolRequest.CartUpdate(
        List.of(new ToolRequest.Change(ToolRequest.Op.SET, null, 1, null, options, null)));
  }

  private ToolRequest request(String tool, String arguments) {
    return ((Reading.Understood) catalog.read(new Tool.Call("c1", tool, arguments))).request();
  }
}
