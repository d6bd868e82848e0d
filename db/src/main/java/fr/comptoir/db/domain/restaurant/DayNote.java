package fr.comptoir.db.domain.restaurant;

import java.time.Instant;
import java.time.LocalDate;

/// What the team should know about a business day.
public record DayNote(LocalDate date, long version, String text, Instant changedAt) {}
