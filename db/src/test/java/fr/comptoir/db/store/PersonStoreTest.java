package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.call.LineRules;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.search.SearchHit;
import fr.comptoir.db.domain.search.SearchText;
import fr.comptoir.db.store.PersonStore.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// One person everywhere in the book: with an order, a table, a call, a message, an enquiry, a
/// question, and named by others.
class PersonStoreTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+33639980077");
  private static final PhoneNumber OTHER = new PhoneNumber("+33639980078");
  private static final Instant NOW = Instant.parse("2026-11-21T19:00:00Z");
  private static final Step.Reason REASON = Step.Reason.of(NOW, Actor.staff("Anna"), "RGPD");

  private final Database database = TestDatabase.open();
  private final NamedEverywhere named = new NamedEverywhere(database);
  private Customer card;
  private Customer twin;
  private Order order;
  private Reservation reservation;

  @BeforeEach
  void write() {
    card = named.card("Odile", "Quenouille", PHONE);
    twin = named.card("Odile", "Ney-Quenouille", OTHER);
    order = named.order(twin.id(), OTHER);
    // Read once, it is remembered: what is merged and erased must not come back from memory.
    assertThat(list(book -> book.orders().find(order.id()).stream().toList())).hasSize(1);
    reservation = named.reservation(card.id(), PHONE);
    named.call("call-7", PHONE, "Bonjour, Odile Quenouille, je rappelle");
    named.call("call-8", null, "Madame QUENOUILLE vous a écrit, son 06 39.98.00-77");
    named.leave("call-7", PHONE, "Quenouille", "Rappelez-moi");
    named.leave(null, null, "Anna", "Rendre le parapluie de Mme Quenouille, 06 39 98 00 77.");
    named.text("{\"to\":\"+33639980077\",\"text\":\"Bonjour Odile Quenouille\"}");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void mergingMovesEverythingAndTheLosersIdAndNumberLeadToTheSurvivor() {
    merge();

    Customer merged = find(twin.id());
    assertThat(merged.id()).isEqualTo(card.id());
    assertThat(merged.orders()).isEqualTo(3 + 5 + 1);
    assertThat(merged.otherPhones()).containsExactly(OTHER);
    assertThat(database.read((Reading book) -> book.customers().byPhone(OTHER)).orElseThrow().id())
        .isEqualTo(card.id());
    assertThat(read(book -> book.orders().find(order.id()).orElseThrow()).guest().customerId())
        .isEqualTo(card.id());
    assertThat(merged.addresses()).hasSize(2);
    assertThat(list(book -> book.people().orders(book.people().identity(merged))))
        .containsExactly(order.id());
    assertThat(list(book -> book.search().find(SearchText.of("0639980078"), NOW)))
        .anyMatch(hit -> hit instanceof SearchHit.OfCustomer one && one.id() == card.id());
  }

  @Test
  void aCardMergedIntoOneThatIsMergedAgainLeadsToTheLast() {
    Customer third = named.card("Odile", "Ney", new PhoneNumber("+33639980079"));
    merge();
    database.write(
        tx -> {
          tx.people().merge(third.id(), card.id());
          return true;
        });

    assertThat(find(twin.id()).id()).isEqualTo(third.id());
    assertThat(find(third.id()).otherPhones()).containsExactlyInAnyOrder(PHONE, OTHER);
  }

  @Test
  void theHousesOwnLineKeepsItsNameAndNumberWhoeverIsErased() {
    LineRules usual = LineRules.usual("fxo1");
    LineRules line =
        new LineRules(
            "fxo1",
            0,
            "Salle Quenouille",
            PHONE,
            usual.mode(),
            List.of(),
            20,
            0,
            false,
            usual.anonymous(),
            true);
    LineRules kept = database.write(tx -> tx.lines().save(line));
    Customer whose = find(card.id());
    Identity who = read(book -> book.people().identity(whose));
    Mentions mentions = read(book -> book.people().mentions(who));

    database.write(tx -> tx.people().erase(who, mentions, REASON));

    assertThat(list(book -> book.lines().all())).containsExactly(kept);
  }

  @Test
  @DisplayName("L-3 an erased person is named in no column of any table; money and counts stay")
  void l3_anErasedPersonIsNamedNowhere() {
    merge();
    assertThat(naming("quenouille")).as("before").hasSizeGreaterThan(8);
    Customer merged = find(card.id());
    Identity who = read(book -> book.people().identity(merged));
    Mentions mentions = read(book -> book.people().mentions(who));

    database.write(tx -> tx.people().erase(who, mentions, REASON));

    assertThat(naming("quenouille")).isEmpty();
    assertThat(naming("odile")).isEmpty();
    for (String number : List.of("639980077", "639980078")) assertThat(naming(number)).isEmpty();
    assertThat(naming("parapluie")).as("somebody else's message").hasSize(1);
    Order kept = read(book -> book.orders().find(order.id()).orElseThrow());
    assertThat(kept.total()).isEqualTo(order.total());
    assertThat(kept.lines()).hasSameSizeAs(order.lines());
    assertThat(kept.guest().name()).isEmpty();
    assertThat(kept.guest().phone()).isNull();
    Reservation table = read(book -> book.reservations().find(reservation.id()).orElseThrow());
    assertThat(table.wishes().allergies()).isEmpty();
    assertThat(table.tables()).isEqualTo(reservation.tables());
    assertThat(find(card.id()).orders()).isEqualTo(9);
    assertThat(list(book -> book.calls().journal("call-7"))).hasSize(2);
    assertThat(list(book -> book.search().find(SearchText.of("quenouille"), NOW))).isEmpty();
    assertThat(list(book -> book.search().find(SearchText.of("0639980077"), NOW))).isEmpty();
  }

  @Test
  @DisplayName("L-3 what was handed on to somebody else names the erased person no longer")
  void l3_whatWasHandedOnIsNoLongerTheirs() {
    named.handOn(reservation);
    assertThat(naming("639980077"))
        .anyMatch(where -> where.toLowerCase(Locale.ROOT).contains("revision"));
    Identity who = read(book -> book.people().identity(card));
    Mentions mentions = read(book -> book.people().mentions(who));

    database.write(tx -> tx.people().erase(who, mentions, REASON));

    assertThat(naming("639980077")).isEmpty();
    assertThat(naming("odile quenouille")).isEmpty();
    assertThat(naming("lemaire")).isNotEmpty();
  }

  @Test
  void whatIsOnAScreenGetsAVersionAndAStepThatIsNotTakenBack() {
    Identity who = read(book -> book.people().identity(twin));
    Mentions mentions = read(book -> book.people().mentions(who));

    database.write(tx -> tx.people().erase(who, mentions, REASON));

    Order shown = read(book -> book.orders().find(order.id()).orElseThrow());
    assertThat(shown.version()).isEqualTo(order.version() + 1);
    Step<Order.State> step = read(book -> book.orders().steps(order.id())).getLast();
    assertThat(step.version()).isEqualTo(shown.version());
    assertThat(step.from()).isNull();
    assertThat(step.to()).isEqualTo(shown.state());
  }

  @Test
  void aFamilyNameThatOthersBearIsTheirsToo() {
    named.card("Paul", "Quenouille", new PhoneNumber("+33639980080"));
    Identity who = read(book -> book.people().identity(card));
    Mentions mentions = read(book -> book.people().mentions(who));

    database.write(tx -> tx.people().erase(who, mentions, REASON));

    assertThat(naming("odile quenouille")).isEmpty();
    assertThat(naming("639980077")).isEmpty();
    assertThat(find(card.id()).name()).isEmpty();
    assertThat(naming("parapluie de mme quenouille")).hasSize(1);
  }

  private void merge() {
    database.write(
        tx -> {
          tx.people().merge(card.id(), twin.id());
          return tx.customers().update(tx.customers().find(card.id()).orElseThrow());
        });
  }

  /// Table and column of everything that contains this, however it is written.
  private List<String> naming(String what) {
    return read(
        book -> {
          List<String> found = new ArrayList<>();
          for (var column :
              book.sql
                  .select(
                      field(name("TABLE_NAME"), String.class),
                      field(name("COLUMN_NAME"), String.class))
                  .from(table(name("INFORMATION_SCHEMA", "COLUMNS")))
                  .where(
                      field(name("DATA_TYPE"), String.class).likeIgnoreCase("CHARACTER%"),
                      field(name("TABLE_SCHEMA"), String.class).equalIgnoreCase("PUBLIC"))
                  .fetch()) {
            for (String value :
                book.sql
                    .select(field(name(column.value2()), String.class))
                    .from(table(name(column.value1())))
                    .fetch(0, String.class)) {
              String plain = value == null ? "" : value.toLowerCase(Locale.ROOT);
              if (plain.contains(what) || plain.replaceAll("[ .-]", "").contains(what)) {
                found.add(column.value1() + "." + column.value2());
              }
            }
          }
          return found;
        });
  }

  private Customer find(long id) {
    return read(book -> book.customers().find(id)).orElseThrow();
  }

  private interface Work<T> {
    T of(Reading book);
  }

  private <T> List<T> list(Work<List<T>> work) {
    return database.read(work::of);
  }

  private <T> T read(Work<T> work) {
    return database.read(work::of);
  }
}
