/// How the book is kept: transactions, stores, events after commit, backup. The only place that
/// knows jOOQ, H2 and Flyway.
@NullMarked
package fr.comptoir.db.store;

import org.jspecify.annotations.NullMarked;
