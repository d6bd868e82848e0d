/// The card as it is sold today: what is sold out, in one tap.
@NullMarked
package fr.comptoir.app.ui.menu;

import org.jspecify.annotations.NullMarked;
