/// Committed facts, each with the new snapshot of what changed.
@NullMarked
package fr.comptoir.db.domain.event;

import org.jspecify.annotations.NullMarked;
