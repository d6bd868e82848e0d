/// The voice that works when the network doesn't: recorded prompts and keys.
@NullMarked
package fr.comptoir.telephony.voice.keypad;

import org.jspecify.annotations.NullMarked;
