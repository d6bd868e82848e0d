package fr.comptoir.telephony.call;

import fr.comptoir.telephony.voice.VoiceEvent;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What waits for a call's thread. Bounded; when a call can't keep up, words for display and ticks
/// are let go before what decides about the call. Any thread puts in, never blocking.
final class Mailbox {
  private static final int ORDINARY = 1024;
  private static final int CAPACITY = 2048;

  private final LinkedBlockingQueue<CallSignal> queue = new LinkedBlockingQueue<>(CAPACITY);
  private final AtomicLong dropped = new AtomicLong();

  void put(CallSignal signal) {
    boolean room = queue.size() < ORDINARY || decides(signal);
    if (!room || !queue.offer(signal)) {
      dropped.incrementAndGet();
    }
  }

  CallSignal take() throws InterruptedException {
    return queue.take();
  }

  /// The next one that is there already; null when none is.
  @Nullable CallSignal poll() {
    return queue.poll();
  }

  /// Signals for which there was no room.
  long dropped() {
    return dropped.get();
  }

  private static boolean decides(CallSignal signal) {
    return switch (signal) {
      case CallSignal.Tick _, CallSignal.CallerHeard _, CallSignal.StaffNote _ -> false;
      case CallSignal.FromVoice(_, VoiceEvent event) -> decides(event);
      case CallSignal.Sip _,
          CallSignal.Received _,
          CallSignal.ToolDone _,
          CallSignal.KeyPressed _,
          CallSignal.LineTone _,
          CallSignal.Phone _,
          CallSignal.TakeOver _,
          CallSignal.GiveBack _,
          CallSignal.HangUp _ ->
          true;
    };
  }

  private static boolean decides(VoiceEvent event) {
    return switch (event) {
      case VoiceEvent.CallerSaid _,
          VoiceEvent.AssistantSaid _,
          VoiceEvent.AudioEnded _,
          VoiceEvent.Reconnecting _ ->
          false;
      case VoiceEvent.Ready _,
          VoiceEvent.CallerSpeechStarted _,
          VoiceEvent.CallerSpeechStopped _,
          VoiceEvent.ToolCalled _,
          VoiceEvent.TurnEnded _,
          VoiceEvent.Used _,
          VoiceEvent.Lost _ ->
          true;
    };
  }
}
