/// Reservations outside the board: the form for a new one, the detail of one, a day's list.
@NullMarked
package fr.comptoir.app.ui.reservations;

import org.jspecify.annotations.NullMarked;
