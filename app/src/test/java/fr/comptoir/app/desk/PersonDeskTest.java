package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.customer.CustomerEdit;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.search.SearchHit;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Claire Fontaine and Karim Haddad of the sample house: edited, made one, given out, taken out.
class PersonDeskTest {
  private static final Actor ANNA = Actor.staff("Anna");
  private static final PhoneNumber CLAIRE = new PhoneNumber("+33639980001");
  private static final PhoneNumber KARIM = new PhoneNumber("+33639980002");

  private final SampleDesks sample = SampleDesks.open();
  private final CustomerDesk customers = sample.desks().customers();
  private final PersonDesk people = sample.desks().people();

  @AfterEach
  void close() {
    sample.close();
  }

  /// features.csv V077, A124.
  @ParameterizedTest
  @CsvSource({
    "0639980001, true",
    "06 39 98 00 01, true",
    "33639980001, true",
    "+33639980001, true",
    "0033639980001, true",
    "'', false",
    "anonymous, false",
    "0491551020, false"
  })
  void aCustomerIsFoundByAnyFormOfTheirNumber(String typed, boolean found) {
    assertThat(customers.byNumber(typed).map(Customer::lastName).orElse(""))
        .isEqualTo(found ? "Fontaine" : "");
  }

  @Test
  void anEditOfWhatSomebodyElseChangedIsRefused() {
    Customer read = claire();
    Customer first = done(customers.edit(read.id(), read.version(), named(read, "Durand"), ANNA));

    assertThat(refusal(customers.edit(read.id(), read.version(), named(read, "Dupont"), ANNA)))
        .isEqualTo(new Refusal.ChangedMeanwhile());
    assertThat(claire()).isEqualTo(first);
    assertThat(first.lastName()).isEqualTo("Durand");
  }

  @Test
  void aNumberThatIsAnothersAsksForAMerge() {
    Customer read = claire();
    CustomerEdit edit = numbered(read, KARIM);

    assertThat(refusal(customers.edit(read.id(), read.version(), edit, ANNA)))
        .isEqualTo(new Refusal.NumberTaken("Karim Haddad"));
  }

  @Test
  void blockingNeedsAReasonAndLeavesATrace() {
    Customer read = claire();

    assertThat(refusal(customers.edit(read.id(), read.version(), blocked(read, ""), ANNA)))
        .isEqualTo(new Refusal.ReasonNeeded());
    done(customers.edit(read.id(), read.version(), blocked(read, "trois absences"), ANNA));

    assertThat(claire().blockedReason()).isEqualTo("trois absences");
    assertThat(people.steps(read.id()))
        .extracting(BookStep::what, BookStep::actor)
        .containsExactly(tuple("blocked", ANNA));
  }

  /// features.csv V091.
  @Test
  void ofTwoCardsOneIsLeftAndTheOtherLeadsToIt() throws Exception {
    Customer karim = customers.byPhone(KARIM).orElseThrow();
    Order order = order(KARIM, karim.id(), "Haddad");
    BlockingQueue<RestaurantEvent> events = new LinkedBlockingQueue<>();
    try (AutoCloseable _ = sample.database().subscribe(events::add)) {
      Customer merged = done(people.merge(claire().id(), karim.id(), ANNA));

      assertThat(merged.name()).isEqualTo("Claire Fontaine");
      assertThat(merged.addresses()).hasSize(2);
      assertThat(merged.orders()).isEqualTo(14 + 9 + 1);
      assertThat(customers.find(karim.id())).contains(merged);
      assertThat(customers.byPhone(KARIM)).contains(merged);
      assertThat(customers.byPhone(CLAIRE)).contains(merged);
      assertThat(events.poll(5, TimeUnit.SECONDS))
          .isEqualTo(new RestaurantEvent.CustomerChanged(merged));
    }
    assertThat(sample.desks().orders().find(order.id()).orElseThrow().guest().customerId())
        .isEqualTo(claire().id());
    assertThat(refusal(people.merge(claire().id(), karim.id(), ANNA)))
        .isEqualTo(new Refusal.SameCard());
    assertThat(refusal(people.merge(claire().id(), 999_999, ANNA)))
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void aCallThatStillHoldsAMergedCardOrdersOnTheOneThatIsLeft() {
    Customer karim = customers.byPhone(KARIM).orElseThrow();
    done(people.merge(claire().id(), karim.id(), ANNA));

    assertThat(order(KARIM, karim.id(), "Haddad").guest().customerId()).isEqualTo(claire().id());
  }

  @Test
  void theUsualIsWhatIsOrderedMost() {
    Customer karim = customers.byPhone(KARIM).orElseThrow();
    assertThat(karim.usual()).extracting(Cart.Line::item).containsExactly(16, 63);
    order(KARIM, karim.id(), "Haddad");
    assertThat(customers.byPhone(KARIM).orElseThrow().usual()).hasSize(2);
    order(KARIM, karim.id(), "Haddad");

    assertThat(customers.byPhone(KARIM).orElseThrow().usual())
        .containsExactly(new Cart.Line(1, 11, 2, List.of(102), "bien cuite"));
  }

  @Test
  void onePersonIsGivenOutWithEverythingThatNamesThem() {
    order(CLAIRE, claire().id(), "Mme Fontaine");

    String json = people.export(claire().id()).orElseThrow();

    assertThat(json)
        .contains("Fontaine", "+33639980001", "48 rue Breteuil", "Mme Fontaine", "Margherita")
        .doesNotContain("Haddad");
    assertThat(people.export(999_999)).isEmpty();
  }

  @Test
  void onePersonIsTakenOutAndTheScreensHearOfIt() throws Exception {
    Order order = order(CLAIRE, claire().id(), "Mme Fontaine");
    long id = claire().id();
    BlockingQueue<RestaurantEvent> events = new LinkedBlockingQueue<>();
    try (AutoCloseable _ = sample.database().subscribe(events::add)) {
      Customer nobody = done(people.erase(id, ANNA));

      assertThat(nobody.name()).isEmpty();
      assertThat(nobody.addresses()).isEmpty();
      assertThat(nobody.orders()).isEqualTo(15);
      assertThat(events.poll(5, TimeUnit.SECONDS))
          .isEqualTo(new RestaurantEvent.CustomerChanged(nobody));
      Order shown = sample.desks().orders().find(order.id()).orElseThrow();
      assertThat(shown.version()).isEqualTo(order.version() + 1);
      assertThat(events.poll(5, TimeUnit.SECONDS))
          .isEqualTo(new RestaurantEvent.OrderChanged(shown));
    }
    assertThat(customers.byPhone(CLAIRE)).isEmpty();
    assertThat(people.export(id).orElseThrow()).doesNotContain("Fontaine", "639980001", "Breteuil");
    assertThat(sample.desks().search().find("fontaine")).isEmpty();
    assertThat(people.steps(id)).extracting(BookStep::what).containsExactly("erased");
    assertThat(order(CLAIRE, id, "Claire").guest().customerId()).as("a new card").isNotEqualTo(id);
  }

  @Test
  void oneBoxFindsPeopleAndWhatTheyWerePromised() {
    Order order = order(CLAIRE, claire().id(), "Mme Fontaine");

    assertThat(sample.desks().search().find("fontàine"))
        .satisfies(hits -> assertThat(hits.getFirst()).isInstanceOf(SearchHit.OfCustomer.class))
        .anyMatch(hit -> hit instanceof SearchHit.OfOrder one && one.id().equals(order.id()));
    assertThat(sample.desks().search().find("#" + order.number()).getFirst())
        .isInstanceOf(SearchHit.OfOrder.class);
    assertThat(sample.desks().search().find("")).isEmpty();
  }

  private Order order(PhoneNumber phone, @Nullable Long customer, String name) {
    OrderDesk orders = sample.desks().orders();
    Cart pizza = new Cart(List.of(new Cart.Line(1, 11, 2, List.of(102), "bien cuite")));
    OrderQuote quote =
        done(orders.quote(new QuoteRequest("c", Mode.PICKUP, null, null, pizza, null, null, null)));
    return done(
        orders.confirm(
            quote.id(), "c", new Confirmation(name, phone, customer, Payment.CARD, ""), ANNA));
  }

  private Customer claire() {
    return customers.byPhone(CLAIRE).orElseThrow();
  }

  private static CustomerEdit named(Customer card, String lastName) {
    return edit(card, card.phone(), lastName, false, "");
  }

  private static CustomerEdit numbered(Customer card, PhoneNumber phone) {
    return edit(card, phone, card.lastName(), false, "");
  }

  private static CustomerEdit blocked(Customer card, String reason) {
    return edit(card, card.phone(), card.lastName(), true, reason);
  }

  private static CustomerEdit edit(
      Customer card, @Nullable PhoneNumber phone, String name, boolean blocked, String reason) {
    return new CustomerEdit(
        phone,
        card.firstName(),
        name,
        card.email(),
        card.language(),
        card.allergies(),
        card.allergiesConsent(),
        card.smsOk(),
        card.vip(),
        blocked,
        reason,
        card.note());
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }

  private static Refusal refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
