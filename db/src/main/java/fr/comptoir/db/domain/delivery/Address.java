package fr.comptoir.db.domain.delivery;

import fr.comptoir.db.domain.GeoPoint;
import org.jspecify.annotations.Nullable;

/// Where to deliver. The coordinates belong to this text and to no other.
///
/// @param id what the assistant's tools say
/// @param details floor, door code, intercom
/// @param place null = not located, so nobody may promise a delivery there
/// @param precision `house`, `street`, or empty
public record Address(
    long id,
    String label,
    String street,
    String postalCode,
    String city,
    String details,
    @Nullable GeoPoint place,
    String precision) {}
