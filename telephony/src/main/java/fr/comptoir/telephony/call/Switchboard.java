package fr.comptoir.telephony.call;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.LineState;
import fr.comptoir.telephony.sip.SipCalls;
import fr.comptoir.telephony.sip.SipInvite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One session per INVITE, as many at once as there are wall lines. Owns the calls' threads and the
/// one that tells them the time. Thread-safe.
final class Switchboard implements SipCalls, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);
  private static final int TICK_MILLIS = 50;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final Equipment equipment;
  private final int lines;
  private final Map<CallId, CallSession> sessions = new ConcurrentHashMap<>();
  private final ScheduledExecutorService ticker;
  private final Runnable idle;
  private boolean closed;

  Switchboard(Equipment equipment) {
    this(equipment, () -> {});
  }

  /// @param idle run before a call comes in while there is no other
  Switchboard(Equipment equipment, Runnable idle) {
    this.equipment = equipment;
    this.idle = idle;
    lines = Math.max(1, equipment.config().lines());
    ticker =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("call-ticks").factory());
    ticker.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void invited(SipInvite invite) {
    if (sessions.isEmpty()) idle.run();
    var id = new CallId(UUID.randomUUID().toString());
    var session = new CallSession(id, invite, equipment, Thread::startVirtualThread);
    synchronized (this) {
      if (isKnown(session.sipCallId())) {
        return;
      }
      if (closed || isFull()) {
        LOG.info("a call on {} finds no free line", invite.line());
        invite.dialog().refuse(closed ? 503 : 486);
        return;
      }
      sessions.put(id, session);
    }
    Thread.ofVirtual().name("call-" + id).start(() -> run(id, session));
  }

  @Override
  public void line(LineState state) {
    equipment.listener().on(new CallEvent.LineChanged(equipment.clock().instant(), state));
  }

  /// Calls that ring or talk.
  List<CallId> calls() {
    return sessions.entrySet().stream()
        .filter(entry -> !entry.getValue().isOver())
        .map(Map.Entry::getKey)
        .toList();
  }

  void note(CallId call, String text) {
    offer(call, new CallSignal.StaffNote(text));
  }

  void hangUp(CallId call) {
    offer(call, new CallSignal.HangUp("staff"));
  }

  void takeOver(CallId call, List<String> devices) {
    offer(call, new CallSignal.TakeOver(devices));
  }

  void giveBack(CallId call) {
    offer(call, new CallSignal.GiveBack());
  }

  /// Hangs up every call and waits for them, at most 3 s. Idempotent.
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    sessions.values().forEach(session -> session.offer(new CallSignal.HangUp("shutdown")));
    awaitEmpty();
    ticker.shutdownNow();
  }

  private void run(CallId id, CallSession session) {
    try {
      session.run();
    } finally {
      synchronized (this) {
        sessions.remove(id);
        notifyAll();
      }
    }
  }

  private synchronized void awaitEmpty() {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    try {
      while (!sessions.isEmpty()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          LOG.warn("{} calls did not end in time", sessions.size());
          return;
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tick() {
    var tick = new CallSignal.Tick(equipment.clock().instant());
    sessions.values().forEach(session -> session.offer(tick));
  }

  private void offer(CallId call, CallSignal signal) {
    CallSession session = sessions.get(call);
    if (session != null) {
      session.offer(signal);
    }
  }

  private boolean isKnown(String sipCallId) {
    return sessions.values().stream()
        .anyMatch(each -> !each.isOver() && each.sipCallId().equals(sipCallId));
  }

  private boolean isFull() {
    return sessions.values().stream().filter(each -> !each.isOver()).count() >= lines;
  }
}
