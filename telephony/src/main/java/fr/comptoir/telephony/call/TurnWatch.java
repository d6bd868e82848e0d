package fr.comptoir.telephony.call;

import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whose turn it is, and for how long nothing has been heard: no dead air while the caller waits
/// for us, no endless call when the caller has gone. Pure, not thread-safe.
final class TurnWatch {
  /// Speech whose end is never told, a television for instance, counts as silence after so long.
  private static final Duration LONGEST_SPEECH = Duration.ofSeconds(20);

  enum Advice {
    GO_ON,
    /// The caller has been waiting for us too long: say that we are still there.
    FILL,
    /// Nobody says anything: ask whether the caller is still there.
    ASK,
    /// Still nothing: say goodbye.
    GIVE_UP
  }

  private final CallLimits limits;
  private Instant lastSound;
  private @Nullable Instant callerSince;
  private @Nullable Instant waitingSince;
  private boolean filled;
  private boolean asked;
  private boolean spoke;

  /// @param now the call was answered: the caller waits for our first words
  TurnWatch(CallLimits limits, Instant now) {
    this.limits = limits;
    lastSound = now;
    waitingSince = now;
  }

  void callerBegan(Instant now) {
    callerSince = now;
    waitingSince = null;
    filled = false;
    asked = false;
    spoke = false;
    lastSound = now;
  }

  void callerEnded(Instant now) {
    callerSince = null;
    lastSound = now;
    beginAgain(now);
  }

  void keyPressed(Instant now) {
    asked = false;
    spoke = false;
    lastSound = now;
  }

  /// Words of ours are due from now on, in the same turn.
  void weOwe(Instant now) {
    waitingSince = now;
  }

  /// Words of ours are due, whatever has been said so far.
  void beginAgain(Instant now) {
    waitingSince = now;
    filled = false;
  }

  /// The peer holds the call: time doesn't count.
  void pause(Instant now) {
    lastSound = now;
    waitingSince = null;
  }

  /// Nothing is due from us.
  void turnEnded() {
    waitingSince = null;
  }

  boolean callerTalks(Instant now) {
    return callerSince != null && now.isBefore(callerSince.plus(LONGEST_SPEECH));
  }

  /// Whether we said anything since the caller last did.
  boolean weSpoke() {
    return spoke;
  }

  /// Whether we asked, and haven't heard from the caller since.
  boolean hasAsked() {
    return asked;
  }

  /// @param audible the caller hears us at this moment
  /// @param busy a tool is running
  Advice advise(Instant now, boolean audible, boolean busy) {
    if (audible) {
      lastSound = now;
      spoke = true;
      waitingSince = busy ? now : null;
      return Advice.GO_ON;
    }
    if (busy && waitingSince == null) {
      waitingSince = now;
    }
    if (waitingSince != null && !filled && past(waitingSince, limits.filler(), now)) {
      filled = true;
      return Advice.FILL;
    }
    if (busy || callerTalks(now)) {
      lastSound = now;
      return Advice.GO_ON;
    }
    return silence(now);
  }

  private Advice silence(Instant now) {
    if (!past(lastSound, asked ? limits.silenceEnd() : limits.silenceAsk(), now)) {
      return Advice.GO_ON;
    }
    if (asked) {
      return Advice.GIVE_UP;
    }
    asked = true;
    filled = false;
    lastSound = now;
    return Advice.ASK;
  }

  private static boolean past(Instant since, Duration limit, Instant now) {
    return !now.isBefore(since.plus(limit));
  }
}
