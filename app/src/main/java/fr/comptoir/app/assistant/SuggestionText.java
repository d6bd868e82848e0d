package fr.comptoir.app.assistant;

import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.Course;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.order.Suggestion;
import fr.comptoir.db.domain.order.SuggestionRules;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The one thing proposed in a call with an order. The model gets it as facts, with the words for
/// them: when to say it, if at all, it decides; what, the book.
record SuggestionText(CallTurn call) {

  /// None while the house doesn't want it, and after the first one of a call.
  Optional<Suggestion> of(PricedCart cart, Set<Allergen> avoid) {
    if (!call.suggests() || !call.desks().house().house().phone().suggests()) {
      return Optional.empty();
    }
    MenuRules card = call.desks().carts().card(call.callId());
    Optional<Suggestion> best =
        new SuggestionRules(card, call.desks().menu().popular(), avoid, call.putBack()).best(cart);
    if (best.isPresent()) call.suggested();
    return best;
  }

  ArrayNode facts(Suggestion suggestion) {
    ArrayNode array = Answer.JSON.arrayNode();
    MenuItem item = suggestion.item();
    ObjectNode json =
        array
            .addObject()
            .put("item", item.number())
            .put("name", item.name())
            .put("price_cents", item.price().cents())
            .put("say", words(suggestion));
    switch (suggestion) {
      case Suggestion.Dish(Course course, _) ->
          json.put("reason", "no_" + course.name().toLowerCase(Locale.ROOT));
      case Suggestion.SetMenu menu -> {
        json.put("reason", "cheaper").put("saving_cents", menu.saving().cents());
        ArrayNode options = json.putArray("options");
        menu.options().forEach(options::add);
        ArrayNode lines = json.putArray("instead_of_lines");
        menu.lines().forEach(lines::add);
      }
    }
    return array;
  }

  private String words(Suggestion suggestion) {
    return switch (suggestion) {
      case Suggestion.Dish(Course course, MenuItem item) ->
          call.say(key(course), item.name(), call.speech().money(item.price()));
      case Suggestion.SetMenu menu ->
          call.say(
              "voice.suggest.set_menu", menu.item().name(), call.speech().money(menu.saving()));
    };
  }

  private static String key(Course course) {
    return switch (course) {
      case DRINK -> "voice.suggest.drink";
      case DESSERT -> "voice.suggest.dessert";
      case SIDE, STARTER, MAIN -> "voice.suggest.side";
    };
  }
}
