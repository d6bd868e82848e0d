/// The Deliveries screen: what waits for a courier, the trips and their doors, who drives.
@NullMarked
package fr.comptoir.app.ui.delivery;

import org.jspecify.annotations.NullMarked;
