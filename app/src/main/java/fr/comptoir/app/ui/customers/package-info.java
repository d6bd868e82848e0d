/// Who calls and comes: their cards, what is theirs, and what the law lets them ask for.
@NullMarked
package fr.comptoir.app.ui.customers;

import org.jspecify.annotations.NullMarked;
