package fr.comptoir.telephony.voice;

/// Sentences the line can say by itself, from recorded clips, when no model can.
public enum Prompt {
  /// "Un instant, je vous prie." — the model is slow.
  ONE_MOMENT,
  /// "Vous êtes toujours là ?"
  STILL_THERE,
  /// Discloses the automatic voice, says that the assistant is not available, offers a call-back by
  /// key 1.
  UNAVAILABLE,
  /// "Nous vous rappelons dès que possible."
  WILL_CALL_BACK,
  /// "Au revoir."
  GOODBYE,
  /// The tone before a message.
  BEEP
}
