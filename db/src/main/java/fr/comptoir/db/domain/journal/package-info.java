/// The journals of the book read as one: who did what, when.
@NullMarked
package fr.comptoir.db.domain.journal;

import org.jspecify.annotations.NullMarked;
