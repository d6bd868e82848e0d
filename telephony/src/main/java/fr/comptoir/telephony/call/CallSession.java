package fr.comptoir.telephony.call;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.call.CallState.Asking;
import fr.comptoir.telephony.call.CallState.Bridged;
import fr.comptoir.telephony.call.CallState.Connecting;
import fr.comptoir.telephony.call.CallState.Ended;
import fr.comptoir.telephony.call.CallState.Ending;
import fr.comptoir.telephony.call.CallState.Goodbye;
import fr.comptoir.telephony.call.CallState.Opening;
import fr.comptoir.telephony.call.CallState.Summoning;
import fr.comptoir.telephony.call.CallState.Talking;
import fr.comptoir.telephony.media.MediaLeg.LineQuality;
import fr.comptoir.telephony.media.MediaPlan.Direction;
import fr.comptoir.telephony.sip.SipDialog;
import fr.comptoir.telephony.sip.SipInvite;
import fr.comptoir.telephony.sip.SipSignal;
import fr.comptoir.telephony.voice.VoiceEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// One call from its INVITE to its end: a state machine over one mailbox, on one virtual thread
/// that alone changes the state. Everybody else only [#offer]s signals.
final class CallSession {
  private static final Logger LOG = LoggerFactory.getLogger(CallSession.class);
  private static final LineQuality NOTHING = new LineQuality(0, 0, 0, 0, 0);

  /// A goodbye is heard out for so long after its last sound.
  private static final Duration LINGER = Duration.ofMillis(300);

  /// ... and so long when the voice never says that it is done.
  private static final Duration LONGEST_LINGER = Duration.ofSeconds(5);

  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(30);

  private final CallId id;
  private final SipDialog dialog;
  private final Logbook logbook;
  private final Doorbell doorbell;
  private final Handover handover;
  private final Mailbox mailbox = new Mailbox();
  private CallState state = new Ended();
  private volatile boolean over;

  /// @param workers run what may block, each task on a thread of its own
  CallSession(CallId id, SipInvite invite, Equipment equipment, Executor workers) {
    this.id = id;
    dialog = invite.dialog();
    logbook = new Logbook(id, equipment.listener(), equipment.clock());
    handover = new Handover(new Ringer(equipment, mailbox, invite.caller()), logbook);
    doorbell = new Doorbell(invite, equipment, workers, mailbox, logbook, handover);
  }

  /// The SIP Call-ID: an INVITE that brings it again is no new call.
  String sipCallId() {
    return dialog.sipCallId();
  }

  /// Whether the line is free again, or about to be: nothing new can happen in this call.
  boolean isOver() {
    return over;
  }

  /// Any thread; returns at once.
  void offer(CallSignal signal) {
    mailbox.put(signal);
  }

  /// The whole call. Its own virtual thread.
  void run() {
    MDC.put("call", id.value());
    try {
      begin();
      while (!(state instanceof Ended)) {
        accept(mailbox.take());
      }
    } catch (InterruptedException e) {
      step(() -> ending(state, "shutdown"));
    } finally {
      if (mailbox.dropped() > 0) {
        LOG.warn("{} signals had no room", mailbox.dropped());
      }
      MDC.remove("call");
    }
  }

  /// Rings, and asks the house.
  void begin() {
    dialog.listen(this::fromLine);
    step(doorbell::ring);
  }

  /// Takes one signal.
  void accept(CallSignal signal) {
    step(() -> next(state, signal));
  }

  /// Takes what is there already; for tests without a thread.
  void acceptAll() {
    for (var signal = mailbox.poll(); signal != null; signal = mailbox.poll()) {
      accept(signal);
    }
  }

  /// The boundary of a call: what breaks in it ends this call, and no other.
  private void step(Supplier<CallState> decision) {
    try {
      CallState next = decision.get();
      state = next instanceof Ending ending ? finish(ending) : next;
    } catch (RuntimeException e) {
      LOG.error("The call broke", e);
      state = finish(ending(state, "failed"));
    }
  }

  private CallState next(CallState state, CallSignal signal) {
    return switch (state) {
      case Asking asking -> doorbell.whileAsking(asking, signal);
      case Summoning summoning -> doorbell.whileSummoning(summoning, signal);
      case Opening opening -> doorbell.whileOpening(opening, signal);
      case Talking talking -> whileTalking(talking, signal);
      case Connecting(Talk talk, Agreement agreement, _, _) when isOfLine(signal) ->
          onLine(state, talk, agreement, signal);
      case Connecting connecting -> whileConnecting(connecting, signal);
      case Bridged(Talk talk, Agreement agreement, _) when isOfLine(signal) ->
          onLine(state, talk, agreement, signal);
      case Bridged bridged -> handover.whileBridged(bridged, signal);
      case Goodbye goodbye -> whileLeaving(goodbye, signal);
      case Ending _, Ended _ -> state;
    };
  }

  /// What means the same whoever talks with the caller.
  private static boolean isOfLine(CallSignal signal) {
    return signal instanceof CallSignal.Sip
        || signal instanceof CallSignal.LineTone
        || signal instanceof CallSignal.HangUp;
  }

  private CallState onLine(CallState state, Talk talk, Agreement agreement, CallSignal signal) {
    return switch (signal) {
      case CallSignal.Sip(SipSignal sip) -> onLine(state, talk, agreement, sip);
      case CallSignal.LineTone _ -> ending(state, "line_tone");
      case CallSignal.HangUp(String reason) -> ending(state, reason);
      case CallSignal.Received _,
          CallSignal.FromVoice _,
          CallSignal.ToolDone _,
          CallSignal.CallerHeard _,
          CallSignal.KeyPressed _,
          CallSignal.Phone _,
          CallSignal.TakeOver _,
          CallSignal.GiveBack _,
          CallSignal.StaffNote _,
          CallSignal.Tick _ ->
          state;
    };
  }

  /// Unless the caller is parked, the voice goes on until somebody picks up.
  private CallState whileConnecting(Connecting connecting, CallSignal signal) {
    CallState next = handover.whileConnecting(connecting, signal);
    if (connecting.parked() || !(next instanceof Connecting still)) {
      return next;
    }
    CallState voice = whileTalking(new Talking(still.talk(), still.agreement()), signal);
    if (voice instanceof Talking) {
      return still;
    }
    still.summons().close();
    return voice;
  }

  private static Ending ending(CallState from, String reason) {
    return new Ending(from, reason, 480);
  }

  private CallState whileTalking(Talking talking, CallSignal signal) {
    Talk talk = talking.talk();
    return switch (signal) {
      case CallSignal.FromVoice voice when talk.isFrom(voice) ->
          follow(talking, talk.on(voice.event()));
      case CallSignal.ToolDone(var call, var result) ->
          follow(talking, talk.toolDone(call, result));
      case CallSignal.Tick(Instant at) -> follow(talking, talk.tick(at));
      case CallSignal.Sip(SipSignal sip) -> onLine(talking, talk, talking.agreement(), sip);
      case CallSignal.CallerHeard _ -> {
        talk.heardCaller();
        yield talking;
      }
      case CallSignal.KeyPressed(char digit) -> {
        talk.key(digit);
        yield talking;
      }
      case CallSignal.StaffNote(String text) -> {
        talk.note(text);
        yield talking;
      }
      case CallSignal.TakeOver(var devices) ->
          handover.takeOver(talking, talk, talking.agreement(), devices);
      case CallSignal.LineTone _ -> ending(talking, "line_tone");
      case CallSignal.HangUp(String reason) -> ending(talking, reason);
      case CallSignal.FromVoice _,
          CallSignal.Received _,
          CallSignal.Phone _,
          CallSignal.GiveBack _ ->
          talking;
    };
  }

  private CallState whileLeaving(Goodbye goodbye, CallSignal signal) {
    Talk talk = goodbye.talk();
    return switch (signal) {
      case CallSignal.FromVoice(_, VoiceEvent.Lost _) -> {
        talk.voiceGone();
        yield goodbye;
      }
      case CallSignal.FromVoice voice when talk.isFrom(voice) -> {
        talk.on(voice.event());
        yield turnBack(goodbye, logbook.now());
      }
      case CallSignal.ToolDone(var call, var result) -> {
        talk.toolDone(call, result);
        yield goodbye;
      }
      case CallSignal.Tick(Instant at) -> linger(goodbye, at);
      case CallSignal.Sip(SipSignal sip) -> onLine(goodbye, talk, goodbye.agreement(), sip);
      case CallSignal.KeyPressed(char digit) -> {
        talk.key(digit);
        yield goodbye;
      }
      case CallSignal.TakeOver(var devices) ->
          handover.takeOver(goodbye, talk, goodbye.agreement(), devices);
      case CallSignal.LineTone _ -> ending(goodbye, "line_tone");
      case CallSignal.HangUp(String reason) -> ending(goodbye, reason);
      case CallSignal.FromVoice _,
          CallSignal.Received _,
          CallSignal.CallerHeard _,
          CallSignal.Phone _,
          CallSignal.GiveBack _,
          CallSignal.StaffNote _ ->
          goodbye;
    };
  }

  private CallState onLine(CallState state, Talk talk, Agreement agreement, SipSignal signal) {
    return switch (signal) {
      case SipSignal.HungUp _, SipSignal.Cancelled _ -> ending(state, "caller");
      case SipSignal.Failed(String why) -> {
        LOG.info("the dialog failed: {}", why);
        yield ending(state, "failed");
      }
      case SipSignal.Reoffered(String offer) -> {
        agreement.reoffered(offer).ifPresentOrElse(dialog::accept, dialog::decline);
        talk.hold(agreement.plan().direction() != Direction.SENDRECV);
        yield state;
      }
      case SipSignal.Key(char digit) -> {
        talk.key(digit);
        yield state;
      }
      case SipSignal.Acknowledged _ -> state;
    };
  }

  private CallState follow(Talking talking, Course course) {
    return switch (course) {
      case Course.Stay _ -> talking;
      case Course.PutThrough _ -> handover.putThrough(talking.talk(), talking.agreement());
      case Course.Leave why ->
          new Goodbye(talking.talk(), talking.agreement(), why, logbook.now(), null);
    };
  }

  private CallState linger(Goodbye goodbye, Instant now) {
    Talk talk = goodbye.talk();
    talk.listen(now);
    if (!talk.quiet()) {
      return past(goodbye.since(), LONGEST_GOODBYE, now)
          ? ending(goodbye, goodbye.why().reason())
          : turnBack(quietSince(goodbye, null), now);
    }
    Instant since = goodbye.quietSince() == null ? now : goodbye.quietSince();
    if (past(since, talk.turnOver() ? LINGER : LONGEST_LINGER, now)) {
      return ending(goodbye, goodbye.why().reason());
    }
    return turnBack(quietSince(goodbye, since), now);
  }

  /// A caller who speaks once more keeps the call.
  private static CallState turnBack(Goodbye goodbye, Instant now) {
    return goodbye.why().mayTurnBack() && goodbye.talk().callerTalks(now)
        ? new Talking(goodbye.talk(), goodbye.agreement())
        : goodbye;
  }

  private static Goodbye quietSince(Goodbye goodbye, @Nullable Instant since) {
    return new Goodbye(goodbye.talk(), goodbye.agreement(), goodbye.why(), goodbye.since(), since);
  }

  /// Closes everything, the voice first: it costs by the minute.
  private CallState finish(Ending ending) {
    over = true;
    Optional<Talk> talk = talkOf(ending.from());
    try {
      closeOthers(ending.from());
      talk.ifPresent(Talk::voiceGone);
      dialog.refuse(ending.refusal());
      dialog.hangUp();
      talk.ifPresent(Talk::close);
    } catch (RuntimeException e) {
      LOG.error("The call did not close cleanly", e);
    }
    logbook.ended(
        ending.reason(),
        talk.map(Talk::callerSpoke).orElse(false),
        talk.map(Talk::quality).orElse(NOTHING));
    return new Ended();
  }

  /// What only this state had open beside its talk.
  private static void closeOthers(CallState from) {
    switch (from) {
      case Opening opening -> opening.voices().close();
      case Summoning summoning -> summoning.summons().close();
      case Connecting connecting -> connecting.summons().close();
      case Bridged bridged -> bridged.person().close();
      case Asking _, Talking _, Goodbye _, Ending _, Ended _ -> {}
    }
  }

  private static Optional<Talk> talkOf(CallState state) {
    return switch (state) {
      case Talking talking -> Optional.of(talking.talk());
      case Goodbye goodbye -> Optional.of(goodbye.talk());
      case Connecting connecting -> Optional.of(connecting.talk());
      case Bridged bridged -> Optional.of(bridged.talk());
      case Asking _, Summoning _, Opening _, Ending _, Ended _ -> Optional.empty();
    };
  }

  /// jSIP's threads. A call that the caller ended frees its line at once.
  private void fromLine(SipSignal signal) {
    switch (signal) {
      case SipSignal.Cancelled _, SipSignal.HungUp _, SipSignal.Failed _ -> over = true;
      case SipSignal.Acknowledged _, SipSignal.Reoffered _, SipSignal.Key _ -> {}
    }
    offer(new CallSignal.Sip(signal));
  }

  private static boolean past(Instant since, Duration limit, Instant now) {
    return !now.isBefore(since.plus(limit));
  }
}
