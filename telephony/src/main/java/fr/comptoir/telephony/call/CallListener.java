package fr.comptoir.telephony.call;

/// Takes live call events, per call in order. Called from the call's thread; must not block it.
public interface CallListener {
  void on(CallEvent event);
}
