/// The box on the wall: what imitates it for the practice line.
@NullMarked
package fr.comptoir.telephony.gateway;

import org.jspecify.annotations.NullMarked;
