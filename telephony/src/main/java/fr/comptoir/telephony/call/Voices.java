package fr.comptoir.telephony.call;

import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceListener;
import fr.comptoir.telephony.voice.VoiceModel;
import fr.comptoir.telephony.voice.VoiceSession;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The voice of a call: the first of those the house has that works. The call's thread only, but
/// for what a voice brings.
final class Voices implements AutoCloseable {
  private final List<VoiceModel> models;
  private final VoiceBrief brief;
  private final AudioBridge bridge;
  private final Mailbox mailbox;
  private volatile int attempt = -1;
  private int choice;
  private VoiceSession current = NOBODY;
  private Instant openedAt = Instant.MIN;
  private boolean open;
  private boolean ready;

  /// Opens none yet.
  ///
  /// @param models at least one
  Voices(List<VoiceModel> models, VoiceBrief brief, AudioBridge bridge, Mailbox mailbox) {
    this.models = models;
    this.brief = brief;
    this.bridge = bridge;
    this.mailbox = mailbox;
  }

  /// Opens the voice that was last in use, at first the best one.
  void open(Instant now) {
    attempt++;
    openedAt = now;
    open = true;
    current = models.get(choice).open(brief, new Feed(attempt));
  }

  /// Which voice it is, counted from 0; what others say no longer counts.
  int attempt() {
    return attempt;
  }

  String kind() {
    return models.get(choice).kind();
  }

  String language() {
    return brief.language();
  }

  VoiceSession current() {
    return current;
  }

  /// Whether there is one, ready or about to be.
  boolean isOpen() {
    return open;
  }

  boolean isReady() {
    return ready;
  }

  Instant openedAt() {
    return openedAt;
  }

  /// It can talk and listen.
  void ready() {
    ready = true;
    bridge.listen(current);
  }

  /// Leaves the current voice and opens the next one; false when there is none left.
  boolean next(Instant now) {
    close();
    if (choice + 1 == models.size()) {
      return false;
    }
    choice++;
    open(now);
    return true;
  }

  AudioBridge bridge() {
    return bridge;
  }

  /// The caller is the voice's again; false when it has gone meanwhile.
  boolean resume() {
    bridge.unpark();
    if (ready) {
      bridge.listen(current);
    }
    return open;
  }

  @Override
  public void close() {
    ready = false;
    open = false;
    bridge.nobodyListens();
    current.close();
  }

  /// Before any was opened.
  private static final VoiceSession NOBODY =
      new VoiceSession() {
        @Override
        public void hear(byte[] g711, int offset, int length) {}

        @Override
        public void greet() {}

        @Override
        public void say(String text) {}

        @Override
        public void note(String text) {}

        @Override
        public void answer(Tool.Result result) {}

        @Override
        public void interrupted(@Nullable String itemId, int heardMillis) {}

        @Override
        public void key(char digit) {}

        @Override
        public void close() {}
      };

  /// What one of the voices brings, on its own thread.
  private final class Feed implements VoiceListener {
    private final int mine;

    Feed(int mine) {
      this.mine = mine;
    }

    @Override
    public void audio(String itemId, byte[] g711) {
      if (mine == attempt) {
        bridge.play(itemId, g711);
      }
    }

    @Override
    public void hush() {
      if (mine == attempt) {
        bridge.hush();
      }
    }

    @Override
    public void on(VoiceEvent event) {
      mailbox.put(new CallSignal.FromVoice(mine, event));
    }
  }
}
