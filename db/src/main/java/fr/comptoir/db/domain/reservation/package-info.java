/// Tables promised: quotes, reservations, and the rules that find a free table.
@NullMarked
package fr.comptoir.db.domain.reservation;

import org.jspecify.annotations.NullMarked;
