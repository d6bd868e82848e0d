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
  /// "Je vous passe quelqu'un, ne quittez pas."
  PUT_THROUGH,
  /// Nobody of the house picked up; a call-back has been noted, the assistant is here again.
  NOBODY_ANSWERS,
  /// A person has given the caller back to the assistant.
  HERE_AGAIN,
  /// "Au revoir."
  GOODBYE,
  /// The tone before a message.
  BEEP
}
