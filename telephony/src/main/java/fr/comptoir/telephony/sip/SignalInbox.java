package fr.comptoir.telephony.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps a dialog's signals until somebody listens, then passes them on in order. Thread-safe; the
/// listener is called under the lock and must only put the signal into its mailbox.
final class SignalInbox {
  /// A peer that sends more before anybody listens has nothing to say.
  private static final int MOST = 32;

  private final List<SipSignal> waiting = new ArrayList<>();
  private @Nullable Consumer<SipSignal> listener;

  synchronized void open(Consumer<SipSignal> to) {
    listener = to;
    waiting.forEach(to);
    waiting.clear();
  }

  synchronized void put(SipSignal signal) {
    if (listener != null) listener.accept(signal);
    else if (waiting.size() < MOST) waiting.add(signal);
  }
}
