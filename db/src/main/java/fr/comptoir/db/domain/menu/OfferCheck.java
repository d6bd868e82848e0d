package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Discount.Scope;
import fr.comptoir.db.domain.menu.Offer.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What is wrong with an offer, by field. The row of a fault is its number.
public final class OfferCheck {
  private static final int LAST_NUMBER = 9_999;
  private static final int NAME = 200;
  private static final int DESCRIPTION = 1_000;
  private static final int LARGEST_PARTY = 999;
  private static final Set<String> TYPES = Set.of("menu", "promo", "happy_hour", "event");

  private final Offer offer;
  private final Menu menu;
  private final List<Fault> faults = new ArrayList<>();

  private OfferCheck(Offer offer, Menu menu) {
    this.offer = offer;
    this.menu = menu;
  }

  /// Empty = it can be told.
  public static List<Fault> faults(Offer offer, Menu menu) {
    var check = new OfferCheck(offer, menu);
    check.words();
    check.when();
    check.what();
    return List.copyOf(check.faults);
  }

  private void words() {
    must(
        offer.number() > 0 && offer.number() <= LAST_NUMBER,
        "number",
        Kind.OUT_OF_RANGE,
        offer.number());
    must(TYPES.contains(offer.type()), "type", Kind.UNKNOWN, offer.type());
    must(!offer.name().isBlank(), "name", Kind.MISSING, "");
    must(offer.name().length() <= NAME, "name", Kind.TOO_LONG, offer.name());
    must(
        offer.description().length() <= DESCRIPTION,
        "description",
        Kind.TOO_LONG,
        offer.description());
  }

  private void when() {
    Terms terms = offer.terms();
    boolean days =
        terms.first() == null || terms.last() == null || !terms.last().isBefore(terms.first());
    must(days, "last", Kind.UNEVEN, String.valueOf(terms.last()));
    boolean hours =
        offer.from() == null || offer.until() == null || offer.from().isBefore(offer.until());
    must(hours, "until", Kind.UNEVEN, String.valueOf(offer.until()));
    must(!terms.modes().isEmpty(), "modes", Kind.MISSING, "");
    boolean party = offer.minParty() >= 1 && offer.minParty() <= offer.maxParty();
    must(party, "max_party", Kind.UNEVEN, offer.minParty() + "-" + offer.maxParty());
    must(offer.maxParty() <= LARGEST_PARTY, "max_party", Kind.OUT_OF_RANGE, offer.maxParty());
  }

  private void what() {
    must(
        offer.pricePerPerson().cents() >= 0,
        "price",
        Kind.OUT_OF_RANGE,
        offer.pricePerPerson().cents());
    Money prepayment = offer.prepayment();
    must(
        prepayment == null || prepayment.cents() > 0,
        "prepayment",
        Kind.OUT_OF_RANGE,
        String.valueOf(prepayment));
    Integer item = offer.terms().item();
    must(item == null || menu.item(item).isPresent(), "item", Kind.UNKNOWN, String.valueOf(item));
    Discount discount = offer.terms().discount();
    if (discount == null) return;
    switch (discount.scope()) {
      case Scope.WholeOrder _ -> {}
      case Scope.OneItem(int number) ->
          must(menu.item(number).isPresent(), "discount", Kind.UNKNOWN, number);
      case Scope.OneSection(String section) ->
          must(menu.sections().contains(section), "discount", Kind.UNKNOWN, section);
    }
  }

  private void must(boolean right, String field, Kind kind, Object value) {
    if (!right) faults.add(new Fault(offer.number(), field, kind, String.valueOf(value)));
  }
}
