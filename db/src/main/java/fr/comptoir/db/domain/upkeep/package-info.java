/// What keeps the book clean while nobody looks: when what is due, and how long anything is kept.
@NullMarked
package fr.comptoir.db.domain.upkeep;

import org.jspecify.annotations.NullMarked;
