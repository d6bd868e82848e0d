package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Caller;

/// A call that wants to be answered.
///
/// @param line user of the registered device it came from
/// @param offer the SDP offer; empty when the INVITE had none
public record SipInvite(SipDialog dialog, String line, Caller caller, String offer) {}
