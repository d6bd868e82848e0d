/// The words every part of the line shares. Telephony never learns what an order is.
@NullMarked
package fr.comptoir.telephony;

import org.jspecify.annotations.NullMarked;
