package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.BookStep.About;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.customer.CardLine;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.customer.CustomerRules;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.search.SearchText;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Mentions;
import fr.comptoir.db.store.PersonStore;
import fr.comptoir.db.store.PersonStore.Identity;
import fr.comptoir.db.store.Reading;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// One person across the whole book, as the RGPD sees them: two cards made one, everything that
/// names them given out (art. 15 and 20), everything that names them taken out (art. 17).
/// Thread-safe, blocking.
public final class PersonDesk {
  /// What was promised or done since then is on somebody's screen.
  private static final Duration ON_SCREEN = Duration.ofDays(2);

  /// As the journal says it.
  static final String ERASED = "erased";

  private static final JsonMapper JSON = new JsonMapper();

  private final Database database;
  private final Clock clock;

  PersonDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Makes one card of two: orders, reservations, calls, addresses and messages are the survivor's,
  /// both numbers find it, and the loser's id leads to it. There is no way back, so ask before.
  ///
  /// Refused: [Refusal.NotFound], [Refusal.SameCard].
  public Outcome<Customer> merge(long survivor, long loser, Actor actor) {
    return database.write(
        tx -> {
          Optional<Customer> kept = tx.customers().find(survivor);
          Optional<Customer> gone = tx.customers().find(loser);
          if (kept.isEmpty() || gone.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          if (kept.get().id() == gone.get().id()) return Outcome.refused(new Refusal.SameCard());
          return Outcome.done(merge(tx, kept.get(), gone.get(), actor));
        });
  }

  private Customer merge(Transaction tx, Customer survivor, Customer loser, Actor actor) {
    Instant now = clock.instant();
    var card = CustomerRules.merged(survivor, loser);
    tx.people().merge(survivor.id(), loser.id());
    Customer joined = tx.customers().find(survivor.id()).orElseThrow();
    Customer merged = tx.customers().update(joined.edited(card, now));
    note(tx, new BookStep(now, actor, About.CUSTOMER, id(merged), "merged", id(loser)));
    note(tx, new BookStep(now, actor, About.CUSTOMER, id(loser), "merged_into", id(merged)));
    tx.promised();
    tx.publish(new RestaurantEvent.CustomerChanged(merged));
    return merged;
  }

  /// Everything the book has of one person, as readable JSON; empty for nobody.
  public Optional<String> export(long customer) {
    return database.read(
        book ->
            book.customers()
                .find(customer)
                .map(card -> PersonFile.of(book, card, clock.instant()))
                .map(file -> JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file)));
  }

  /// Cards by name, page by page.
  ///
  /// @param typed the beginnings of names, or a piece of a number; empty = all
  public List<CardLine> cards(String typed, int offset, int limit) {
    SearchText text = SearchText.of(typed);
    return database.read(book -> book.cards().page(text, offset, limit));
  }

  /// Everything a card's page shows; empty for nobody.
  public Optional<PersonSheet> sheet(long customer) {
    return database.read(
        book -> book.customers().find(customer).map(card -> PersonSheet.of(book, card)));
  }

  /// How much the book holds of one person.
  ///
  /// @param addresses those still offered
  /// @param messages with enquiries
  public record Holdings(
      Customer card, int orders, int reservations, int calls, int messages, int addresses) {}

  /// What would move with a card, or go with it; empty for nobody.
  public Optional<Holdings> holdings(long customer) {
    return database.read(book -> book.customers().find(customer).map(card -> holdings(book, card)));
  }

  private static Holdings holdings(Reading book, Customer card) {
    Identity who = book.people().identity(card);
    return new Holdings(
        card,
        book.people().orders(who).size(),
        book.people().reservations(who).size(),
        book.people().calls(who).size(),
        book.messages().messagesOf(who.phones()).size()
            + book.messages().enquiriesOf(who.phones()).size(),
        card.addresses().size());
  }

  /// Takes a person out of the book: names, numbers, addresses, notes, allergies and everything
  /// said are gone from every table; what was sold and when stays, as nobody's. There is no way
  /// back, so ask before. A copy of the book is made at once, so that the newest one doesn't name
  /// them; older ones do until they are replaced, after a fortnight.
  public Outcome<Customer> erase(long customer, Actor actor) {
    Optional<Customer> found = database.read(book -> book.customers().find(customer));
    if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
    Mentions mentions =
        database.read(
            book -> {
              PersonStore people = book.people();
              return people.mentions(people.identity(found.get()));
            });
    return database.write(tx -> Outcome.done(erase(tx, found.get(), mentions, actor)));
  }

  private Customer erase(Transaction tx, Customer card, Mentions mentions, Actor actor) {
    Instant now = clock.instant();
    Identity who = tx.people().identity(tx.customers().find(card.id()).orElseThrow());
    List<Order.Id> orders = tx.people().orders(who);
    List<Reservation.Id> reservations = tx.people().reservations(who);
    int texts = tx.people().erase(who, mentions, Step.Reason.of(now, actor, "RGPD"));
    String counts =
        "orders=%d reservations=%d texts=%d".formatted(orders.size(), reservations.size(), texts);
    note(tx, new BookStep(now, actor, About.CUSTOMER, id(card), ERASED, counts));
    tx.promised();
    Customer nobody = tx.customers().find(card.id()).orElseThrow();
    tx.publish(new RestaurantEvent.CustomerChanged(nobody));
    orders.stream()
        .flatMap(id -> tx.orders().find(id).stream())
        .filter(order -> order.promisedAt().isAfter(now.minus(ON_SCREEN)))
        .forEach(order -> tx.publish(new RestaurantEvent.OrderChanged(order)));
    reservations.stream()
        .flatMap(id -> tx.reservations().find(id).stream())
        .filter(table -> table.start().isAfter(now.minus(ON_SCREEN)))
        .forEach(table -> tx.publish(new RestaurantEvent.ReservationChanged(table)));
    return nobody;
  }

  /// What became of a card: merged, erased, blocked, consent given and withdrawn.
  public List<BookStep> steps(long customer) {
    return database.read(book -> book.journal().of(About.CUSTOMER, String.valueOf(customer)));
  }

  private static void note(Transaction tx, BookStep step) {
    tx.journal().add(step);
  }

  private static String id(Customer card) {
    return String.valueOf(card.id());
  }
}
