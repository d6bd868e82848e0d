/// Who works here, and what they may see.
@NullMarked
package fr.comptoir.db.domain.staff;

import org.jspecify.annotations.NullMarked;
