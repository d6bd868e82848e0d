package fr.comptoir.app.assistant;

import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/// What could be had instead of a dish that is gone, by the card as it is now.
record InsteadText(CallTurn call) {
  /// More than these nobody remembers on the telephone.
  private static final int READ_OUT = 3;

  /// Dishes instead of one that can't be ordered now; none where it can.
  List<MenuItem> of(int item) {
    MenuRules card = call.desks().menu().card();
    return card.menu()
        .item(item)
        .filter(gone -> card.refusal(gone).isPresent())
        .map(gone -> card.instead(gone, READ_OUT))
        .orElse(List.of());
  }

  /// Dishes instead of the one whose last piece somebody else has.
  List<MenuItem> of(Refusal refusal) {
    if (refusal instanceof Refusal.SoldOut gone) return named(gone.item());
    if (refusal instanceof Refusal.OnlyLeft few) return named(few.item());
    return List.of();
  }

  private List<MenuItem> named(String name) {
    MenuRules card = call.desks().menu().card();
    return card.menu().items().stream()
        .filter(item -> item.name().equals(name))
        .findFirst()
        .map(item -> card.instead(item, READ_OUT))
        .orElse(List.of());
  }

  /// To be said after the refusal; empty for none.
  String words(List<MenuItem> others) {
    return others.isEmpty()
        ? ""
        : " "
            + call.say(
                "voice.cart.instead",
                call.speech().or(others.stream().map(MenuItem::name).toList()));
  }

  static ArrayNode facts(List<MenuItem> items) {
    ArrayNode array = Answer.JSON.arrayNode();
    for (MenuItem item : items) {
      array
          .addObject()
          .put("item", item.number())
          .put("name", item.name())
          .put("price_cents", item.price().cents());
    }
    return array;
  }
}
