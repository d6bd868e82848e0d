package fr.comptoir.db.domain.customer;

import fr.comptoir.db.domain.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// A customer's card as a list shows it.
///
/// @param version of the card; the newer snapshot wins
/// @param name empty for somebody of whom only the number is known
public record CardLine(
    long id,
    long version,
    String name,
    @Nullable PhoneNumber phone,
    boolean vip,
    boolean blocked) {}
