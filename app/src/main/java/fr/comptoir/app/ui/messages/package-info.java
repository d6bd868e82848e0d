/// What callers left for a person, urgent first, until someone deals with it.
@NullMarked
package fr.comptoir.app.ui.messages;

import org.jspecify.annotations.NullMarked;
