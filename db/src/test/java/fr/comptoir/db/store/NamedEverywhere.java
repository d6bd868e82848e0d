package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.OUTBOX;
import static fr.comptoir.db.store.gen.Tables.WAITING;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.WaitingEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Writes Odile Quenouille wherever a book can name somebody.
record NamedEverywhere(Database database) {
  private static final Instant NOW = Instant.parse("2026-11-21T19:00:00Z");

  void text(String payload) {
    database.write(
        tx -> {
          tx.sql
              .insertInto(OUTBOX)
              .set(OUTBOX.ID, UUID.randomUUID())
              .set(OUTBOX.PLATFORM, "sms")
              .set(OUTBOX.TYPE, "text")
              .set(OUTBOX.PAYLOAD, payload)
              .set(OUTBOX.CREATED_AT, NOW)
              .set(OUTBOX.STATE, "DONE")
              .set(OUTBOX.ATTEMPTS, 1)
              .set(OUTBOX.NEXT_AT, NOW)
              .set(OUTBOX.LAST_ERROR, "")
              .execute();
          tx.sql
              .insertInto(WAITING)
              .set(WAITING.ID, UUID.randomUUID())
              .set(WAITING.VERSION, 1L)
              .set(WAITING.STATE, WaitingEntry.State.LEFT)
              .set(WAITING.BUSINESS_DAY, LocalDate.of(2026, 11, 21))
              .set(WAITING.NAME, "Mme Odile")
              .set(WAITING.PHONE, new PhoneNumber("+33639980077"))
              .set(WAITING.PARTY_SIZE, 2)
              .set(WAITING.NOTE, "chez Quenouille")
              .set(WAITING.SINCE, NOW)
              .execute();
          return true;
        });
  }

  Customer card(String first, String last, PhoneNumber phone) {
    return database.write(
        tx -> {
          Customer inserted =
              tx.customers()
                  .insert(
                      new Customer(
                          0,
                          0,
                          phone,
                          first,
                          last,
                          first + "@quenouille.example",
                          "fr",
                          List.of(),
                          List.of(new Cart.Line(1, 11, 1, List.of(), "pour Odile")),
                          last.equals("Quenouille") ? 3 : 5,
                          0,
                          0,
                          List.of("noix"),
                          true,
                          true,
                          true,
                          false,
                          "sœur de Mme Quenouille"));
          tx.customers()
              .add(
                  inserted.id(),
                  new Address(
                      0, "chez Odile", "1 rue X", "13006", "Marseille", "Quenouille", null, ""),
                  null);
          return inserted;
        });
  }

  Order order(long customer, PhoneNumber phone) {
    Order some = SamplePromises.order(Mode.PICKUP, Order.State.TO_ACCEPT);
    var named =
        new Order(
            some.id(),
            some.version(),
            some.businessDay(),
            some.number(),
            some.mode(),
            some.state(),
            some.placedAt(),
            some.promisedAt(),
            some.cookFrom(),
            new Order.Guest("Quenouille", phone, customer),
            null,
            null,
            some.lines(),
            some.subtotal(),
            some.fee(),
            some.total(),
            some.vat(),
            some.payment(),
            "sonner chez Quenouille",
            "call-7");
    OrderQuote quote = SamplePromises.quoteFor(named);
    return database.write(
        tx -> {
          tx.quotes().hold(quote, List.of());
          tx.orders().insert(named, quote.id(), Actor.SYSTEM);
          return named;
        });
  }

  Reservation reservation(long card, PhoneNumber phone) {
    Reservation some = SamplePromises.reservation(Reservation.State.CONFIRMED);
    var named =
        new Reservation(
            some.id(),
            some.version(),
            some.code(),
            some.state(),
            some.businessDay(),
            some.start(),
            some.end(),
            some.partySize(),
            some.service(),
            some.tables(),
            new Reservation.Guest("Odile Quenouille", phone, card),
            some.wishes(),
            some.offer(),
            some.createdAt(),
            "call-7");
    database.write(
        tx -> {
          tx.reservations().insert(named, Actor.staff("Anna"));
          return true;
        });
    return named;
  }

  /// Was Odile's, and is somebody else's now.
  void handOn(Reservation reservation) {
    var another = new Reservation.Guest("Lemaire", new PhoneNumber("+33639980099"), null);
    database.write(
        tx -> {
          tx.reservations()
              .change(
                  reservation,
                  reservation.edited(another, Reservation.Wishes.NONE, null),
                  Step.Reason.of(NOW, Actor.staff("Anna"), ""));
          return true;
        });
  }

  void call(String id, PhoneNumber phone, String said) {
    database.write(
        tx -> {
          tx.calls()
              .insert(
                  new CallRecord(
                      id,
                      1,
                      "fxo1",
                      phone,
                      null,
                      NOW,
                      NOW,
                      NOW,
                      CallRecord.Outcome.ORDER,
                      "goodbye",
                      "practice",
                      0,
                      0,
                      0,
                      0,
                      0,
                      0));
          tx.calls()
              .append(id, NOW, new JournalEntry.Said(JournalEntry.Speaker.CALLER, "i1", said));
          var used =
              new JournalEntry.ToolUsed(
                  "t1",
                  "confirm_order",
                  "{\"customer_name\":\"Quenouille\"}",
                  "{\"say\":\"Merci Madame Quenouille\"}",
                  3);
          tx.calls().append(id, NOW, used);
          tx.calls().keepToolResult(used, id, NOW);
          return true;
        });
  }

  void leave(String call, PhoneNumber phone, String name, String content) {
    database.write(
        tx -> {
          tx.messages()
              .save(
                  new Message(
                      UUID.randomUUID(),
                      1,
                      NOW,
                      call,
                      phone,
                      name,
                      content,
                      Message.Category.OTHER,
                      false,
                      Message.State.NEW));
          if (call == null) return true;
          tx.messages()
              .save(
                  new GroupEnquiry(
                      UUID.randomUUID(),
                      1,
                      NOW,
                      call,
                      phone,
                      name,
                      20,
                      null,
                      null,
                      "noces Quenouille",
                      "",
                      "",
                      GroupEnquiry.State.NEW));
          tx.messages()
              .save(
                  new Question(
                      UUID.randomUUID(),
                      1,
                      "Le colis de Madame Quenouille est-il là ?",
                      null,
                      Question.Category.OTHER,
                      Question.State.OPEN,
                      1,
                      NOW,
                      call));
          return true;
        });
  }
}
