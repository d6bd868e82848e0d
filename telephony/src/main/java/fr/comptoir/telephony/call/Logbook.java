package fr.comptoir.telephony.call;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.call.CallEvent.Speaker;
import fr.comptoir.telephony.media.MediaLeg.LineQuality;
import fr.comptoir.telephony.voice.Tool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the house what happens on one call, and knows the time. The call's thread only.
final class Logbook {
  private static final Logger LOG = LoggerFactory.getLogger(Logbook.class);

  private final CallId call;
  private final CallListener listener;
  private final Clock clock;
  private boolean deaf;

  Logbook(CallId call, CallListener listener, Clock clock) {
    this.call = call;
    this.listener = listener;
    this.clock = clock;
  }

  CallId call() {
    return call;
  }

  Instant now() {
    return clock.instant();
  }

  void started(String line, Caller caller, String voice) {
    write(new CallEvent.Started(now(), call, line, caller, voice));
  }

  void answered() {
    write(new CallEvent.Answered(now(), call));
  }

  void said(Speaker speaker, String itemId, String text, boolean complete) {
    write(new CallEvent.Said(now(), call, speaker, itemId, text, complete));
  }

  void toolUsed(Tool.Call tool, Tool.Result result, Duration took) {
    write(
        new CallEvent.ToolUsed(
            now(),
            call,
            tool.callId(),
            tool.name(),
            tool.arguments(),
            result.output(),
            (int) took.toMillis()));
  }

  void bargedIn(String itemId, int heardMillis) {
    write(new CallEvent.BargedIn(now(), call, itemId, heardMillis));
  }

  void keyPressed(char digit) {
    write(new CallEvent.KeyPressed(now(), call, digit));
  }

  void used(long tokensIn, long tokensOut, long costMicros) {
    write(new CallEvent.Used(now(), call, tokensIn, tokensOut, costMicros));
  }

  void noted(String what) {
    LOG.info("{}", what);
    write(new CallEvent.Noted(now(), call, what));
  }

  void ended(String reason, boolean callerSpoke, LineQuality quality) {
    LOG.info("ended: {}", reason);
    write(new CallEvent.Ended(now(), call, reason, callerSpoke, quality));
  }

  /// Whoever listens must not be able to end a caller's call by breaking.
  private void write(CallEvent event) {
    try {
      listener.on(event);
    } catch (RuntimeException e) {
      if (!deaf) {
        LOG.error("The house did not take a call event; further ones are not told", e);
      }
      deaf = true;
    }
  }
}
