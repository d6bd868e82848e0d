package fr.comptoir.telephony.sip;

/// What happens to a dialog after its INVITE.
public sealed interface SipSignal {
  /// The caller gave up while it rang; already answered with 487.
  record Cancelled() implements SipSignal {}

  /// Our 200 was acknowledged.
  record Acknowledged() implements SipSignal {}

  /// BYE from the caller; the door answers it.
  record HungUp() implements SipSignal {}

  /// A re-INVITE; wants [SipDialog#accept] or [SipDialog#decline].
  ///
  /// @param offer empty when it had none: answer with an offer of our own
  record Reoffered(String offer) implements SipSignal {}

  /// A key by SIP INFO (application/dtmf-relay).
  record Key(char digit) implements SipSignal {}

  /// No ACK came, or the dialog died some other way.
  record Failed(String why) implements SipSignal {}
}
