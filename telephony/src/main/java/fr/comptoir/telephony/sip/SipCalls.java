package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.LineState;

/// Who takes what the SIP port brings. jSIP's threads: make a value, offer it, return.
public interface SipCalls {

  /// A new INVITE from a registered device, not yet answered in any way but 100.
  void invited(SipInvite invite);

  /// A device registered, renewed, expired or went away.
  void line(LineState state);
}
