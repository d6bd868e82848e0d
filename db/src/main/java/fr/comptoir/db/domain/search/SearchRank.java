package fr.comptoir.db.domain.search;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.search.SearchHit.OfCustomer;
import fr.comptoir.db.domain.search.SearchHit.OfDish;
import fr.comptoir.db.domain.search.SearchHit.OfOrder;
import fr.comptoir.db.domain.search.SearchHit.OfReservation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The order hits are shown in: what the number or the code names tonight, then the people the
/// words name wholly, then tonight's and coming promises, then people they begin, then the past.
/// Pure.
public record SearchRank(SearchText text, Instant now) {
  private static final Duration TONIGHT = Duration.ofHours(12);

  /// The first `limit` hits. People never take more than half the places from the rest.
  public List<SearchHit> sort(Collection<SearchHit> hits, int limit) {
    List<SearchHit> sorted =
        hits.stream()
            .sorted(Comparator.comparingInt(this::tier).thenComparing(this::farness))
            .toList();
    if (sorted.size() <= limit) return sorted;
    long others = sorted.stream().filter(hit -> !(hit instanceof OfCustomer)).count();
    long people = limit - Math.min(others, limit / 2);
    List<SearchHit> kept =
        sorted.stream().filter(OfCustomer.class::isInstance).limit(people).toList();
    return sorted.stream()
        .filter(hit -> !(hit instanceof OfCustomer) || kept.contains(hit))
        .limit(limit)
        .toList();
  }

  /// Guests wait; dishes don't.
  private static final int DISH = 5;

  private int tier(SearchHit hit) {
    return switch (hit) {
      case OfCustomer one -> isWhole(one) ? 1 : 3;
      case OfOrder one -> one.number() == text.orderNumber() && isTonight(hit) ? 0 : inTime(hit);
      case OfReservation one -> isNamed(one) && isTonightOrLater(hit) ? 0 : inTime(hit);
      case OfDish _ -> DISH;
    };
  }

  private boolean isNamed(OfReservation hit) {
    return text.words().stream().anyMatch(hit.code()::equalsIgnoreCase);
  }

  private boolean isWhole(OfCustomer hit) {
    PhoneNumber phone = hit.phone();
    return text.equalsWordsOf(hit.name())
        || phone != null && text.digits().length() > 8 && isDigitsOf(phone);
  }

  private boolean isDigitsOf(PhoneNumber phone) {
    return SearchText.tails(phone).contains(text.digits());
  }

  private int inTime(SearchHit hit) {
    return isTonightOrLater(hit) ? 2 : 4;
  }

  private boolean isTonight(SearchHit hit) {
    return farness(hit).compareTo(TONIGHT) <= 0;
  }

  private boolean isTonightOrLater(SearchHit hit) {
    return !when(hit).isBefore(now.minus(TONIGHT));
  }

  private Duration farness(SearchHit hit) {
    return Duration.between(when(hit), now).abs();
  }

  private static Instant when(SearchHit hit) {
    return switch (hit) {
      case OfCustomer one -> one.seenAt();
      case OfOrder one -> one.promisedAt();
      case OfReservation one -> one.start();
      case OfDish _ -> Instant.EPOCH;
    };
  }
}
