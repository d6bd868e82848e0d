package fr.comptoir.app.headless;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.call.CallEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventLinesTest {
  private static final Instant AT = Instant.parse("2026-11-20T18:30:00Z");

  private final EventLines lines = new EventLines(ZoneId.of("Europe/Paris"));

  @Test
  void anOrderIsToldWithItsLinesAndAmounts() {
    JsonNode json = json(new RestaurantEvent.OrderChanged(order(new PhoneNumber("+33612345678"))));

    assertThat(json.path("event").asString()).isEqualTo("order.changed");
    assertThat(json.path("at").asString()).isEqualTo("2026-11-20T19:30:00+01:00");
    JsonNode order = json.path("order");
    assertThat(order.path("phone").asString()).isEqualTo("+33612345678");
    assertThat(order.path("state").asString()).isEqualTo("to_accept");
    assertThat(order.path("total_cents").asInt()).isEqualTo(2300);
    assertThat(order.path("promised_at").asString()).endsWith("+01:00");
    assertThat(order.path("lines").path(0).path("name").asString()).isEqualTo("Margherita");
    assertThat(order.path("lines").path(0).path("quantity").asInt()).isEqualTo(2);
  }

  @Test
  void aWithheldNumberIsNowhereInTheLine() {
    assertThat(lines.line(new RestaurantEvent.OrderChanged(order(null)), AT).orElseThrow())
        .doesNotContain("+33");
  }

  @Test
  void aCallIsEndedOnceTheBookKnowsWhatCameOfIt() {
    assertThat(lines.line(new RestaurantEvent.CallChanged(call(null)), AT)).isEmpty();
    JsonNode json = json(new RestaurantEvent.CallChanged(call(CallRecord.Outcome.ORDER)));
    assertThat(json.path("event").asString()).isEqualTo("call.ended");
    assertThat(json.path("outcome").asString()).isEqualTo("order");
  }

  @Test
  void unfinishedWordsAreNotPrinted() {
    assertThat(lines.line(said(false))).isEmpty();
    assertThat(lines.line(said(true)).orElseThrow()).contains("\"text\":\"Bonjour\"");
  }

  private static CallEvent said(boolean complete) {
    return new CallEvent.Said(
        AT, new CallId("c"), CallEvent.Speaker.CALLER, "i", "Bonjour", complete);
  }

  private JsonNode json(RestaurantEvent event) {
    return new JsonMapper().readTree(lines.line(event, AT).orElseThrow());
  }

  private static CallRecord call(CallRecord.@Nullable Outcome outcome) {
    Instant end = outcome == null ? null : AT;
    return new CallRecord(
        "c", 2, "fxo1", null, null, AT, AT, end, outcome, "goodbye", "practice", 0, 0, 0, 0, 0, 0);
  }

  private static Order order(@Nullable PhoneNumber phone) {
    try (SampleDesks sample = SampleDesks.open()) {
      var orders = sample.desks().orders();
      var cart = new Cart(List.of(new Cart.Line(1, 11, 2, List.of(), "")));
      OrderQuote quote =
          done(
              orders.quote(new QuoteRequest("c", Mode.PICKUP, null, null, cart, null, null, null)));
      return done(
          orders.confirm(
              quote.id(),
              "c",
              new Confirmation("Durand", phone, null, Payment.CARD, ""),
              Actor.assistant("c")));
    }
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }
}
