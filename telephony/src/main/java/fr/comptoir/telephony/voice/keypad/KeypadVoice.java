package fr.comptoir.telephony.voice.keypad;

import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceListener;
import fr.comptoir.telephony.voice.VoiceModel;
import fr.comptoir.telephony.voice.VoiceSession;
import fr.comptoir.telephony.voice.keypad.KeypadHouse.Voicemail;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What answers when no model can: recorded sentences and keys, over the same tools. Books tables,
/// tells hours and orders, keeps spoken messages. Needs no network and nothing to be understood.
/// Takes over in the middle of a call as well.
public final class KeypadVoice implements VoiceModel, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(KeypadVoice.class);

  private static final long LONGEST_WAIT_MILLIS = 3000;

  private final Set<Thread> keeping = ConcurrentHashMap.newKeySet();
  private final KeypadClips clips;
  private final KeypadHouse house;
  private final Metronome metronome;

  public KeypadVoice(KeypadClips clips, KeypadHouse house, Metronome metronome) {
    this.clips = clips;
    this.house = house;
    this.metronome = metronome;
  }

  @Override
  public String kind() {
    return "keypad";
  }

  @Override
  public VoiceSession open(VoiceBrief brief, VoiceListener listener) {
    return new KeypadSession(brief, listener, clips, sheet(brief), metronome, this::keep);
  }

  /// Writing takes time: on a thread of its own, told whether it worked.
  private void keep(Voicemail voicemail, Consumer<Boolean> then) {
    Thread thread =
        Thread.ofVirtual()
            .name("voicemail")
            .unstarted(
                () -> {
                  then.accept(isKept(voicemail));
                  keeping.remove(Thread.currentThread());
                });
    keeping.add(thread);
    thread.start();
  }

  /// The boundary of what the house does with a message: whatever breaks there, it isn't kept.
  private boolean isKept(Voicemail voicemail) {
    try {
      return house.keep(voicemail);
    } catch (RuntimeException e) {
      log.error("call {}: a spoken message is lost", voicemail.call().value(), e);
      return false;
    }
  }

  /// Messages that are being written are waited for, at most 3 s.
  @Override
  public void close() {
    try {
      for (Thread thread : keeping) thread.join(LONGEST_WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// This is the last voice there is: where the house can't even say its hours, it takes messages.
  private KeypadSheet sheet(VoiceBrief brief) {
    try {
      return house.sheet(brief.caller(), brief.language());
    } catch (RuntimeException e) {
      log.error("call {}: the house tells nothing", brief.call().value(), e);
      return KeypadSheet.unknown();
    }
  }
}
