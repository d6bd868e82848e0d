package fr.comptoir.app.assistant;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.i18n.Speech;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.menu.Discount;
import fr.comptoir.db.domain.menu.Discount.Scope;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.menu.Offer.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;

/// An offer as the model reads it: one line, with its number and all it depends on.
///
/// @param menu for the names of what an offer is about
record OfferText(Messages words, Menu menu) {

  String of(Offer offer) {
    Terms terms = offer.terms();
    List<String> facts = new ArrayList<>();
    facts.add(words.text("prompt.offer", String.valueOf(offer.number()), Fence.name(offer.name())));
    if (!offer.pricePerPerson().isZero()) {
      facts.add(words.text("prompt.offer.price", MenuText.price(offer.pricePerPerson())));
    }
    String type = "prompt.offer.type." + offer.type();
    if (words.knows(type)) facts.add(words.text(type));
    Discount discount = terms.discount();
    if (discount != null) facts.add(discount(discount));
    if (!offer.description().isBlank()) facts.add(Fence.text(offer.description()));
    if (terms.item() != null) {
      facts.add(words.text("prompt.offer.item", String.valueOf(terms.item())));
    }
    facts.add(words.text("prompt.offer.party", offer.minParty(), offer.maxParty()));
    facts.add(new HoursText(words).days(offer.days()));
    if (offer.from() != null || offer.until() != null) {
      facts.add(
          words.text(
              "prompt.offer.hours",
              Objects.requireNonNullElse(offer.from(), "00:00"),
              Objects.requireNonNullElse(offer.until(), "24:00")));
    }
    dates(terms, facts);
    facts.add(
        terms.modes().stream()
            .sorted()
            .map(mode -> mode(mode, offer))
            .collect(Collectors.joining(", ")));
    return String.join(", ", facts);
  }

  /// What a tool answers about offers.
  static ArrayNode facts(List<Offer> offers) {
    ArrayNode array = Answer.JSON.arrayNode();
    for (Offer offer : offers) {
      array
          .addObject()
          .put("offer", offer.number())
          .put("name", offer.name())
          .put("price_per_person_cents", offer.pricePerPerson().cents());
    }
    return array;
  }

  private String mode(Mode mode, Offer offer) {
    return mode == Mode.DINE_IN && offer.bookable()
        ? words.text("prompt.offer.table")
        : words.text("refusal.mode.", mode);
  }

  private void dates(Terms terms, List<String> facts) {
    var speech = new Speech(words);
    LocalDate first = terms.first();
    LocalDate last = terms.last();
    if (first != null) facts.add(words.text("prompt.offer.first", speech.date(first)));
    if (last != null) facts.add(words.text("prompt.offer.last", speech.date(last)));
  }

  private String discount(Discount discount) {
    String off =
        switch (discount) {
          case Discount.Percent(int percent, _) -> words.text("prompt.offer.percent", percent);
          case Discount.Off(var amount, _) ->
              words.text("prompt.offer.off", MenuText.price(amount));
        };
    return switch (discount.scope()) {
      case Scope.WholeOrder _ -> off;
      case Scope.OneItem(int number) ->
          words.text(
              "prompt.offer.on",
              off,
              menu.item(number).map(MenuItem::name).map(Fence::name).orElse(""));
      case Scope.OneSection(String section) ->
          words.text("prompt.offer.on", off, Fence.name(section));
    };
  }
}
