package fr.comptoir.telephony.call;

import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceListener;
import fr.comptoir.telephony.voice.VoiceModel;
import fr.comptoir.telephony.voice.VoiceSession;
import java.time.Instant;
import java.util.List;

/// The voice of a call: the first of those the house has that works. The call's thread only, but
/// for what a voice brings.
final class Voices implements AutoCloseable {
  private final List<VoiceModel> models;
  private final VoiceBrief brief;
  private final AudioBridge bridge;
  private final Mailbox mailbox;
  private volatile int attempt;
  private VoiceSession current;
  private Instant openedAt;
  private boolean ready;

  /// Opens the first one.
  ///
  /// @param models at least one
  Voices(
      List<VoiceModel> models, VoiceBrief brief, AudioBridge bridge, Mailbox mailbox, Instant now) {
    this.models = models;
    this.brief = brief;
    this.bridge = bridge;
    this.mailbox = mailbox;
    openedAt = now;
    current = models.getFirst().open(brief, new Feed(0));
  }

  /// Which voice it is, counted from 0; what others say no longer counts.
  int attempt() {
    return attempt;
  }

  String kind() {
    return models.get(attempt).kind();
  }

  String language() {
    return brief.language();
  }

  VoiceSession current() {
    return current;
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
    if (attempt + 1 == models.size()) {
      return false;
    }
    attempt++;
    openedAt = now;
    current = models.get(attempt).open(brief, new Feed(attempt));
    return true;
  }

  @Override
  public void close() {
    ready = false;
    bridge.nobodyListens();
    current.close();
  }

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
    public void on(VoiceEvent event) {
      mailbox.put(new CallSignal.FromVoice(mine, event));
    }
  }
}
