package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.voice.VoiceEvent;
import java.util.ArrayList;
import java.util.List;

/// Keeps what a conversation does.
final class RecordingOutlet implements Outlet {
  final List<ClientEvent> sent = new ArrayList<>();
  final List<VoiceEvent> emitted = new ArrayList<>();
  final List<String> endings = new ArrayList<>();
  int bytes;

  @Override
  public String send(ClientEvent event) {
    sent.add(event);
    return "c" + sent.size();
  }

  @Override
  public void emit(VoiceEvent event) {
    emitted.add(event);
  }

  @Override
  public void play(String itemId, byte[] sound) {
    bytes += sound.length;
  }

  @Override
  public void broken(String reason, String detail) {
    endings.add("broken " + reason);
  }

  @Override
  public void lost(String reason, String detail) {
    endings.add("lost " + reason);
  }

  <E extends VoiceEvent> List<E> all(Class<E> kind) {
    return emitted.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <E extends ClientEvent> List<E> sent(Class<E> kind) {
    return sent.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
