/// One call from INVITE to BYE: the switchboard and the session that joins leg, voice and tools.
@NullMarked
package fr.comptoir.telephony.call;

import org.jspecify.annotations.NullMarked;
