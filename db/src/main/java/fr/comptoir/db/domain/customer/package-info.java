/// Who calls: numbers, addresses, habits.
@NullMarked
package fr.comptoir.db.domain.customer;

import org.jspecify.annotations.NullMarked;
