package fr.comptoir.app.setup;

import fr.comptoir.app.desk.CustomerDesk;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Who an order or a table of the demonstration's opening is for.
///
/// @param phone null for guests who sit in the room
/// @param customer null when the house doesn't know the number
record OpeningGuest(String name, @Nullable PhoneNumber phone, @Nullable Customer customer) {

  static OpeningGuest read(JsonNode wish, CustomerDesk customers) {
    String name = wish.path("name").asString();
    if (!wish.has("phone")) return new OpeningGuest(name, null, null);
    PhoneNumber phone = new PhoneNumber(wish.path("phone").asString());
    return new OpeningGuest(name, phone, customers.byPhone(phone).orElse(null));
  }

  @Nullable Long customerId() {
    return customer == null ? null : customer.id();
  }

  /// The first address the house keeps of them.
  @Nullable Long addressId() {
    return customer == null || customer.addresses().isEmpty()
        ? null
        : customer.addresses().getFirst().id();
  }
}
