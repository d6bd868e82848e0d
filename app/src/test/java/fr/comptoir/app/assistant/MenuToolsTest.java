package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.calls.Conversation;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.Discount;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.PriceRules;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The card and the offers as a call meets them. Friday 20 November 2026, half past seven in the
/// evening.
class MenuToolsTest {
  private static final int MARGHERITA = 11;
  private static final int TIRAMISU = 51;
  private static final String PIZZA = "{'changes':[{'op':'add','item':11}]}";
  private static final String LUNCH_MENU =
      "{'changes':[{'op':'add','item':81,'options':[401,407,409]}]}";
  private static final String TUESDAY_NOON = "{'mode':'pickup','date':'2026-11-24','time':'12:30'}";

  private final SampleDesks sample = SampleDesks.open();
  private final ToolRunner tools = tools("call-1", "+33639980101");
  private int asked;

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @DisplayName("O-4: a set menu out of its hours is refused now and sold for when it is served")
  void o4_aSetMenuOutOfItsHoursIsSoldForWhenItIsServed() {
    assertThat(reason(ask("cart_update", LUNCH_MENU))).isEqualTo("not_served_now");

    assertThat(status(ask("check_availability", TUESDAY_NOON))).isEqualTo("needs");
    assertThat(status(ask("cart_update", LUNCH_MENU))).isEqualTo("ok");
    JsonNode quote = ask("check_availability", TUESDAY_NOON);
    JsonNode order =
        ask(
            "confirm_order",
            "{'quote_id':'" + quote.path("quote_id").asString() + "','customer_name':'Blanc'}");

    assertThat(status(order)).isEqualTo("confirmed");
    assertThat(order.path("date").asString()).isEqualTo("2026-11-24");
    assertThat(order.path("total_cents").asInt()).isEqualTo(1_690);
  }

  @Test
  void aDayWithoutAnHourIsJudgedByItsServices() {
    ask("check_availability", "{'mode':'pickup','date':'2026-11-24'}");
    assertThat(status(ask("cart_update", LUNCH_MENU))).isEqualTo("ok");
  }

  @Test
  void onADayWithoutItASetMenuStaysRefused() {
    ask("check_availability", "{'mode':'pickup','date':'2026-11-21','time':'12:30'}");
    assertThat(reason(ask("cart_update", LUNCH_MENU))).isEqualTo("not_served_now");
  }

  @Test
  void whoChangesBackToAtOnceIsJudgedByNow() {
    ask("check_availability", TUESDAY_NOON);
    ask("check_availability", "{'mode':'pickup'}");
    assertThat(reason(ask("cart_update", LUNCH_MENU))).isEqualTo("not_served_now");
  }

  @Test
  @DisplayName(
      "V064: a dish that goes while the call lasts is refused on the next turn, with others")
  void v064_aDishThatGoesWhileTheCallLastsIsRefusedOnTheNextTurn() {
    assertThat(status(ask("cart_update", PIZZA))).isEqualTo("ok");
    sample.desks().menu().soldOutThisService(MARGHERITA);

    JsonNode more = ask("cart_update", PIZZA);

    assertThat(status(more)).isEqualTo("refused");
    assertThat(reason(more)).isEqualTo("sold_out");
    assertThat(more.path("say").asString())
        .contains("Margherita est épuisé, de nouveau disponible demain")
        .contains("À la place, il y a");
    assertThat(more.path("instead").size()).isEqualTo(3);
    for (JsonNode other : more.path("instead")) {
      String add = "{'changes':[{'op':'add','item':" + other.path("item").asInt() + "}]}";
      assertThat(status(ask("cart_update", add))).isIn("ok", "needs_choice");
    }
    assertThat(reason(ask("check_availability", "{'mode':'pickup'}"))).isEqualTo("sold_out");
  }

  @Test
  @DisplayName("M-7: who comes too late for the last piece is offered others")
  void m7_whoComesTooLateForTheLastPieceIsOfferedOthers() {
    sample.desks().stock().count(MARGHERITA, 1, Actor.staff("Anna"));
    ToolRunner slower = tools("call-2", "+33639980102");
    assertThat(status(ask("cart_update", PIZZA))).isEqualTo("ok");
    assertThat(status(ask(slower, "cart_update", PIZZA))).isEqualTo("ok");
    assertThat(status(ask("check_availability", "{'mode':'pickup'}"))).isEqualTo("available");

    JsonNode late = ask(slower, "check_availability", "{'mode':'pickup'}");

    assertThat(status(late)).isEqualTo("unavailable");
    assertThat(reason(late)).isEqualTo("sold_out");
    assertThat(late.path("say").asString()).contains("À la place, il y a");
    assertThat(late.path("instead").size()).isEqualTo(3);
  }

  @Test
  @DisplayName("M-2: what the prompt, the price and the screen offer is the same")
  void m2_promptPriceAndScreenOfferTheSame() {
    sample.desks().menu().soldOut(TIRAMISU, true);
    sample.desks().menu().soldOut(12, true);
    MenuRules card = sample.desks().menu().card();
    String prompt = new MenuText(Messages.in(Locale.FRENCH)).of(card, List.of());
    List<String> lines = prompt.lines().toList();

    for (MenuItem item : card.menu().items()) {
      int at =
          lines.indexOf(
              lines.stream()
                  .filter(line -> line.startsWith(item.number() + " "))
                  .findFirst()
                  .orElseThrow());
      assertThat(lines.get(at).contains("ÉPUISÉ"))
          .as(item.name())
          .isEqualTo(card.refusal(item).filter(Refusal.SoldOut.class::isInstance).isPresent());
      for (int step = 0; step < item.groups().size(); step++) {
        ChoiceGroup eligible = card.groups(item).get(step);
        assertThat(offered(lines.get(at + 1 + step)))
            .as("%s, %s", item.name(), eligible.name())
            .containsExactlyElementsOf(
                eligible.choices().stream().map(ChoiceGroup.Choice::number).toList());
        if (eligible.min() > 0 && eligible.preselected() == null) {
          assertThat(missing(card, item, eligible.name()))
              .containsExactlyElementsOf(
                  eligible.choices().stream().map(ChoiceGroup.Choice::number).toList());
        }
      }
    }
    assertThat(lines).anyMatch(line -> line.contains("Dessert (") && line.contains("ÉPUISÉ"));
  }

  @Test
  @DisplayName("M-5: how many may be chosen is told and checked, what must be chosen is asked for")
  void m5_howManyMayBeChosenIsToldAndChecked() {
    MenuRules card = sample.desks().menu().card();
    assertThat(new MenuText(Messages.in(Locale.FRENCH)).of(card, List.of()))
        .contains("Suppléments (facultatif, 5 au plus)")
        .contains("Dessert (obligatoire, 1 à 1)");

    JsonNode six =
        ask(
            "cart_update",
            "{'changes':[{'op':'add','item':11,'options':[111,112,113,114,115,116]}]}");
    assertThat(reason(six)).isEqualTo("too_many_choices");

    ask("check_availability", TUESDAY_NOON);
    JsonNode open = ask("cart_update", "{'changes':[{'op':'add','item':81,'options':[401]}]}");
    assertThat(status(open)).isEqualTo("needs_choice");
    assertThat(open.path("lines").path(0).path("missing").size()).isEqualTo(2);
    assertThat(status(ask("check_availability", TUESDAY_NOON))).isEqualTo("needs");
  }

  @Test
  @DisplayName("M-4: a promotion is taken off by the book and said with the quote")
  void m4_aPromotionIsTakenOffByTheBook() {
    offer(pizzasTenPercentOff(null));
    ask("cart_update", "{'changes':[{'op':'add','item':11},{'op':'add','item':51}]}");

    JsonNode quote = ask("check_availability", "{'mode':'pickup'}");
    JsonNode order =
        ask(
            "confirm_order",
            "{'quote_id':'" + quote.path("quote_id").asString() + "','customer_name':'Blanc'}");

    assertThat(quote.path("discount_cents").asInt()).isEqualTo(115);
    assertThat(quote.path("offer").asInt()).isEqualTo(7);
    assertThat(quote.path("say").asString())
        .contains("Pizzas du vendredi")
        .contains("1 euro 15 de moins");
    assertThat(order.path("total_cents").asInt()).isEqualTo(1_150 + 650 - 115);
    var placed = sample.desks().orders().open().getFirst();
    assertThat(placed.discount()).isEqualTo(Money.cents(115));
    assertThat(placed.vat().values().stream().mapToInt(Money::cents).sum())
        .isEqualTo(placed.total().cents());
  }

  @Test
  @DisplayName("M-4: an offer goes by the moment of the meal, not of the call")
  void m4_anOfferGoesByTheMomentOfTheMeal() {
    offer(pizzasTenPercentOff(LocalTime.of(19, 40)));
    ask("cart_update", PIZZA);

    JsonNode ready = ask("check_availability", "{'mode':'pickup'}");

    assertThat(ready.path("time").asString()).isGreaterThan("19:40");
    assertThat(ready.has("discount_cents")).isFalse();
    assertThat(ready.path("total_cents").asInt()).isEqualTo(1_150);
  }

  @Test
  @DisplayName("T-3, V004, V152: what fits is proposed once, with the number that books it")
  void t3_whatFitsIsProposedOnceWithTheNumberThatBooksIt() {
    String wish = "{'mode':'reservation','date':'2026-11-21','time':'20:00','party_size':4}";

    JsonNode first = ask("check_availability", wish);
    JsonNode second = ask("check_availability", wish);

    assertThat(first.path("say").asString()).contains("Menu anniversaire");
    assertThat(first.path("offers").path(0).path("offer").asInt()).isEqualTo(1);
    assertThat(second.path("say").asString()).doesNotContain("Menu anniversaire");
    assertThat(second.has("offers")).isFalse();

    JsonNode booked =
        ask(
            "check_availability",
            "{'mode':'reservation','date':'2026-11-21','time':'20:00','party_size':4,'offer':1}");
    ask(
        "confirm_reservation",
        "{'quote_id':'" + booked.path("quote_id").asString() + "','customer_name':'Blanc'}");
    assertThat(sample.desks().reservations().ofDay(LocalDate.of(2026, 11, 21)))
        .anyMatch(made -> Integer.valueOf(1).equals(made.offer()));
  }

  @Test
  void whatDoesNotFitIsNotProposed() {
    JsonNode two =
        ask(
            "check_availability",
            "{'mode':'reservation','date':'2026-11-21','time':'20:00','party_size':2}");

    assertThat(two.has("offers")).isFalse();
  }

  private static Offer pizzasTenPercentOff(@Nullable LocalTime until) {
    return new Offer(
        7,
        "promo",
        "Pizzas du vendredi",
        "",
        Money.ZERO,
        1,
        99,
        Set.of(),
        null,
        until,
        false,
        null,
        new Offer.Terms(
            null,
            null,
            Set.of(Mode.PICKUP),
            null,
            new Discount.Percent(10, new Discount.Scope.OneSection("Pizzas")),
            true));
  }

  private void offer(Offer offer) {
    long version = sample.desks().house().house().version();
    assertThat(sample.desks().offers().put(version, offer)).isInstanceOf(Outcome.Done.class);
  }

  /// The numbers of a line of choices that aren't marked.
  private static List<Integer> offered(String line) {
    String choices = line.substring(line.indexOf("): ") + 3);
    return Arrays.stream(choices.split(", (?=\\d+ )"))
        .filter(choice -> !choice.contains("ÉPUISÉ"))
        .map(choice -> Integer.valueOf(choice.substring(0, choice.indexOf(' '))))
        .toList();
  }

  private static List<Integer> missing(MenuRules card, MenuItem item, String step) {
    var cart = new Cart(List.of(new Cart.Line(1, item.number(), 1, List.of(), "")));
    return new PriceRules(card)
        .price(cart).lines().getFirst().missing().stream()
            .filter(missing -> missing.step().equals(step))
            .flatMap(missing -> missing.choices().stream())
            .map(PricedCart.Option::number)
            .toList();
  }

  private static String status(JsonNode answer) {
    return answer.path("status").asString();
  }

  private static String reason(JsonNode answer) {
    return answer.path("problems").path(0).path("reason").asString();
  }

  private JsonNode ask(String tool, String arguments) {
    return ask(tools, tool, arguments);
  }

  private JsonNode ask(ToolRunner caller, String tool, String arguments) {
    var call = new Tool.Call("tool-" + ++asked, tool, arguments.replace('\'', '"'));
    return Conversation.parse(caller.run(call).output());
  }

  private ToolRunner tools(String call, String number) {
    return ((Reception.Answer)
            new AssistantReception(sample.desks())
                .receive(new CallId(call), "fxo1", new Caller(number, ""), Codec.PCMA))
        .tools();
  }
}
