package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.Order.State;
import fr.comptoir.db.domain.order.OrderQuote;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerStoreTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+33639980001");

  private final Database database = TestDatabase.empty();
  private final Customer claire =
      new Customer(
          0,
          0,
          PHONE,
          "Claire",
          "Fontaine",
          "claire@example.org",
          "fr",
          List.of(),
          List.of(new Cart.Line(1, 12, 1, List.of(121, 121), "bien cuite")),
          14,
          3,
          1,
          List.of("fruits à coque"),
          true,
          true,
          false,
          false,
          "au calme");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aCustomerIsFoundByNumberAsWritten() {
    Customer kept = insert();

    assertThat(byPhone()).isEqualTo(kept);
    assertThat(kept).usingRecursiveComparison().ignoringFields("id", "version").isEqualTo(claire);
  }

  @Test
  void severalCustomersMayHaveNoNumber() {
    Customer nobody =
        new Customer(
            0, 0, null, "", "Martin", "", "fr", List.of(), List.of(), 0, 0, 0, List.of(), false,
            false, false, false, "");

    database.write(tx -> tx.customers().insert(nobody));
    database.write(tx -> tx.customers().insert(nobody));

    assertThat(database.read((Reading book) -> book.customers().count())).isEqualTo(2);
  }

  @Test
  void ofAllergiesOnlyThoseThatMayBeKeptAreTold() {
    for (boolean consent : List.of(true, false)) {
      var phone = new PhoneNumber(consent ? "+33639980051" : "+33639980052");
      var card =
          new Customer(
              0,
              0,
              phone,
              "Anne",
              "Roy",
              "",
              "fr",
              List.of(),
              List.of(),
              0,
              0,
              0,
              List.of("lait", "arachides"),
              consent,
              false,
              false,
              false,
              "");
      database.write(tx -> tx.customers().insert(card));

      assertThat(database.read((Reading book) -> book.customers().allergiesOf(phone)))
          .isEqualTo(consent ? List.of("lait", "arachides") : List.of());
    }
    var unknown = new PhoneNumber("+33639980053");
    assertThat(database.read((Reading book) -> book.customers().allergiesOf(unknown))).isEmpty();
  }

  @Test
  void anUpdateReplacesHabitsAndKeepsCounts() {
    Customer kept = insert();
    Customer changed =
        new Customer(
            kept.id(),
            kept.version(),
            PHONE,
            "Claire",
            "Durand",
            "",
            "en",
            List.of(),
            List.of(),
            0,
            0,
            0,
            List.of(),
            false,
            false,
            true,
            false,
            "");

    database.write(tx -> tx.customers().update(changed));

    assertThat(byPhone().lastName()).isEqualTo("Durand");
    assertThat(byPhone().usual()).isEmpty();
    assertThat(byPhone().orders()).isEqualTo(14);
    assertThat(byPhone().version()).isEqualTo(2);
  }

  /// domain.md O-7: a cancelled order doesn't count.
  @Test
  void ordersAreCountedAndCancelledOnesAreNot() {
    Customer kept = insert();
    Order order = SamplePromises.orderOf(kept.id());
    OrderQuote quote = SamplePromises.quoteFor(order);
    database.write(
        tx -> {
          tx.quotes().hold(quote, List.of());
          tx.orders().insert(order, quote.id(), Actor.SYSTEM);
          return order;
        });
    assertThat(byPhone().orders()).isEqualTo(15);

    database.write(
        tx ->
            tx.orders()
                .move(order, State.CANCELLED, Step.Reason.of(order.placedAt(), Actor.SYSTEM, "")));

    assertThat(byPhone().orders()).isEqualTo(14);
  }

  /// domain.md V-2: coordinates belong to one address; another text is another address.
  @Test
  void addressesAreAddedAndRetiredNeverChanged() {
    Customer kept = insert();
    Address home = add(kept, "48 rue Breteuil", new GeoPoint(43.2888, 5.3766));
    Address work = add(kept, "1 rue Sainte", null);
    assertThat(byPhone().addresses()).containsExactly(home, work);

    database.write(
        tx -> {
          tx.customers().retire(home.id());
          return true;
        });

    assertThat(byPhone().addresses()).containsExactly(work);
    assertThat(database.read((Reading book) -> book.customers().address(home.id()))).contains(home);
    assertThat(database.read((Reading book) -> book.customers().ownerOf(home.id())))
        .contains(kept.id());
  }

  @Test
  void anAddressOfAnUnknownCallerIsNobodysUntilItIsAssigned() {
    Customer kept = insert();
    Address address = add(null, "9 quai X", null);
    assertThat(database.read((Reading book) -> book.customers().ownerOf(address.id()))).isEmpty();

    database.write(
        tx -> {
          tx.customers().assign(address.id(), kept.id());
          return true;
        });

    assertThat(byPhone().addresses()).containsExactly(address);
  }

  private Address add(Customer customer, String street, GeoPoint place) {
    return database.write(
        tx ->
            tx.customers()
                .add(
                    customer == null ? null : customer.id(),
                    new Address(0, "", street, "13006", "Marseille", "", place, "house"),
                    place == null ? null : Instant.EPOCH));
  }

  private Customer insert() {
    return database.write(tx -> tx.customers().insert(claire));
  }

  private Customer byPhone() {
    return database.read((Reading book) -> book.customers().byPhone(PHONE)).orElseThrow();
  }
}
