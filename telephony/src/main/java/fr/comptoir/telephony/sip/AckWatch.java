package fr.comptoir.telephony.sip;

/// Tells a dialog when its 200 has waited too long for the ACK.
interface AckWatch {
  /// Calls [InviteDialog#unacknowledged] once, later; harmless when the ACK came.
  void watch(InviteDialog dialog);
}
