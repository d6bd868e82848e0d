package fr.comptoir.db.domain.trip;

import fr.comptoir.db.domain.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// Somebody who drives for us.
///
/// @param id 0 = not kept yet
/// @param active whether they may be given trips
/// @param capacity orders that fit in their bag, at least one
public record Courier(
    long id,
    long version,
    String name,
    @Nullable PhoneNumber phone,
    boolean active,
    int capacity) {}
