/// A call and its append-only journal.
@NullMarked
package fr.comptoir.db.domain.call;

import org.jspecify.annotations.NullMarked;
