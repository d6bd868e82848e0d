package fr.comptoir.app.desk;

import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A table somebody would like.
///
/// @param owner the call or the counter's form; only the same may confirm
public record TableRequest(
    String owner,
    LocalDate date,
    LocalTime time,
    int partySize,
    @Nullable Seating seating,
    @Nullable Integer offer) {}
