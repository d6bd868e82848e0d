package fr.comptoir.db.domain.kitchen;

import java.time.Instant;

/// Points taken from one station in one slot.
///
/// @param slot start of the slot, on the kitchen's grid
public record Load(String station, Instant slot, int points) {}
