/// Carts, quotes and orders: what was asked for, what it costs, where it stands.
@NullMarked
package fr.comptoir.db.domain.order;

import org.jspecify.annotations.NullMarked;
