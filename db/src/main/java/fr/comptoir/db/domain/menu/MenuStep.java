package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.Actor;
import java.time.Instant;

/// One row of the card's journal: who made this version of it, when, and what they did.
///
/// @param version the version it made
/// @param what in the words of [MenuEdit#what], `import`, `sold out 11`, `put back 11`
/// @param undo whether it took an edit back
public record MenuStep(long version, Instant at, Actor actor, String what, boolean undo) {}
