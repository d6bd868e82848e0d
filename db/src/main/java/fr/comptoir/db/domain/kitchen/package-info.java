/// What the kitchen can make by when.
@NullMarked
package fr.comptoir.db.domain.kitchen;

import org.jspecify.annotations.NullMarked;
