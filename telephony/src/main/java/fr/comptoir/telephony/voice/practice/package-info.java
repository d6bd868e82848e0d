/// The demonstration's scripted voice: no account, no key, no network.
@NullMarked
package fr.comptoir.telephony.voice.practice;

import org.jspecify.annotations.NullMarked;
