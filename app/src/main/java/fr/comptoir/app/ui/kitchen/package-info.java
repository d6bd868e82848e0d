/// The kitchen's own screen: tickets to make now, what to produce in all, and the load of the
/// stations to come.
@NullMarked
package fr.comptoir.app.ui.kitchen;

import org.jspecify.annotations.NullMarked;
