package fr.comptoir.app.desk;

import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.BookStep.About;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.store.PersonStore.Identity;
import fr.comptoir.db.store.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Everything the book has of one person, to be given to them (RGPD art. 15 and 20).
///
/// @param mergedCards ids of the cards made one with this
/// @param card with every address they have now
record PersonFile(
    Instant at,
    Customer card,
    Set<Long> mergedCards,
    Set<PhoneNumber> numbers,
    List<BookStep> cardSteps,
    List<OrderOf> orders,
    List<TableOf> reservations,
    List<CallOf> calls,
    List<Message> messages,
    List<GroupEnquiry> enquiries,
    List<Question> questions) {

  record OrderOf(Order order, List<Step<Order.State>> steps) {}

  record TableOf(Reservation reservation, List<Step<Reservation.State>> steps) {}

  record CallOf(CallRecord call, List<JournalEntry> journal) {}

  static PersonFile of(Reading book, Customer card, Instant now) {
    Identity who = book.people().identity(card);
    List<String> calls = book.people().calls(who);
    return new PersonFile(
        now,
        card,
        who.cards(),
        who.phones(),
        book.journal().of(About.CUSTOMER, String.valueOf(card.id())),
        book.people().orders(who).stream()
            .flatMap(id -> book.orders().find(id).stream())
            .map(order -> new OrderOf(order, book.orders().steps(order.id())))
            .toList(),
        book.people().reservations(who).stream()
            .flatMap(id -> book.reservations().find(id).stream())
            .map(table -> new TableOf(table, book.reservations().steps(table.id())))
            .toList(),
        calls.stream()
            .flatMap(id -> book.calls().find(id).stream())
            .map(call -> new CallOf(call, book.calls().journal(call.id())))
            .toList(),
        book.messages().messagesOf(who.phones()),
        book.messages().enquiriesOf(who.phones()),
        book.messages().questionsOf(calls));
  }
}
