/// What the voice is told and what it may do: instructions, tools, and their answers. The only
/// place that knows the tools.
@NullMarked
package fr.comptoir.app.assistant;

import org.jspecify.annotations.NullMarked;
