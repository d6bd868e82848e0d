/// Starts the house and joins its parts.
@NullMarked
package fr.comptoir.app;

import org.jspecify.annotations.NullMarked;
