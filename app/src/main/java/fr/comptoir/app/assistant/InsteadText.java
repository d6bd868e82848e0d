package fr.comptoir.app.assistant;

import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Asked;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/// What could be had instead of a dish that is gone, by the card as it is for that meal.
record InsteadText(CallTurn call) {
  /// More than these nobody remembers on the telephone.
  private static final int READ_OUT = 3;

  /// Dishes instead of one that can't be had; none for another "no".
  List<MenuItem> of(Refusal refusal) {
    return asked(refusal).map(this::of).orElse(List.of());
  }

  /// As [#of(Refusal)], where it is about this dish and not about one of its choices.
  List<MenuItem> of(Refusal refusal, int dish) {
    return asked(refusal).filter(asked -> asked.number() == dish).map(this::of).orElse(List.of());
  }

  private static Optional<Asked> asked(Refusal refusal) {
    return Optional.ofNullable(
        switch (refusal) {
          case Refusal.SoldOut gone -> gone.asked();
          case Refusal.OnlyLeft few -> few.asked();
          case Refusal.NotServedNow out -> out.asked();
          case Refusal _ -> null;
        });
  }

  private List<MenuItem> of(Asked asked) {
    MenuRules card = call.desks().menu().card(asked.meal());
    return card.menu()
        .item(asked.number())
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
