package fr.comptoir.db.domain.customer;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Cart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Someone who calls. Found by number only: a withheld call is nobody.
///
/// @param usual what they order "as always"
/// @param allergies kept only with consent
public record Customer(
    long id,
    long version,
    @Nullable PhoneNumber phone,
    String firstName,
    String lastName,
    String email,
    String language,
    List<Address> addresses,
    List<Cart.Line> usual,
    int orders,
    int visits,
    int noShows,
    List<String> allergies,
    boolean allergiesConsent,
    boolean smsOk,
    boolean vip,
    boolean blocked,
    String note) {

  public String name() {
    return (firstName + " " + lastName).strip();
  }
}
