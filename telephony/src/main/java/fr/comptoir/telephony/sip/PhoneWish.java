package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;

/// A call we want to place to a registered device.
///
/// @param device its SIP user
/// @param dial number to dial behind it, on a wall line; empty = the device itself
/// @param shown whom its display names
/// @param first the codec we like best; the other one is offered after it
/// @param rtpPort where we listen
public record PhoneWish(String device, String dial, Caller shown, Codec first, int rtpPort) {}
