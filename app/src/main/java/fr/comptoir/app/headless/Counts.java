package fr.comptoir.app.headless;

/// What the book holds when the house opens.
public record Counts(long orders, long reservations, long calls, long messages) {}
