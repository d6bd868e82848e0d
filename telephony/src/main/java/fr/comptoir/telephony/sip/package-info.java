/// SIP on the wire: registrar, user agent server, SDP. The only place that knows jSIP.
@NullMarked
package fr.comptoir.telephony.sip;

import org.jspecify.annotations.NullMarked;
