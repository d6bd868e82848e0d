/// Printers of the house, which tickets go to which, and the queue they wait in.
@NullMarked
package fr.comptoir.db.domain.print;

import org.jspecify.annotations.NullMarked;
