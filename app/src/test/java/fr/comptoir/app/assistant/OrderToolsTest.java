package fr.comptoir.app.assistant;

import static fr.comptoir.app.assistant.AskedCall.reason;
import static fr.comptoir.app.assistant.AskedCall.say;
import static fr.comptoir.app.assistant.AskedCall.status;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.exchange.MenuFormat;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.menu.Discount;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.order.Order;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Prices, dishes and parties that change while a call orders. Friday 20 November 2026, half past
/// seven in the evening.
class OrderToolsTest {
  private static final int MARGHERITA = 11;
  private static final int NAPOLITAINE = 13;

  private final SampleDesks sample = SampleDesks.open();
  private final AskedCall call = new AskedCall(sample, "call-1", "+33639980101");

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aPriceEditedWhileAnOrderIsChangedLeavesItConfirmable() {
    call.add(MARGHERITA);
    JsonNode order = call.order(call.pickup());
    price(MARGHERITA, "14,00");
    call.ask("cart_update", "{'changes':[{'op':'set','line':1,'quantity':2}]}");

    JsonNode quote = call.pickup();
    JsonNode changed = call.order(quote);

    assertThat(status(changed)).isEqualTo("confirmed");
    assertThat(changed.path("order_number")).isEqualTo(order.path("order_number"));
    assertThat(changed.path("total_cents").asInt())
        .isEqualTo(quote.path("total_cents").asInt())
        .isEqualTo(2 * 1_150);
  }

  @Test
  void aPriceThatWasPromisedHoldsWhileItsQuoteDoes() {
    call.add(MARGHERITA);
    JsonNode quote = call.pickup();
    price(MARGHERITA, "14,00");

    JsonNode order = call.order(quote);

    assertThat(status(order)).isEqualTo("confirmed");
    assertThat(order.path("total_cents").asInt()).isEqualTo(1_150);
  }

  @Test
  void forAnotherDayWhatIsGoneTonightIsOfferedInstead() {
    call.ask("check_availability", "{'mode':'pickup','date':'2026-11-21','time':'12:30'}");
    sample.desks().menu().soldOut(MARGHERITA, true);
    sample.desks().menu().soldOutThisService(NAPOLITAINE);

    JsonNode tomorrow = call.add(MARGHERITA);
    JsonNode now = new AskedCall(sample, "call-2", "+33639980102").add(MARGHERITA);

    assertThat(reason(tomorrow)).isEqualTo("sold_out");
    assertThat(say(tomorrow)).contains("Napolitaine");
    assertThat(say(now)).contains("À la place").doesNotContain("Napolitaine");
  }

  @Test
  @DisplayName("M-7: who comes too late for the last piece for tomorrow is offered tomorrow's card")
  void m7_whoComesTooLateForTomorrowIsOfferedTomorrowsCard() {
    sample.desks().stock().count(MARGHERITA, 1, Actor.staff("Anna"));
    sample.desks().menu().soldOutThisService(NAPOLITAINE);
    String tomorrow = "{'mode':'pickup','date':'2026-11-21','time':'12:30'}";
    call.add(MARGHERITA);
    var slower = new AskedCall(sample, "call-2", "+33639980102");
    slower.add(MARGHERITA);
    assertThat(status(call.ask("check_availability", tomorrow))).isEqualTo("available");

    JsonNode late = slower.ask("check_availability", tomorrow);

    assertThat(reason(late)).isEqualTo("sold_out");
    assertThat(say(late)).contains("Napolitaine");
  }

  @Test
  @DisplayName("V138: a promotion for a party is taken off for those who say that they are as many")
  void v138_aPromotionForAPartyIsTakenOffForAsMany() {
    long version = sample.desks().house().house().version();
    var terms =
        new Offer.Terms(
            null,
            null,
            Set.of(Mode.DINE_IN),
            null,
            new Discount.Percent(10, new Discount.Scope.WholeOrder()),
            true);
    var forFour =
        new Offer(
            7, "promo", "À quatre", "", Money.ZERO, 4, 8, Set.of(), null, null, false, null, terms);
    assertThat(sample.desks().offers().put(version, forFour)).isInstanceOf(Outcome.Done.class);
    call.ask("cart_update", "{'changes':[{'op':'add','item':11,'quantity':4}]}");

    JsonNode two = call.ask("check_availability", "{'mode':'dine_in','party_size':2}");
    JsonNode four = call.ask("check_availability", "{'mode':'dine_in','party_size':4}");
    JsonNode order = call.order(four);
    call.ask("cart_update", "{'changes':[{'op':'set','line':1,'quantity':3}]}");
    JsonNode fewer = call.ask("check_availability", "{'mode':'dine_in'}");

    assertThat(two.has("discount_cents")).isFalse();
    assertThat(four.path("discount_cents").asInt()).isEqualTo(460);
    assertThat(order.path("total_cents").asInt()).isEqualTo(4 * 1_150 - 460);
    assertThat(fewer.path("discount_cents").asInt()).isEqualTo(345);
  }

  @Test
  void onceTheKitchenBeganAnOrderIsCancelledByAPerson() {
    call.add(MARGHERITA);
    int number = call.order(call.pickup()).path("order_number").asInt();
    var order = sample.desks().orders().open().getFirst();
    sample.desks().orders().advance(order.id(), Order.State.IN_KITCHEN, Actor.staff("Anna"), "");

    JsonNode late = call.ask("cancel_order", "{'order_number':" + number + "}");

    assertThat(status(late)).isEqualTo("too_late");
    assertThat(say(late)).contains("Une personne du restaurant").contains("prenne un message");
  }

  private void price(int item, String price) {
    long version = sample.database().read(book -> book.menu().get()).version();
    assertThat(
            sample
                .desks()
                .card()
                .importing(
                    version, "number;price\n" + item + ";" + price, MenuFormat.CSV, Actor.SYSTEM))
        .isInstanceOf(Outcome.Done.class);
  }
}
