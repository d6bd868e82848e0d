package fr.comptoir.db.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchRankTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");
  private static final PhoneNumber PHONE = new PhoneNumber("+33639980001");

  @Test
  void tonightsNumberComesBeforeEverythingElse() {
    SearchHit old = order(42, Duration.ofDays(-7));
    SearchHit tonight = order(42, Duration.ofHours(1));
    SearchHit person = customer("Martin 42");

    assertThat(sort("42", old, person, tonight)).containsExactly(tonight, person, old);
  }

  @Test
  void aWholeNameComesFirstThenWhatIsToComeThenBeginningsThenThePast() {
    SearchHit whole = customer("Élise Martin");
    SearchHit begun = customer("Martine Roux");
    SearchHit coming = table("AAAA", Duration.ofDays(2));
    SearchHit past = table("CCCC", Duration.ofDays(-2));

    assertThat(sort("martin", past, begun, coming, whole))
        .containsExactly(whole, coming, begun, past);
  }

  @Test
  void aCodeNamesItsReservation() {
    SearchHit coded = table("K7RA", Duration.ofDays(9));

    assertThat(sort("k7ra", customer("K7RA"), coded)).startsWith(coded);
  }

  @Test
  void aWholeNumberNamesItsOwner() {
    SearchHit owner = customer("Élise Martin");
    SearchHit coming = table("AAAA", Duration.ofDays(2));

    assertThat(sort("06 39 98 00 01", coming, owner)).containsExactly(owner, coming);
  }

  @Test
  void peopleLeaveHalfThePlacesToPromises() {
    List<SearchHit> hits = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      hits.add(customer("Martin " + i));
      hits.add(order(100 + i, Duration.ofDays(-i)));
    }

    List<SearchHit> sorted = new SearchRank(SearchText.of("martin"), NOW).sort(hits, 20);

    assertThat(sorted).hasSize(20);
    assertThat(sorted.stream().filter(SearchHit.OfOrder.class::isInstance)).hasSize(10);
  }

  @Test
  void peopleAloneTakeAllPlaces() {
    List<SearchHit> hits = new ArrayList<>();
    for (int i = 0; i < 30; i++) hits.add(customer("Martin " + i));

    assertThat(new SearchRank(SearchText.of("martin"), NOW).sort(hits, 20)).hasSize(20);
  }

  private static List<SearchHit> sort(String typed, SearchHit... hits) {
    return new SearchRank(SearchText.of(typed), NOW).sort(List.of(hits), 20);
  }

  private static SearchHit customer(String name) {
    return new SearchHit.OfCustomer(1, name, PHONE, false, false, Instant.EPOCH);
  }

  private static SearchHit order(int number, Duration from) {
    return new SearchHit.OfOrder(
        new Order.Id(UUID.randomUUID()),
        number,
        LocalDate.of(2026, 11, 20),
        "Garnier",
        null,
        Mode.PICKUP,
        Order.State.DONE,
        NOW.plus(from),
        Money.cents(1_150));
  }

  private static SearchHit table(String code, Duration from) {
    return new SearchHit.OfReservation(
        new Reservation.Id(UUID.randomUUID()),
        code,
        "Garnier",
        null,
        Reservation.State.CONFIRMED,
        NOW.plus(from),
        4);
  }
}
