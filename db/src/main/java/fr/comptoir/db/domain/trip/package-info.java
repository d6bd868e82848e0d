/// Who drives which orders where, in which order, and what came of each door.
@NullMarked
package fr.comptoir.db.domain.trip;

import org.jspecify.annotations.NullMarked;
