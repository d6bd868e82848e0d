package fr.comptoir.app.desk;

import fr.comptoir.db.domain.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody told about themselves. What is null or empty stays as it is on the card.
///
/// @param addressId one that was checked before; it becomes theirs
/// @param allergies kept only with consent, from now or from before
public record CustomerDraft(
    PhoneNumber phone,
    String firstName,
    String lastName,
    String email,
    @Nullable Long addressId,
    List<String> allergies,
    @Nullable Boolean allergiesConsent,
    @Nullable Boolean smsOk) {}
