/// Orders outside the board: the form for a new one, the detail of one, the day's list.
@NullMarked
package fr.comptoir.app.ui.orders;

import org.jspecify.annotations.NullMarked;
