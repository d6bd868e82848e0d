package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.voice.realtime.ClientEvent.Respond;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lets one response at a time through. A response is over when the service says so and not before:
/// whoever asks for the next one right after a cancel gets an error instead of an answer. Pure
/// state; not thread-safe.
final class ResponseQueue {
  /// How long the service gets to answer the caller by itself: after a cancel it may have
  /// forgotten.
  private static final int GRACE_MILLIS = 300;

  private static final int OWED_MILLIS = 3000;

  /// We don't talk into the caller's words; but a line that never falls silent must not silence us.
  private static final int HOLD_MILLIS = 2500;

  private static final int MOST_WAITING = 4;

  private final Deque<Respond> waiting = new ArrayDeque<>();
  private final Beats floor = new Beats();
  private final Beats grace = new Beats();
  private final Beats owed = new Beats();
  private final Beats pause = new Beats();
  private @Nullable String active;
  private @Nullable Respond asked;
  private @Nullable String askedId;
  private boolean cutIn;

  /// What was active when the caller began: only that can be cut short. By the time the call has
  /// decided that the caller really cuts in, the service may be answering those very words.
  private @Nullable String spokenOver;

  /// Asks for a response once it may be. Free ones in waiting become one.
  void request(Respond respond) {
    if (respond.exactly() == null && waiting.stream().anyMatch(w -> w.exactly() == null)) return;
    if (waiting.size() < MOST_WAITING) waiting.add(respond);
  }

  /// The next to send now, if any; [#asked] must follow.
  Optional<Respond> next() {
    if (active != null || asked != null) return Optional.empty();
    if (floor.running() || grace.running() || pause.running()) return Optional.empty();
    return Optional.ofNullable(waiting.poll());
  }

  void asked(Respond respond, String eventId) {
    asked = respond;
    askedId = eventId;
  }

  /// The service began one, asked for or by itself. By itself it has seen everything we sent, so
  /// what waited for no particular words is answered with it.
  void created(String responseId) {
    active = responseId;
    if (asked == null) waiting.removeIf(respond -> respond.exactly() == null);
    asked = null;
    callerAnswered();
  }

  void done(String responseId) {
    if (responseId.equals(active) || responseId.isEmpty() || "".equals(active)) active = null;
  }

  /// The service was already speaking: ours waits until that is over.
  void busy() {
    if (asked != null) waiting.addFirst(asked);
    asked = null;
    if (active == null) active = "";
  }

  /// Whether a complaint is about the response we asked for; it won't come then.
  boolean refused(@Nullable String eventId) {
    if (asked == null || eventId == null || !eventId.equals(askedId)) return false;
    asked = null;
    return true;
  }

  /// Asks again after a while.
  void retry(int millis) {
    waiting.removeIf(respond -> respond.exactly() == null);
    waiting.addFirst(new Respond(null));
    pause.start(millis);
  }

  /// The caller cut in.
  ///
  /// @param heard the response whose sound was playing; empty = none
  /// @return the response to cancel; empty text where the service never named it
  Optional<String> cut(String heard) {
    cutIn = true;
    waiting.removeIf(respond -> respond.exactly() != null);
    return Optional.ofNullable(active)
        .filter(response -> response.equals(spokenOver) || response.equals(heard));
  }

  void callerBegan() {
    spokenOver = active;
    grace.stop();
    owed.stop();
    floor.start(HOLD_MILLIS);
  }

  /// The caller's turn is over; the service should answer it.
  void callerDone() {
    floor.stop();
    grace.start(GRACE_MILLIS);
    owed.start(OWED_MILLIS);
  }

  private void callerAnswered() {
    floor.stop();
    grace.stop();
    owed.stop();
    cutIn = false;
  }

  /// Time passes, and an answer that doesn't come by itself is asked for.
  void beat() {
    floor.beat();
    pause.beat();
    boolean forgotten = grace.beat() && cutIn;
    if (owed.beat() || forgotten) {
      callerAnswered();
      request(new Respond(null));
    }
  }

  @Nullable String active() {
    return active;
  }

  /// An answer was asked for or has begun: silence of the service is a fault now.
  boolean due() {
    return active != null || asked != null;
  }

  boolean idle() {
    return !due() && waiting.isEmpty() && !owed.running();
  }

  /// The connection is gone, and what it was doing with it; the words still to be said stay.
  void reset() {
    boolean unanswered = !idle();
    Respond unsaid = asked;
    active = null;
    asked = null;
    askedId = null;
    pause.stop();
    callerAnswered();
    if (unsaid != null && unsaid.exactly() != null) waiting.addFirst(unsaid);
    else if (unanswered) request(new Respond(null));
  }
}
