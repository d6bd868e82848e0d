package fr.comptoir.db.domain.restaurant;

import java.time.Instant;
import java.util.UUID;

/// A table out of use for a while: broken, kept for the band.
///
/// @param end half-open
public record TableBlock(UUID id, String table, Instant start, Instant end, String reason) {}
