/// How a house begins: the sample restaurant, its practice line, and the set-up of one's own.
@NullMarked
package fr.comptoir.app.setup;

import org.jspecify.annotations.NullMarked;
