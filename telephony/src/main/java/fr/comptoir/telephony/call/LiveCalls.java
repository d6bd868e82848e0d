package fr.comptoir.telephony.call;

import fr.comptoir.telephony.CallId;
import java.util.List;

/// How people reach into calls under way. Thread-safe; every method returns at once, and nothing
/// happens when the call is over.
public interface LiveCalls {

  /// Tells the voice of a running call something without making it speak: a note of the staff's.
  void note(CallId call, String text);

  /// Ends a call for the staff; its reason in the journal is `staff`.
  void hangUp(CallId call);

  /// Rings these phones for somebody who wants a running call; the voice goes on until one is
  /// picked up, then the two people hear each other. What came of it is a [CallEvent.Noted].
  ///
  /// @param devices SIP users of phones; those that are away are passed over
  void takeOver(CallId call, List<String> devices);

  /// The assistant has the caller again; the person's phone is hung up. Also ends a take-over that
  /// still rings.
  void giveBack(CallId call);

  /// SIP users of the people's phones that are registered now.
  List<String> phones();
}
