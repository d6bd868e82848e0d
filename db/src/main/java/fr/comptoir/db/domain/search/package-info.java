/// The one search box: what was typed, taken apart, and what it found, put in order.
@NullMarked
package fr.comptoir.db.domain.search;

import org.jspecify.annotations.NullMarked;
