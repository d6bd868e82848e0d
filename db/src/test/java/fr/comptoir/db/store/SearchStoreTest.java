package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.SEARCH_TAIL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.customer.CustomerEdit;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.search.SearchHit;
import fr.comptoir.db.domain.search.SearchText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchStoreTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+33639980042");

  private final Database database = TestDatabase.open();
  private Customer card;
  private Order order;
  private Order unnumbered;
  private Reservation table;

  @BeforeEach
  void write() {
    card = database.write(tx -> tx.customers().insert(card("Hélène", "Le Goff-O’Brien", PHONE)));
    order = keep(order(card.name(), PHONE, card.id(), 42));
    unnumbered = keep(order("Žofie Œuvrard", null, null, 43));
    table = SamplePromises.reservation(Reservation.State.CONFIRMED);
    database.write(
        tx -> {
          tx.reservations().insert(table, Actor.SYSTEM);
          return true;
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "helene",
        "HÉL",
        "goff",
        "le goff hel",
        "o'brien",
        "obrien",
        "goff-o",
        "06 39 98 00 42",
        "+33 6 39 98 00 42",
        "0033639980042",
        "0639",
        "800",
        "42 hélène",
        "hélène 0042"
      })
  void aCardIsFoundByAnyBeginningOfItsNameAndAnyPieceOfItsNumber(String typed) {
    assertThat(find(typed)).anyMatch(hit -> isCard(hit, card));
  }

  @ParameterizedTest
  @ValueSource(strings = {"elene", "helene durand", "0640", "hélène 0043", "zzz", "  ", "-"})
  void nothingElseIsFound(String typed) {
    assertThat(find(typed)).noneMatch(hit -> isCard(hit, card));
  }

  @ParameterizedTest
  @ValueSource(strings = {"42", "#42", "helene", "0639980042", "goff 42"})
  void anOrderIsFoundByItsNumberItsGuestAndTheirTelephone(String typed) {
    assertThat(find(typed)).anyMatch(hit -> isOrder(hit, order));
  }

  @ParameterizedTest
  @ValueSource(strings = {"43", "zofie", "oeuvrard", "œuv", "oeuvrard zof", "zofie 43"})
  void anOrderWithoutANumberIsFoundByItsName(String typed) {
    assertThat(find(typed)).anyMatch(hit -> isOrder(hit, unnumbered));
  }

  @ParameterizedTest
  @ValueSource(strings = {"K7RA", "k7ra", "garnier", "0639980108", "garnier k7ra"})
  void aReservationIsFoundByItsCodeItsGuestAndTheirTelephone(String typed) {
    assertThat(find(typed))
        .anyMatch(hit -> hit instanceof SearchHit.OfReservation one && one.id().equals(table.id()));
  }

  @Test
  void aNumberWithAnotherNameIsNotFound() {
    assertThat(find("garnier 42")).noneMatch(hit -> isOrder(hit, order));
    assertThat(find("durand k7ra")).isEmpty();
  }

  @Test
  void aRenamedCardIsFoundByItsNewNameOnlyAndItsOrderByBoth() {
    var edit = CustomerEdit.of(card);
    database.write(tx -> tx.customers().update(renamed(edit).apply(card)));

    assertThat(find("kerjean"))
        .anyMatch(hit -> isCard(hit, card))
        .anyMatch(hit -> isOrder(hit, order));
    assertThat(find("goff"))
        .noneMatch(hit -> isCard(hit, card))
        .anyMatch(hit -> isOrder(hit, order));
  }

  /// H2 2.4.240 answers an EXISTS asked twice in a transaction from its memory unless told not to.
  @Test
  void aNameWrittenTwiceInATransactionIsSeenTheSecondTime() {
    PhoneNumber phone = new PhoneNumber("+33639980043");

    database.write(
        tx -> {
          boolean before = tx.sql.fetchExists(SEARCH_TAIL, SEARCH_TAIL.NUMBER.eq(phone.e164()));
          new SearchIndex(tx.sql).guest("Anne Roy", phone, Instant.EPOCH);
          boolean after = tx.sql.fetchExists(SEARCH_TAIL, SEARCH_TAIL.NUMBER.eq(phone.e164()));
          assertThat(before).isFalse();
          assertThat(after).isTrue();
          new SearchIndex(tx.sql).guest("Paul Roy", phone, Instant.EPOCH);
          return true;
        });

    assertThat(find("0639980043")).isEmpty();
  }

  @Test
  void oneLetterFindsWhoWasSeenLatelyBeforeTheFirstOfTheAlphabet() {
    for (int i = 0; i < 40; i++) {
      PhoneNumber phone = new PhoneNumber("+3363998%04d".formatted(i + 2_000));
      Customer one = card("Mabel", "Mab", phone);
      database.write(tx -> tx.customers().insert(one));
    }
    Order lately = keep(order("Anton Myzz", null, null, 77));

    assertThat(find("m", lately.placedAt())).anyMatch(hit -> isOrder(hit, lately));
    assertThat(find("my", lately.placedAt())).anyMatch(hit -> isOrder(hit, lately));
    assertThat(find("m", lately.placedAt()))
        .as("and the others after")
        .anyMatch(hit -> hit instanceof SearchHit.OfCustomer);
    Instant later = lately.placedAt().plus(Duration.ofDays(30));
    assertThat(find("m", later)).noneMatch(hit -> isOrder(hit, lately));
  }

  @Test
  void theIndexCanBeMadeAnewFromWhatIsWritten() {
    List<SearchHit> before = find("helene");
    database.write(
        tx -> {
          new SearchIndex(tx.sql).rebuild();
          return true;
        });

    assertThat(find("helene")).containsExactlyInAnyOrderElementsOf(before);
    assertThat(find("oeuvrard")).anyMatch(hit -> isOrder(hit, unnumbered));
    assertThat(find("0042")).anyMatch(hit -> isCard(hit, card));
  }

  private static UnaryOperator<Customer> renamed(CustomerEdit edit) {
    var next =
        new CustomerEdit(
            edit.phone(),
            edit.firstName(),
            "Kerjean",
            edit.email(),
            edit.language(),
            edit.allergies(),
            edit.allergiesConsent(),
            edit.smsOk(),
            edit.vip(),
            edit.blocked(),
            edit.blockedReason(),
            edit.note());
    return card -> card.edited(next, Instant.EPOCH);
  }

  private List<SearchHit> find(String typed) {
    return find(typed, SamplePromises.order(Mode.PICKUP, Order.State.DONE).placedAt());
  }

  private List<SearchHit> find(String typed, Instant now) {
    return database.read(book -> book.search().find(SearchText.of(typed), now));
  }

  private static boolean isCard(SearchHit hit, Customer card) {
    return hit instanceof SearchHit.OfCustomer one && one.id() == card.id();
  }

  private static boolean isOrder(SearchHit hit, Order order) {
    return hit instanceof SearchHit.OfOrder one && one.id().equals(order.id());
  }

  private Order keep(Order order) {
    OrderQuote quote = SamplePromises.quoteFor(order);
    return database.write(
        tx -> {
          tx.quotes().hold(quote, List.of());
          tx.orders().insert(order, quote.id(), Actor.SYSTEM);
          return order;
        });
  }

  private static Order order(String name, PhoneNumber phone, Long customer, int number) {
    Order some =
        SamplePromises.numbered(SamplePromises.order(Mode.PICKUP, Order.State.TO_ACCEPT), number);
    return new Order(
        some.id(),
        some.version(),
        some.businessDay(),
        some.number(),
        some.mode(),
        some.state(),
        some.placedAt(),
        some.promisedAt(),
        some.cookFrom(),
        new Order.Guest(name, phone, customer),
        some.address(),
        some.table(),
        some.lines(),
        some.subtotal(),
        some.fee(),
        some.total(),
        some.vat(),
        some.payment(),
        some.note(),
        some.callId());
  }

  private static Customer card(String first, String last, PhoneNumber phone) {
    return new Customer(
        0, 0, phone, first, last, "", "fr", List.of(), List.of(), 0, 0, 0, List.of(), false, false,
        false, false, "");
  }
}
