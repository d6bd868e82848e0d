package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.menu.Offer.Terms;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which offers hold for a meal: its day, its hour, its mode, its party. Always judged by the
/// moment of the meal, never by the moment of the call.
///
/// @param menu for the set menu an offer stands for
public record OfferRules(List<Offer> offers, Menu menu) {

  public Optional<Offer> offer(int number) {
    return offers.stream().filter(offer -> offer.number() == number).findFirst();
  }

  /// What may be proposed to a party that books a table.
  ///
  /// @param at restaurant time of the meal
  public List<Offer> bookable(LocalDateTime at, int party) {
    return offers.stream().filter(offer -> isBookable(offer, at, party)).toList();
  }

  public boolean isBookable(Offer offer, LocalDateTime at, int party) {
    return offer.bookable() && holds(offer, at, Mode.DINE_IN, party);
  }

  /// Whether an offer holds for a meal, and what it stands for can be had.
  ///
  /// @param party null = nobody said; then one for several people doesn't hold
  public boolean holds(Offer offer, LocalDateTime at, Mode mode, @Nullable Integer party) {
    return fits(offer, at, mode, party) && onTheCard(offer, at, mode);
  }

  /// As [#holds], whatever is on the card.
  public static boolean fits(Offer offer, LocalDateTime at, Mode mode, @Nullable Integer party) {
    Terms terms = offer.terms();
    return terms.active()
        && terms.modes().contains(mode)
        && onDay(offer, at.toLocalDate())
        && inHours(offer, at.toLocalTime())
        && forParty(offer, party);
  }

  /// What is worth knowing on a day: what can still be had, on that day or later.
  public List<Offer> notOver(LocalDate today) {
    return offers.stream()
        .filter(offer -> offer.terms().active())
        .filter(offer -> offer.terms().last() == null || !offer.terms().last().isBefore(today))
        .toList();
  }

  private static boolean onDay(Offer offer, LocalDate day) {
    LocalDate first = offer.terms().first();
    LocalDate last = offer.terms().last();
    return (first == null || !day.isBefore(first))
        && (last == null || !day.isAfter(last))
        && (offer.days().isEmpty() || offer.days().contains(day.getDayOfWeek()));
  }

  private static boolean inHours(Offer offer, LocalTime time) {
    return (offer.from() == null || !time.isBefore(offer.from()))
        && (offer.until() == null || time.isBefore(offer.until()));
  }

  private static boolean forParty(Offer offer, @Nullable Integer party) {
    return party == null
        ? offer.minParty() <= 1
        : party >= offer.minParty() && party <= offer.maxParty();
  }

  /// Whether what an offer stands for can be had at a meal; always, where it stands for nothing.
  public boolean onTheCard(Offer offer, LocalDateTime at, Mode mode) {
    Integer linked = offer.terms().item();
    if (linked == null) return true;
    var card = new MenuRules(menu, at, mode);
    return menu.item(linked).filter(item -> card.refusal(item).isEmpty()).isPresent();
  }
}
