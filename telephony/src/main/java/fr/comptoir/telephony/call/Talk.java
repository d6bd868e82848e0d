package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.call.CallEvent.Speaker;
import fr.comptoir.telephony.media.EchoGuard;
import fr.comptoir.telephony.media.MediaLeg;
import fr.comptoir.telephony.media.MediaLeg.Flushed;
import fr.comptoir.telephony.media.MediaLeg.Levels;
import fr.comptoir.telephony.media.MediaLeg.LineQuality;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceEvent;
import java.time.Duration;
import java.time.Instant;

/// An answered call: the voice, the line between it and the caller, and the rules of their
/// conversation. The call's thread only.
final class Talk implements AutoCloseable {
  /// The way to the caller is open when sound comes from there, or after this long.
  private static final Duration LINE_OPENS = Duration.ofMillis(200);

  /// How long a voice may take to get ready: the line rings for two seconds of it.
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /// ... and one that takes over, while the caller listens to nothing.
  private static final Duration LESS_PATIENCE = Duration.ofSeconds(2);

  private final Logbook logbook;
  private final CallLimits limits;
  private final Voices voices;
  private final ToolDispatch tools;
  private final MediaLeg leg;
  private final Codec codec;
  private Instant answeredAt;
  private final TurnWatch watch;
  private final Clips clips;
  private final EchoGuard guard = new EchoGuard();
  private boolean callerHeard;
  private boolean greeted;
  private boolean held;
  private boolean turnOver = true;
  private boolean audibleOnce;
  private Instant parkedAt = Instant.MIN;
  private boolean callerSpoke;

  /// The voice heard speech that may be our own echo.
  private boolean doubtful;

  private long costMicros;

  Talk(
      Logbook logbook,
      Equipment equipment,
      Voices voices,
      ToolDispatch tools,
      MediaLeg leg,
      Codec codec) {
    this.logbook = logbook;
    this.voices = voices;
    this.tools = tools;
    this.leg = leg;
    this.codec = codec;
    limits = equipment.config().limits();
    clips = new Clips(equipment.prompts(), leg, codec);
    answeredAt = logbook.now();
    watch = new TurnWatch(limits, answeredAt);
  }

  /// Sound came from the caller for the first time.
  void heardCaller() {
    callerHeard = true;
    greetWhenOpen(logbook.now());
  }

  void key(char digit) {
    watch.keyPressed(logbook.now());
    logbook.keyPressed(digit);
    voices.current().key(digit);
  }

  void note(String text) {
    voices.current().note(text);
  }

  /// @param held the peer has put us on hold: time doesn't count
  void hold(boolean held) {
    this.held = held;
  }

  boolean isFrom(CallSignal.FromVoice signal) {
    return signal.attempt() == voices.attempt();
  }

  Course on(VoiceEvent event) {
    return switch (event) {
      case VoiceEvent.Ready _ -> {
        voices.ready();
        greetWhenOpen(logbook.now());
        yield Course.STAY;
      }
      case VoiceEvent.CallerSpeechStarted _ -> callerBegan();
      case VoiceEvent.CallerSpeechStopped _ -> callerEnded();
      case VoiceEvent.CallerSaid(String item, String text, boolean complete) -> {
        callerSpoke |= !text.isBlank();
        logbook.said(Speaker.CALLER, item, text, complete);
        yield Course.STAY;
      }
      case VoiceEvent.AssistantSaid(String item, String text, boolean complete) -> {
        logbook.said(Speaker.ASSISTANT, item, text, complete);
        yield Course.STAY;
      }
      case VoiceEvent.AudioEnded _ -> Course.STAY;
      case VoiceEvent.ToolCalled(Tool.Call call) -> {
        turnOver = false;
        tools.start(call, logbook.now());
        yield Course.STAY;
      }
      case VoiceEvent.TurnEnded _ -> {
        turnOver = true;
        watch.turnEnded();
        yield Course.STAY;
      }
      case VoiceEvent.Used(long in, long out, long cost) -> used(in, out, cost);
      case VoiceEvent.Reconnecting _ -> {
        logbook.noted("voice_reconnecting");
        watch.beginAgain(logbook.now());
        yield Course.STAY;
      }
      case VoiceEvent.Lost(String reason, _) -> lost(reason, logbook.now());
    };
  }

  Course toolDone(Tool.Call call, Tool.Result result) {
    Instant now = logbook.now();
    var settled = tools.settle(call);
    if (settled.isEmpty()) {
      logbook.noted("tool_late: " + call.name());
      return Course.STAY;
    }
    logbook.toolUsed(call, result, Duration.between(settled.get().since(), now));
    if (!settled.get().owed()) {
      return Course.STAY;
    }
    voices.current().answer(result);
    return switch (result.then()) {
      case SPEAK -> {
        watch.weOwe(now);
        yield Course.STAY;
      }
      case LISTEN -> {
        watch.turnEnded();
        yield Course.STAY;
      }
      case PERSON -> {
        if (leg.drained() && !watch.weSpoke()) {
          play(Prompt.PUT_THROUGH);
        }
        watch.turnEnded();
        yield new Course.PutThrough();
      }
      case HANG_UP -> {
        if (leg.drained() && !watch.weSpoke()) {
          play(Prompt.GOODBYE);
        }
        yield new Course.Leave("goodbye", true);
      }
    };
  }

  /// Time has passed. What also matters while the last words are said is in [#listen].
  Course tick(Instant now) {
    greetWhenOpen(now);
    Course course = listen(now);
    if (course instanceof Course.Leave) {
      return course;
    }
    if (!voices.isReady() && past(voices.openedAt(), patience(), now)) {
      return lost("stalled", now);
    }
    if (past(answeredAt, limits.longest(), now)) {
      return cutShort("too_long");
    }
    if (held) {
      watch.pause(now);
      return Course.STAY;
    }
    return switch (watch.advise(now, audible(), tools.isBusy())) {
      case GO_ON -> Course.STAY;
      case FILL -> {
        logbook.noted("voice_slow");
        play(watch.hasAsked() ? Prompt.STILL_THERE : Prompt.ONE_MOMENT);
        yield Course.STAY;
      }
      case ASK -> {
        askWhetherThere(now);
        yield Course.STAY;
      }
      case GIVE_UP -> {
        play(Prompt.GOODBYE);
        yield new Course.Leave("silence", true);
      }
    };
  }

  /// Watches for a caller who cuts in and for tools that take too long.
  Course listen(Instant now) {
    Levels levels = leg.levels();
    guard.sample(levels);
    audibleOnce |= levels.speaking();
    if (doubtful && guard.cutsIn(levels, millisSinceAnswer(now))) {
      cutIn(now);
    }
    Course course = Course.STAY;
    for (Tool.Call late : tools.overdue(now)) {
      course = toolDone(late, tools.failed(late));
    }
    return course;
  }

  Codec codec() {
    return codec;
  }

  /// The caller waits for a person: the voice hears nothing more.
  void park(Instant now) {
    parkedAt = now;
    doubtful = false;
    voices.bridge().park();
  }

  /// Once the voice has said what it had to say, the caller hears that it rings.
  void ringback(Instant now) {
    listen(now);
    if (leg.drained()) {
      clips.ring();
    }
  }

  /// A person talks with the caller from now on.
  void join(Person person, Instant now) {
    if (parkedAt.equals(Instant.MIN)) {
      park(now);
    }
    leg.flush();
    person.join(voices.bridge(), leg, codec);
  }

  /// The voice has the caller again, and says so. The time with a person doesn't count.
  Course resume(Prompt prompt, Instant now) {
    answeredAt = answeredAt.plus(Duration.between(parkedAt, now));
    parkedAt = Instant.MIN;
    turnOver = true;
    leg.flush();
    watch.keyPressed(now);
    watch.beginAgain(now);
    if (!voices.resume()) {
      greeted = false;
      voices.open(now);
    } else {
      say(prompt, now);
    }
    return Course.STAY;
  }

  boolean callerTalks(Instant now) {
    return watch.callerTalks(now);
  }

  /// Whether everything that was to be said has been sent.
  boolean quiet() {
    return leg.drained();
  }

  /// Whether the voice has nothing more to say or do.
  boolean turnOver() {
    return turnOver;
  }

  /// The voice has gone, or is to go: it costs by the minute.
  void voiceGone() {
    turnOver = true;
    tools.nobodyWaits();
    voices.close();
  }

  boolean callerSpoke() {
    return callerSpoke;
  }

  LineQuality quality() {
    return leg.quality();
  }

  @Override
  public void close() {
    leg.close();
  }

  private void greetWhenOpen(Instant now) {
    if (!greeted && voices.isReady() && (callerHeard || past(answeredAt, LINE_OPENS, now))) {
      greeted = true;
      turnOver = false;
      voices.current().greet();
    }
  }

  private Course callerBegan() {
    Instant now = logbook.now();
    if (guard.cutsIn(leg.levels(), millisSinceAnswer(now))) {
      cutIn(now);
    } else {
      doubtful = true;
    }
    return Course.STAY;
  }

  private Course callerEnded() {
    if (!doubtful) {
      watch.callerEnded(logbook.now());
    }
    doubtful = false;
    return Course.STAY;
  }

  private void cutIn(Instant now) {
    doubtful = false;
    callerSpoke = true;
    Flushed flushed = leg.flush();
    watch.callerBegan(now);
    String item = flushed.itemId();
    if (item != null && !Clips.is(item)) {
      voices.current().interrupted(item, flushed.heardMillis());
      logbook.bargedIn(item, flushed.heardMillis());
    } else if (audibleOnce) {
      // Before our first words nothing can be cut short: they say who is speaking (AI Act, art.
      // 50).
      voices.current().interrupted(null, 0);
    }
  }

  private Course used(long in, long out, long cost) {
    logbook.used(in, out, cost);
    costMicros += cost;
    return costMicros >= limits.costMicros() ? cutShort("too_dear") : Course.STAY;
  }

  private Course lost(String reason, Instant now) {
    logbook.noted("voice_lost: " + reason);
    tools.nobodyWaits();
    doubtful = false;
    turnOver = true;
    if (voices.next(now)) {
      logbook.noted(voices.kind());
      greeted = false;
      watch.beginAgain(now);
      return Course.STAY;
    }
    play(Prompt.UNAVAILABLE);
    return new Course.Leave("voice_lost", false);
  }

  private Course cutShort(String reason) {
    voiceGone();
    leg.flush();
    play(Prompt.GOODBYE);
    return new Course.Leave(reason, false);
  }

  private void askWhetherThere(Instant now) {
    logbook.noted("silence");
    say(Prompt.STILL_THERE, now);
  }

  private void say(Prompt prompt, Instant now) {
    if (clips.say(prompt, voices)) {
      watch.weOwe(now);
    }
  }

  private void play(Prompt prompt) {
    clips.play(prompt, voices.language());
  }

  private boolean audible() {
    return leg.levels().speaking() || !leg.drained();
  }

  private Duration patience() {
    return voices.attempt() == 0 ? PATIENCE : LESS_PATIENCE;
  }

  private long millisSinceAnswer(Instant now) {
    return Duration.between(answeredAt, now).toMillis();
  }

  private static boolean past(Instant since, Duration limit, Instant now) {
    return !now.isBefore(since.plus(limit));
  }
}
