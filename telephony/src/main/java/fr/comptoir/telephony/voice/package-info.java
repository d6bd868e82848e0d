/// What talks on the line: the interface every voice fulfils.
@NullMarked
package fr.comptoir.telephony.voice;

import org.jspecify.annotations.NullMarked;
