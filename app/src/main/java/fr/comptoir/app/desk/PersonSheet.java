package fr.comptoir.app.desk;

import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.BookStep.About;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.store.PersonStore.Identity;
import fr.comptoir.db.store.Reading;
import java.util.List;

/// What a customer's page shows: the card, and the latest of everything that is theirs, the newest
/// first.
///
/// @param usual what they order "as always", in the card's words: `2 × Margherita`
/// @param steps what became of the card, oldest first
public record PersonSheet(
    Customer card,
    List<String> usual,
    List<Order> orders,
    List<Reservation> reservations,
    List<CallLine> calls,
    List<BookStep> steps) {
  private static final int LATEST = 12;

  static PersonSheet of(Reading book, Customer card) {
    Identity who = book.people().identity(card);
    return new PersonSheet(
        card,
        card.usual().stream().map(line -> dish(book, line)).toList(),
        latest(book.people().orders(who)).stream()
            .flatMap(id -> book.orders().find(id).stream())
            .toList(),
        latest(book.people().reservations(who)).stream()
            .flatMap(id -> book.reservations().find(id).stream())
            .toList(),
        latest(book.people().calls(who)).stream()
            .flatMap(id -> book.callLog().line(id).stream())
            .toList(),
        book.journal().of(About.CUSTOMER, String.valueOf(card.id())));
  }

  private static <T> List<T> latest(List<T> oldestFirst) {
    return oldestFirst.reversed().stream().limit(LATEST).toList();
  }

  private static String dish(Reading book, Cart.Line line) {
    String name = book.menu().get().item(line.item()).map(MenuItem::name).orElse("#" + line.item());
    return line.quantity() + "\u00a0×\u00a0" + name;
  }
}
