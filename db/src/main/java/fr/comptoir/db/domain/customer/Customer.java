package fr.comptoir.db.domain.customer;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Cart;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Someone who calls. Found by number only: a withheld call is nobody.
///
/// @param usual what they order "as always"
/// @param allergies kept only with consent
/// @param blockedReason why they are blocked; empty when they are not
/// @param consentAt since when their consent to keep allergies stands; null without
/// @param otherPhones numbers of cards merged into this one
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
    String note,
    String blockedReason,
    @Nullable Instant consentAt,
    List<PhoneNumber> otherPhones) {

  /// A card that was never merged, by someone whose consent has no date.
  public Customer(
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
    this(
        id,
        version,
        phone,
        firstName,
        lastName,
        email,
        language,
        addresses,
        usual,
        orders,
        visits,
        noShows,
        allergies,
        allergiesConsent,
        smsOk,
        vip,
        blocked,
        note,
        "",
        null,
        List.of());
  }

  public String name() {
    return (firstName + " " + lastName).strip();
  }

  /// The card with what somebody of the house, or the caller, says of them now.
  ///
  /// @param now when: a consent that is new is dated with it
  public Customer edited(CustomerEdit edit, Instant now) {
    Instant consented = allergiesConsent ? consentAt : now;
    return new Customer(
        id,
        version,
        edit.phone(),
        edit.firstName(),
        edit.lastName(),
        edit.email(),
        edit.language(),
        addresses,
        usual,
        orders,
        visits,
        noShows,
        edit.allergies(),
        edit.allergiesConsent(),
        edit.smsOk(),
        edit.vip(),
        edit.blocked(),
        edit.note(),
        edit.blocked() ? edit.blockedReason() : "",
        edit.allergiesConsent() ? consented : null,
        otherPhones);
  }
}
