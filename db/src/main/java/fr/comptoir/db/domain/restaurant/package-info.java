/// What the restaurant is: its identity, hours, rooms and tables, booking rules.
@NullMarked
package fr.comptoir.db.domain.restaurant;

import org.jspecify.annotations.NullMarked;
