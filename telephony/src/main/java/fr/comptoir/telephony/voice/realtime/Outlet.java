package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.voice.VoiceEvent;

/// What a conversation does to the world.
interface Outlet {

  /// Tells the service.
  ///
  /// @return the event's id, which a complaint about it will quote
  String send(ClientEvent event);

  /// Tells the call.
  void emit(VoiceEvent event);

  void play(String itemId, byte[] sound);

  /// The connection is worth nothing any more; another one may be.
  void broken(String reason, String detail);

  /// No use in trying again.
  void lost(String reason, String detail);
}
