package fr.comptoir.app.assistant;

import static fr.comptoir.app.geo.FakeService.features;
import static fr.comptoir.app.geo.FakeService.house;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.calls.Conversation;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.geo.FakeService;
import fr.comptoir.app.geo.Geoplateforme;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.DeliveryTerms;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Deliveries on the telephone, with a service that knows addresses.
class DeliveryCallTest {
  private final FakeService service = new FakeService();
  private final Geoplateforme geocoder = new Geoplateforme(service.url());
  private final SampleDesks sample = SampleDesks.with(geocoder);
  private final ToolRunner tools =
      ((Reception.Answer)
              new AssistantReception(sample.desks())
                  .receive(
                      new CallId("call-1"), "fxo1", new Caller("+33639980001", ""), Codec.PCMA))
          .tools();
  private int asked;

  @AfterEach
  void close() {
    sample.close();
    geocoder.close();
    service.close();
  }

  @Test
  @DisplayName("V145 a delivery has address, coordinates, distance, fee and time; V-2 its own ones")
  void aKnownCustomerHasItDeliveredSomewhereElse() {
    service.answers(features(house("10", "Rue Paradis", "13001", "Marseille", 43.2915, 5.3780)));
    ask("cart_update", "{'changes':[{'op':'add','item':11,'quantity':2}]}");

    JsonNode found =
        ask(
            "check_delivery_address",
            "{'street':'10 rue Paradis','postal_code':'13001','details':'3e étage'}");
    assertThat(found.path("status").asString()).isEqualTo("ok");
    assertThat(found.path("label").asString()).isEqualTo("10 Rue Paradis, Marseille");
    assertThat(found.path("problems").size()).isZero();
    JsonNode quote =
        ask(
            "check_availability",
            "{'mode':'delivery','address_id':" + found.path("address_id").asLong() + "}");
    JsonNode confirmed =
        ask("confirm_order", "{'quote_id':'" + quote.path("quote_id").asString() + "'}");

    assertThat(confirmed.path("status").asString()).isEqualTo("confirmed");
    Order order = sample.desks().orders().ofCall("call-1").getFirst();
    assertThat(order.mode()).isEqualTo(Mode.DELIVERY);
    Address address = Objects.requireNonNull(order.address());
    assertThat(address.place()).isEqualTo(new GeoPoint(43.2915, 5.3780));
    assertThat(address.details()).isEqualTo("3e étage");
    assertThat(address.isEstimated()).isFalse();
    DeliveryTerms terms = sample.desks().orders().terms(order.id()).orElseThrow();
    assertThat(terms.metres()).isEqualTo(found.path("distance_m").asInt()).isPositive();
    assertThat(terms.travel().toMinutes()).isEqualTo(found.path("minutes").asLong());
    assertThat(order.fee().cents()).isEqualTo(found.path("fee_cents").asInt()).isPositive();
    assertThat(order.promisedAt()).isAfter(sample.clock().instant());
    assertThat(order.guest().customerId()).isNotNull();
    assertThat(
            sample
                .desks()
                .customers()
                .find(Objects.requireNonNull(order.guest().customerId()))
                .orElseThrow()
                .addresses())
        .contains(address)
        .hasSize(2);
  }

  @Test
  void withTheServiceAwayTheStreetIsKnownAndTheCallGoesOn() {
    service.fails(503);

    JsonNode found = ask("check_delivery_address", "{'street':'31 cours Julien'}");

    assertThat(found.path("status").asString()).isEqualTo("ok");
    assertThat(ask("check_delivery_address", "{'street':'rue inconnue'}").path("status").asString())
        .isEqualTo("unknown");
  }

  private JsonNode ask(String tool, String arguments) {
    var call = new Tool.Call("tool-" + ++asked, tool, arguments.replace('\'', '"'));
    return Conversation.parse(tools.run(call).output());
  }
}
