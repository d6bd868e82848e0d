package fr.comptoir.app.assistant;

import static fr.comptoir.app.assistant.AskedCall.say;
import static fr.comptoir.app.assistant.AskedCall.status;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.PhonePolicy;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One rule-based proposal a call, from the book. Friday 20 November 2026, half past seven in the
/// evening, on the sample's card.
class SuggestionTest {
  private static final int MARGHERITA = 11;
  private static final int TIRAMISU = 51;
  private static final int COKE = 63;

  private final SampleDesks sample = SampleDesks.open();
  private final AskedCall call = new AskedCall(sample, "call-1", "+33639980101");

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aDrinkIsProposedOnceWithItsPriceAndItsWords() {
    JsonNode first = call.add(MARGHERITA);
    JsonNode second = call.add(12);

    JsonNode drink = first.path("suggestions").path(0);
    assertThat(first.path("suggestions").size()).isEqualTo(1);
    assertThat(drink.path("reason").asString()).isEqualTo("no_drink");
    MenuItem item = item(drink.path("item").asInt());
    assertThat(item.section()).isEqualTo("Boissons");
    assertThat(drink.path("price_cents").asInt()).isEqualTo(item.price().cents());
    assertThat(drink.path("say").asString()).contains(item.name()).contains("3 euros");
    assertThat(say(first)).doesNotContain(item.name());
    assertThat(second.has("suggestions")).isFalse();
  }

  @Test
  void withADrinkTheDessertThatSellsIsProposed() {
    JsonNode answer =
        call.ask("cart_update", "{'changes':[{'op':'add','item':11},{'op':'add','item':63}]}");

    assertThat(answer.path("suggestions").path(0).path("item").asInt()).isEqualTo(TIRAMISU);
  }

  @Test
  void whatWasPutBackOrIsGoneIsNotProposed() {
    call.add(TIRAMISU);
    call.ask("cart_update", "{'changes':[{'op':'remove','line':1}]}");
    sample.desks().menu().soldOut(52, true);
    JsonNode answer =
        call.ask("cart_update", "{'changes':[{'op':'add','item':11},{'op':'add','item':63}]}");

    assertThat(answer.path("suggestions").path(0).path("item").asInt()).isEqualTo(53);
  }

  @Test
  void whatMayHoldWhatTheCallerIsAllergicToIsNotProposed() {
    JsonNode answer =
        call.ask(
            "cart_update",
            "{'changes':[{'op':'add','item':11,'note':'allergie aux œufs'},"
                + "{'op':'add','item':63}]}");

    int proposed = answer.path("suggestions").path(0).path("item").asInt();
    assertThat(proposed).isPositive().isNotEqualTo(TIRAMISU);
    assertThat(item(proposed).allergens().get(Allergen.EGGS)).isEqualTo(Allergen.Presence.ABSENT);
  }

  @Test
  void aCheaperSetMenuIsProposedAndCostsWhatItSays() {
    String tuesday = "{'mode':'pickup','date':'2026-11-24','time':'12:30'}";
    call.ask("check_availability", tuesday);
    JsonNode apart =
        call.ask(
            "cart_update",
            "{'changes':[{'op':'add','item':11},{'op':'add','item':63},{'op':'add','item':52}]}");
    JsonNode menu = apart.path("suggestions").path(0);
    assertThat(menu.path("reason").asString()).isEqualTo("cheaper");
    assertThat(menu.path("item").asInt()).isEqualTo(81);
    assertThat(menu.path("say").asString()).contains("Formule Midi").contains("4 euros 10");

    String removed =
        String.join(
            ",",
            StreamSupport.stream(menu.path("instead_of_lines").spliterator(), false)
                .map(line -> "{'op':'remove','line':" + line + "}")
                .toList());
    JsonNode together =
        call.ask(
            "cart_update",
            "{'changes':["
                + removed
                + ",{'op':'add','item':81,'options':"
                + menu.path("options")
                + "}]}");

    assertThat(status(together)).isEqualTo("ok");
    assertThat(together.path("lines")).hasSize(1);
    assertThat(apart.path("subtotal_cents").asInt() - together.path("subtotal_cents").asInt())
        .isEqualTo(menu.path("saving_cents").asInt())
        .isEqualTo(410);
  }

  @Test
  void aHouseThatDoesNotWantItProposesNothing() {
    House house = sample.desks().house().house();
    var quiet = new PhonePolicy(false, Duration.ofHours(2));
    assertThat(sample.desks().house().save(house.with(quiet))).isInstanceOf(Outcome.Done.class);

    assertThat(call.add(MARGHERITA).has("suggestions")).isFalse();
  }

  @Test
  void whatIsRefusedOrStillMissesAChoiceProposesNothing() {
    assertThat(call.add(21).has("suggestions")).isFalse();
    assertThat(call.add(82).has("suggestions")).isFalse();
    assertThat(call.add(COKE).has("suggestions")).isFalse();
  }

  private MenuItem item(int number) {
    return sample.desks().menu().menu().item(number).orElseThrow();
  }
}
