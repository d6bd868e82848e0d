package fr.comptoir.app;

import fr.comptoir.app.ui.fx.VoiceHealth;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.call.CallEvent;
import fr.comptoir.telephony.call.CallEvent.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// How the voice is doing, told from what is heard of calls: whether it was lost, and how long a
/// caller waited for its last answer, from the caller's last words to its first.
final class VoiceWatch {
  private final String kind;
  private final Consumer<VoiceHealth> tell;
  private final Map<CallId, Instant> waiting = new ConcurrentHashMap<>();

  VoiceWatch(String kind, Consumer<VoiceHealth> tell) {
    this.kind = kind;
    this.tell = tell;
  }

  /// Any call's thread.
  void on(CallEvent event) {
    switch (event) {
      case CallEvent.Said said when said.speaker() == Speaker.CALLER ->
          waiting.put(said.call(), said.at());
      case CallEvent.Said said -> {
        Instant since = waiting.remove(said.call());
        if (since != null)
          tell.accept(new VoiceHealth(kind, true, Duration.between(since, said.at())));
      }
      case CallEvent.Noted noted when noted.what().startsWith("voice_lost") ->
          tell.accept(new VoiceHealth(kind, false, null));
      case CallEvent.Ended ended -> waiting.remove(ended.call());
      case CallEvent.Started _,
          CallEvent.Answered _,
          CallEvent.ToolUsed _,
          CallEvent.BargedIn _,
          CallEvent.KeyPressed _,
          CallEvent.Used _,
          CallEvent.Noted _,
          CallEvent.LineChanged _ -> {}
    }
  }
}
