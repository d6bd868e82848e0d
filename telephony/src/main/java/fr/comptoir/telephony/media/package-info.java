/// RTP: the leg, the pacer, the playout queue, what was really heard. The only place that knows
/// libjitsi.
@NullMarked
package fr.comptoir.telephony.media;

import org.jspecify.annotations.NullMarked;
