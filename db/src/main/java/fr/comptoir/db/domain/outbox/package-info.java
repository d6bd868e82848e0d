/// What the house does to the outside: written with the fact it follows from, done afterwards.
@NullMarked
package fr.comptoir.db.domain.outbox;

import org.jspecify.annotations.NullMarked;
