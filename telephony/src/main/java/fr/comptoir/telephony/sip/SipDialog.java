package fr.comptoir.telephony.sip;

import java.util.function.Consumer;

/// One INVITE and the dialog that comes of it. Methods may be called from any thread and never
/// block; a method that no longer applies (answer after CANCEL) does nothing and says so.
public interface SipDialog {

  /// The SIP Call-ID, for logs.
  String sipCallId();

  /// Where signals go from now on; those that came before are delivered first.
  void listen(Consumer<SipSignal> listener);

  /// 180 Ringing.
  void ring();

  /// 200 with our SDP; false when the call is already over.
  boolean answer(String sdp);

  /// A final answer other than 200: 486 full, 503 no voice, 488 no common codec, 480, 603.
  void refuse(int status);

  /// Answers a re-INVITE.
  void accept(String sdp);

  /// 488 to a re-INVITE: the call goes on as it was.
  void decline();

  /// BYE when confirmed, a refusal when still ringing. Idempotent.
  void hangUp();
}
