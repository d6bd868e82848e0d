/// Where we deliver, for how much, how long it takes.
@NullMarked
package fr.comptoir.db.domain.delivery;

import org.jspecify.annotations.NullMarked;
