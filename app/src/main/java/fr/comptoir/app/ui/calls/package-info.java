/// Calls that are over: what was said, what the book answered, what came of it.
@NullMarked
package fr.comptoir.app.ui.calls;

import org.jspecify.annotations.NullMarked;
