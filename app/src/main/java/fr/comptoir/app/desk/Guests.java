package fr.comptoir.app.desk;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.store.Transaction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who a promise is made to. Who leaves a number when ordering or booking is known from then on;
/// who withholds it stays nobody.
final class Guests {
  private Guests() {}

  /// The customer's id: the one given, else the one with this number, else a new card.
  static @Nullable Long customer(
      Transaction tx, @Nullable Long known, @Nullable PhoneNumber phone, String name) {
    // A call that goes on may still hold a card that was merged or erased meanwhile.
    Optional<Long> card = known == null ? Optional.empty() : tx.customers().current(known);
    if (card.isPresent() || phone == null) return card.orElse(null);
    Optional<Customer> found = tx.customers().byPhone(phone);
    if (found.isPresent()) return found.get().id();
    if (name.isBlank()) return null;
    Customer created = tx.customers().insert(blank(phone, "", name));
    tx.publish(new RestaurantEvent.CustomerChanged(created));
    return created.id();
  }

  /// A card with nothing on it but a number and a name.
  static Customer blank(@Nullable PhoneNumber phone, String firstName, String lastName) {
    return new Customer(
        0, 1, phone, firstName, lastName, "", "fr", List.of(), List.of(), 0, 0, 0, List.of(), false,
        false, false, false, "");
  }
}
