/// The house without a window: what happens, as JSON lines.
@NullMarked
package fr.comptoir.app.headless;

import org.jspecify.annotations.NullMarked;
