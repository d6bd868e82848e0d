/// The whole card as one immutable snapshot, and the one resolver of eligible choices.
@NullMarked
package fr.comptoir.db.domain.menu;

import org.jspecify.annotations.NullMarked;
