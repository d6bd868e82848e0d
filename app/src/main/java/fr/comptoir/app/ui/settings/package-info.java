/// What the owner sets: who the house is, when it serves, when it is closed, what it offers.
@NullMarked
package fr.comptoir.app.ui.settings;

import org.jspecify.annotations.NullMarked;
