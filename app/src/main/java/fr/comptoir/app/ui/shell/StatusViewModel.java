package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.fx.VoiceHealth;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.LineState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Lines and voice, calmly: what is shown changes only after the new state has lasted three
/// seconds, so that a box that registers anew doesn't blink. FX thread only.
final class StatusViewModel {
  private static final Duration LASTING = Duration.ofSeconds(3);

  private final List<String> lines;
  private final Set<String> registered = new HashSet<>();
  private final ReadOnlyObjectWrapper<Status> status;
  private VoiceHealth voice;
  private @Nullable Instant since;

  /// @param up wall lines whose port is registered, of `lines` there are
  record Status(int up, int lines, VoiceHealth voice) {
    boolean lineDown() {
      return up < lines;
    }

    private boolean differs(Status other) {
      return up != other.up
          || voice.available() != other.voice.available()
          || !voice.kind().equals(other.voice.kind());
    }
  }

  StatusViewModel(List<String> lines, VoiceHealth voice) {
    this.lines = List.copyOf(lines);
    this.voice = voice;
    // Until the lines had time to register, nobody is alarmed.
    this.status = new ReadOnlyObjectWrapper<>(new Status(lines.size(), lines.size(), voice));
  }

  ReadOnlyObjectProperty<Status> status() {
    return status.getReadOnlyProperty();
  }

  void apply(LineState line) {
    if (line.kind() == Device.Kind.FXO) {
      boolean changed =
          line.registered() ? registered.add(line.user()) : registered.remove(line.user());
      if (changed) {
        since = null;
      }
    }
  }

  void apply(VoiceHealth health) {
    voice = health;
  }

  /// Good news at once, bad news when it lasts.
  void tick(Instant instant) {
    Status wanted = now();
    if (!wanted.differs(status.get())) {
      since = null;
      status.set(wanted);
      return;
    }
    if (since == null) {
      since = instant;
    }
    boolean better =
        wanted.up() >= status.get().up()
            && (wanted.voice().available() || !status.get().voice().available());
    if (better || Duration.between(since, instant).compareTo(LASTING) >= 0) {
      since = null;
      status.set(wanted);
    }
  }

  private Status now() {
    int up = (int) lines.stream().filter(registered::contains).count();
    return new Status(up, lines.size(), voice);
  }
}
