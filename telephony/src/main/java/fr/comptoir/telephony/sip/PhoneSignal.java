package fr.comptoir.telephony.sip;

/// What becomes of a call we place to one of our phones.
public sealed interface PhoneSignal {
  /// It rings there.
  record Rings() implements PhoneSignal {}

  /// Somebody picked up.
  ///
  /// @param sdp the answer to our offer; empty where the phone gave none
  record Answered(String sdp) implements PhoneSignal {}

  /// It won't be taken: 486 busy, 603 declined, 480 away, 408 nothing came back.
  record Refused(int status) implements PhoneSignal {}

  /// BYE from the phone; the door answers it.
  record HungUp() implements PhoneSignal {}

  /// A re-INVITE; wants [PhoneDialog#accept] or [PhoneDialog#decline].
  ///
  /// @param offer empty when it had none: answer with an offer of our own
  record Reoffered(String offer) implements PhoneSignal {}

  /// The dialog died some other way.
  record Failed(String why) implements PhoneSignal {}
}
