/// How the screens look, what the house is connected to, and the steps to one's own restaurant.
@NullMarked
package fr.comptoir.app.ui.setup;

import org.jspecify.annotations.NullMarked;
