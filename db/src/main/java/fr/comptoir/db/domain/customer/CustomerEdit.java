package fr.comptoir.db.domain.customer;

import fr.comptoir.db.domain.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything of a card that people change; each field is what it is to be afterwards.
///
/// @param phone null = none is known
/// @param blockedReason needed to block, forgotten otherwise
public record CustomerEdit(
    @Nullable PhoneNumber phone,
    String firstName,
    String lastName,
    String email,
    String language,
    List<String> allergies,
    boolean allergiesConsent,
    boolean smsOk,
    boolean vip,
    boolean blocked,
    String blockedReason,
    String note) {

  /// The same, with calls taken no more, or again.
  public CustomerEdit blocking(boolean now, String reason) {
    return new CustomerEdit(
        phone,
        firstName,
        lastName,
        email,
        language,
        allergies,
        allergiesConsent,
        smsOk,
        vip,
        now,
        reason.strip(),
        note);
  }

  /// The card as it is.
  public static CustomerEdit of(Customer card) {
    return new CustomerEdit(
        card.phone(),
        card.firstName(),
        card.lastName(),
        card.email(),
        card.language(),
        card.allergies(),
        card.allergiesConsent(),
        card.smsOk(),
        card.vip(),
        card.blocked(),
        card.blockedReason(),
        card.note());
  }
}
