package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.realtime.ClientEvent.Respond;
import fr.comptoir.telephony.voice.realtime.ServerEvent.Problem;
import fr.comptoir.telephony.voice.realtime.ServerEvent.ResponseDone;
import fr.comptoir.telephony.voice.realtime.ServerEvent.Status;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call's talk with the service, over one connection or two: what we may say when, and what the
/// call is told. Everything it does goes through its [Outlet]. Not thread-safe: the session guards
/// it.
final class Conversation {
  private static final Logger log = LoggerFactory.getLogger(Conversation.class);

  /// A clone that never ends a response is helped along after so long.
  private static final int OVERDUE_MILLIS = 1000;

  private static final int KEYS_MILLIS = 1500;
  private static final int LONGEST_RETRY_MILLIS = 4000;

  /// A house that has more news in one call has another card: its tools say so.
  static final int NOTES_KEPT = 20;

  private final Outlet outlet;
  private final Wording wording;
  private final RealtimeConfig config;
  private final String greeting;
  private final ResponseQueue queue = new ResponseQueue();
  private final ToolRounds rounds = new ToolRounds();
  private final Transcript transcript = new Transcript();
  private final Set<String> cancelled = new HashSet<>();
  private final Beats keyPause = new Beats();
  private final StringBuilder keys = new StringBuilder();
  private final Deque<ClientEvent.Note> notes = new ArrayDeque<>();
  private boolean linked;
  private boolean failedBefore;
  private int resetMillis;
  private int quietMillis;

  Conversation(VoiceBrief brief, RealtimeConfig config, Outlet outlet) {
    this.outlet = outlet;
    this.config = config;
    this.wording = Wording.in(brief.language());
    this.greeting = brief.greeting();
  }

  /// The session can talk now: for the first time, or again after the connection broke.
  void linked(boolean again) {
    linked = true;
    quietMillis = 0;
    if (again) transcript.history().forEach(outlet::send);
    // A service that starts anew knows none of them.
    notes.forEach(outlet::send);
    if (again) {
      outlet.send(new ClientEvent.Note(wording.again()));
      rounds.allOver();
      // Their outputs are in the history already.
      if (rounds.tell(transcript).speak()) queue.request(new Respond(null));
    }
    pump();
  }

  /// The connection is gone. What was being said ends where it is.
  void unlinked() {
    linked = false;
    String active = queue.active();
    if (active != null) settle(active);
    queue.reset();
    cancelled.clear();
  }

  void on(ServerEvent event) {
    quietMillis = 0;
    switch (event) {
      case ServerEvent.SpeechStarted(String item) -> {
        transcript.callerBegan(item);
        queue.callerBegan();
        outlet.emit(new VoiceEvent.CallerSpeechStarted(item));
      }
      case ServerEvent.SpeechStopped(String item) ->
          outlet.emit(new VoiceEvent.CallerSpeechStopped(item));
      case ServerEvent.Committed(String item) -> {
        transcript.callerBegan(item);
        queue.callerDone();
      }
      case ServerEvent.CallerDelta(String item, String delta) ->
          outlet.emit(
              new VoiceEvent.CallerSaid(item, transcript.add("", item, true, delta), false));
      case ServerEvent.CallerDone(String item, String text, double seconds) -> {
        callerSaid(item, text);
        long cost = config.rates().transcribed(seconds);
        if (cost > 0) outlet.emit(new VoiceEvent.Used(0, 0, cost));
      }
      case ServerEvent.CallerUnheard(String item, String reason) -> {
        log.debug("no transcription of what the caller said: {}", reason);
        callerSaid(item, "");
      }
      case ServerEvent.ResponseCreated(String id) -> queue.created(id);
      case ServerEvent.AudioDelta(String response, String item, byte[] sound) -> {
        if (!cancelled.contains(response) && transcript.received(response, item, sound.length))
          outlet.play(item, sound);
      }
      case ServerEvent.AudioDone(_, String item) -> {
        if (transcript.audioEnded(item)) outlet.emit(new VoiceEvent.AudioEnded(item));
      }
      case ServerEvent.AssistantDelta(String response, String item, String delta) -> {
        if (!silenced(response, item)) {
          String text = transcript.add(response, item, false, delta);
          outlet.emit(new VoiceEvent.AssistantSaid(item, text, false));
        }
      }
      case ServerEvent.AssistantDone(String response, String item, String text) -> {
        if (!silenced(response, item)) assistantSaid(response, item, text);
      }
      case ServerEvent.ToolAsked asked -> toolAsked(asked);
      case ResponseDone done -> done(done);
      case ServerEvent.RateLimits(double seconds) -> resetMillis = (int) (seconds * 1000);
      case ServerEvent.Refused(Problem problem) -> refused(problem);
      case ServerEvent.SessionCreated _,
          ServerEvent.SessionUpdated _,
          ServerEvent.Known _,
          ServerEvent.Unknown _,
          ServerEvent.Broken _ -> {}
    }
    pump();
  }

  void greet() {
    say(greeting);
  }

  void say(String text) {
    queue.request(new Respond(wording.exactly(text)));
    pump();
  }

  /// Kept, for a connection that is still to come: the latest ones.
  void note(String text) {
    var note = new ClientEvent.Note(text);
    notes.add(note);
    if (notes.size() > NOTES_KEPT) notes.removeFirst();
    if (linked) outlet.send(note);
  }

  /// A number is typed key by key; the model is told it whole.
  void key(char digit) {
    keys.append(digit);
    keyPause.start(KEYS_MILLIS);
  }

  void answer(Tool.Result result) {
    if (!rounds.answered(result)) {
      log.debug("nobody waits for the answer to {}", result.callId());
      return;
    }
    transcript.answered(result.callId(), result.output());
    tellTools();
    endTurn();
    pump();
  }

  void interrupted(@Nullable String itemId, int heardMillis) {
    Optional<String> active = queue.cut(itemId == null ? "" : transcript.response(itemId));
    active.ifPresent(
        id -> {
          cancelled.add(id);
          if (linked) outlet.send(new ClientEvent.Cancel(id.isEmpty() ? null : id));
        });
    if (itemId == null) return;
    for (Transcript.Cut cut : transcript.cut(itemId, heardMillis)) {
      transcript.audioEnded(cut.itemId());
      assistantSaid("", cut.itemId(), "");
      if (!linked) continue;
      outlet.send(
          cut.heardMillis() == 0
              ? new ClientEvent.Forget(cut.itemId())
              : new ClientEvent.Truncate(cut.itemId(), cut.heardMillis()));
    }
  }

  /// [Beats#MILLIS] passed.
  void beat() {
    if (!linked) return;
    queue.beat();
    quietMillis += Beats.MILLIS;
    if (keyPause.beat()) {
      outlet.send(new ClientEvent.Note(wording.keys(keys.toString())));
      keys.setLength(0);
      queue.request(new Respond(null));
    }
    if (quietMillis >= OVERDUE_MILLIS) {
      for (String response : rounds.overdue()) {
        log.warn("the service never ended a response with tools; going on");
        done(new ResponseDone(response, Status.COMPLETED, null, null));
      }
    }
    if (quietMillis >= config.patience().silent() && queue.due()) {
      outlet.lost("stalled", "no answer for " + quietMillis + " ms");
      return;
    }
    pump();
  }

  private void callerSaid(String item, String text) {
    String whole = transcript.complete("", item, true, text);
    if (whole != null && !whole.isBlank()) {
      outlet.emit(new VoiceEvent.CallerSaid(item, whole, true));
    }
  }

  private void assistantSaid(String response, String item, String text) {
    String whole = transcript.complete(response, item, false, text);
    if (whole != null && !whole.isEmpty()) {
      outlet.emit(new VoiceEvent.AssistantSaid(item, whole, true));
    }
  }

  private boolean silenced(String response, String item) {
    return cancelled.contains(response) || transcript.isCut(item);
  }

  private void toolAsked(ServerEvent.ToolAsked asked) {
    String active = queue.active();
    String response = asked.responseId().isEmpty() && active != null ? active : asked.responseId();
    if (!rounds.asked(response, asked.callId())) return;
    Tool.Call call = new Tool.Call(asked.callId(), asked.name(), asked.arguments());
    transcript.used(call);
    if (cancelled.contains(response)) {
      // The caller cut in while the model wrote this down; it will hear what the caller wants now.
      answer(new Tool.Result(call.callId(), Wording.INTERRUPTED, Tool.Then.LISTEN));
    } else if (!asked.readable()) {
      log.warn("the model wrote arguments of {} that aren't JSON", asked.name());
      answer(new Tool.Result(call.callId(), Wording.UNREADABLE, Tool.Then.SPEAK));
    } else {
      outlet.emit(new VoiceEvent.ToolCalled(call));
    }
  }

  private void done(ResponseDone done) {
    String response = done.responseId();
    if (done.usage() != null) {
      ServerEvent.Usage usage = done.usage();
      long in = usage.textIn() + usage.audioIn();
      long out = usage.textOut() + usage.audioOut();
      if (in + out > 0) {
        outlet.emit(new VoiceEvent.Used(in, out, config.rates().cost(usage)));
      }
    }
    settle(response);
    queue.done(response);
    cancelled.remove(response);
    rounds.over(response);
    tellTools();
    if (done.status() == Status.FAILED) {
      failed(done.problem() == null ? new Problem("failed", "", null) : done.problem());
    } else {
      failedBefore = false;
    }
    endTurn();
  }

  /// Words and sound of a response that came to an end are as complete as they will ever be.
  private void settle(String response) {
    for (String item : transcript.incomplete(response)) assistantSaid(response, item, "");
    for (String item : transcript.unended(response)) {
      transcript.audioEnded(item);
      outlet.emit(new VoiceEvent.AudioEnded(item));
    }
  }

  private void endTurn() {
    if (rounds.isEmpty() && queue.idle()) outlet.emit(new VoiceEvent.TurnEnded());
  }

  private void tellTools() {
    if (!linked) return;
    ToolRounds.Told told = rounds.tell(transcript);
    told.outputs().forEach(outlet::send);
    if (told.speak()) queue.request(new Respond(null));
  }

  /// One more try, when the limits are back; then somebody else must take the call.
  private void failed(Problem problem) {
    switch (Fault.of(problem)) {
      case QUOTA -> outlet.lost("quota", problem.code());
      case KEY -> outlet.lost("unauthorized", problem.code());
      case EXPIRED -> outlet.broken("expired", problem.message());
      case BENIGN, BUSY, OTHER -> {
        if (failedBefore) {
          boolean limit = problem.code().contains("rate_limit");
          outlet.lost(limit ? "quota" : "protocol", problem.code());
        } else {
          failedBefore = true;
          log.warn("the service failed to answer ({}), asking again", problem.code());
          queue.retry(Math.clamp(resetMillis, 500, LONGEST_RETRY_MILLIS));
        }
      }
    }
  }

  private void refused(Problem problem) {
    switch (Fault.of(problem)) {
      case BENIGN -> log.debug("too late: {}", problem.code());
      case BUSY -> queue.busy();
      case EXPIRED -> outlet.broken("expired", problem.message());
      case QUOTA -> outlet.lost("quota", problem.code());
      case KEY -> outlet.lost("unauthorized", problem.code());
      case OTHER -> {
        log.warn("the service refused {}: {}", problem.code(), problem.message());
        if (queue.refused(problem.cause())) failed(problem);
      }
    }
  }

  private void pump() {
    if (!linked) return;
    queue
        .next()
        .ifPresent(
            respond -> {
              // Patience begins with the question.
              quietMillis = 0;
              queue.asked(respond, outlet.send(respond));
            });
  }
}
