/// The window: side bar, top bar, status bar, the drawer for forms and details, and which screen is
/// shown.
@NullMarked
package fr.comptoir.app.ui.shell;

import org.jspecify.annotations.NullMarked;
