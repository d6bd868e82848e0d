package fr.comptoir.telephony.voice.practice;

import fr.comptoir.telephony.Caller;

/// Knows which recorded call it is.
public interface PracticeBook {

  /// The script for this caller, asked once as the call comes in; for a stranger one that takes a
  /// message. Must return at once.
  PracticeScript script(Caller caller);
}
