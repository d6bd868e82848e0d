/// What all screens share: the two doors to the FX thread, the theme, the pieces screens are made
/// of.
@NullMarked
package fr.comptoir.app.ui.fx;

import org.jspecify.annotations.NullMarked;
