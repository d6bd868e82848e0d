package fr.comptoir.telephony.sip;

/// One INVITE of ours and the dialog that comes of it. Methods may be called from any thread and
/// never block; one that no longer applies does nothing.
public interface PhoneDialog {

  /// Answers a re-INVITE.
  void accept(String sdp);

  /// 488 to a re-INVITE: the call goes on as it was.
  void decline();

  /// CANCEL while it rings, BYE once somebody has picked up. Idempotent; nothing is signalled
  /// afterwards.
  void hangUp();
}
