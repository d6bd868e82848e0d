package fr.comptoir.telephony.call;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.TelephonyException;
import fr.comptoir.telephony.call.CallState.Asking;
import fr.comptoir.telephony.call.CallState.Ended;
import fr.comptoir.telephony.call.CallState.Goodbye;
import fr.comptoir.telephony.call.CallState.Opening;
import fr.comptoir.telephony.call.CallState.Talking;
import fr.comptoir.telephony.media.MediaLeg;
import fr.comptoir.telephony.media.MediaLeg.LineQuality;
import fr.comptoir.telephony.media.MediaPlan.Direction;
import fr.comptoir.telephony.sip.SdpOffer;
import fr.comptoir.telephony.sip.SipDialog;
import fr.comptoir.telephony.sip.SipInvite;
import fr.comptoir.telephony.sip.SipSignal;
import fr.comptoir.telephony.voice.VoiceEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// One call from its INVITE to its end: a state machine over one mailbox, on one virtual thread
/// that alone changes the state. Everybody else only [#offer]s signals.
final class CallSession {
  private static final Logger LOG = LoggerFactory.getLogger(CallSession.class);
  private static final LineQuality NOTHING = new LineQuality(0, 0, 0, 0, 0);

  /// How long the house may think about a call.
  private static final Duration HOUSE_PATIENCE = Duration.ofSeconds(4);

  /// A goodbye is heard out for so long after its last sound.
  private static final Duration LINGER = Duration.ofMillis(300);

  /// ... and so long when the voice never says that it is done.
  private static final Duration LONGEST_LINGER = Duration.ofSeconds(5);

  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(30);

  private final CallId id;
  private final SipInvite invite;
  private final SipDialog dialog;
  private final Equipment equipment;
  private final Executor workers;
  private final Logbook logbook;
  private final Mailbox mailbox = new Mailbox();
  private CallState state;
  private volatile boolean over;

  /// @param workers run what may block, each task on a thread of its own
  CallSession(CallId id, SipInvite invite, Equipment equipment, Executor workers) {
    this.id = id;
    this.invite = invite;
    this.dialog = invite.dialog();
    this.equipment = equipment;
    this.workers = workers;
    logbook = new Logbook(id, equipment.listener(), equipment.clock());
    state = new Ended();
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
      state = end("shutdown");
    } finally {
      if (mailbox.dropped() > 0) {
        LOG.warn("{} signals had no room", mailbox.dropped());
      }
      MDC.remove("call");
    }
  }

  /// Rings, and asks the house.
  void begin() {
    String voice = equipment.voices().isEmpty() ? "off" : equipment.voices().getFirst().kind();
    logbook.started(invite.line(), invite.caller(), voice);
    dialog.listen(this::fromLine);
    if (equipment.voices().isEmpty()) {
      state = refuse(480, "declined");
      return;
    }
    switch (SdpOffer.parse(invite.offer())) {
      case SdpOffer.Read(SdpOffer offer) -> {
        dialog.ring();
        state = new Asking(offer, logbook.now());
        workers.execute(() -> ask(offer));
      }
      case SdpOffer.NoCodec _ -> state = refuse(488, "failed");
      case SdpOffer.Unreadable(String why) -> {
        LOG.info("an offer we can't take: {}", why);
        state = refuse(488, "failed");
      }
    }
  }

  /// Takes one signal. The boundary of a call: what breaks in it ends this call, and no other.
  void accept(CallSignal signal) {
    try {
      state = next(state, signal);
    } catch (RuntimeException e) {
      LOG.error("The call broke", e);
      state = end("failed");
    }
  }

  /// Takes what is there already; for tests without a thread.
  void acceptAll() {
    for (var signal = mailbox.poll(); signal != null; signal = mailbox.poll()) {
      accept(signal);
    }
  }

  private CallState next(CallState state, CallSignal signal) {
    return switch (state) {
      case Asking asking -> whileAsking(asking, signal);
      case Opening opening -> whileOpening(opening, signal);
      case Talking talking -> whileTalking(talking, signal);
      case Goodbye goodbye -> whileLeaving(goodbye, signal);
      case Ended ended -> ended;
    };
  }

  private CallState whileAsking(Asking asking, CallSignal signal) {
    return switch (signal) {
      case CallSignal.Received(Reception.Answer answer) -> open(asking, answer);
      case CallSignal.Received(Reception.Decline(int status, String reason)) -> {
        logbook.noted("declined: " + reason);
        yield refuse(status, "declined");
      }
      case CallSignal.Sip(SipSignal sip) -> whileRinging(asking, sip);
      case CallSignal.HangUp(String reason) -> end(reason);
      case CallSignal.Tick(Instant at) ->
          past(asking.since(), HOUSE_PATIENCE, at) ? refuse(480, "failed") : asking;
      case CallSignal.FromVoice _,
          CallSignal.ToolDone _,
          CallSignal.CallerHeard _,
          CallSignal.KeyPressed _,
          CallSignal.LineTone _,
          CallSignal.StaffNote _ ->
          asking;
    };
  }

  private CallState whileOpening(Opening opening, CallSignal signal) {
    return switch (signal) {
      case CallSignal.FromVoice voice when voice.attempt() == opening.voices().attempt() ->
          voiceWhileOpening(opening, voice.event());
      case CallSignal.Sip(SipSignal sip) -> whileRinging(opening, sip);
      case CallSignal.HangUp(String reason) -> end(reason);
      case CallSignal.Tick(Instant at) -> {
        if (!past(opening.since(), equipment.config().limits().ring(), at)) {
          yield opening;
        }
        logbook.noted("voice_slow");
        yield answer(opening);
      }
      case CallSignal.FromVoice _,
          CallSignal.Received _,
          CallSignal.ToolDone _,
          CallSignal.CallerHeard _,
          CallSignal.KeyPressed _,
          CallSignal.LineTone _,
          CallSignal.StaffNote _ ->
          opening;
    };
  }

  private CallState voiceWhileOpening(Opening opening, VoiceEvent event) {
    return switch (event) {
      case VoiceEvent.Ready _ -> {
        opening.voices().ready();
        yield answer(opening);
      }
      case VoiceEvent.Lost(String reason, _) -> {
        logbook.noted("voice_lost: " + reason);
        if (!opening.voices().next(logbook.now())) {
          yield refuse(503, "voice_lost");
        }
        logbook.noted(opening.voices().kind());
        yield opening;
      }
      case VoiceEvent.CallerSpeechStarted _,
          VoiceEvent.CallerSpeechStopped _,
          VoiceEvent.CallerSaid _,
          VoiceEvent.AssistantSaid _,
          VoiceEvent.AudioEnded _,
          VoiceEvent.ToolCalled _,
          VoiceEvent.TurnEnded _,
          VoiceEvent.Used _,
          VoiceEvent.Reconnecting _ ->
          opening;
    };
  }

  private CallState whileRinging(CallState ringing, SipSignal signal) {
    return switch (signal) {
      case SipSignal.Cancelled _ -> end("cancelled");
      case SipSignal.HungUp _ -> end("caller");
      case SipSignal.Failed(String why) -> failed(why);
      case SipSignal.Reoffered _ -> {
        dialog.decline();
        yield ringing;
      }
      case SipSignal.Acknowledged _, SipSignal.Key _ -> ringing;
    };
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
      case CallSignal.LineTone _ -> end("line_tone");
      case CallSignal.HangUp(String reason) -> end(reason);
      case CallSignal.FromVoice _, CallSignal.Received _ -> talking;
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
      case CallSignal.LineTone _ -> end("line_tone");
      case CallSignal.HangUp(String reason) -> end(reason);
      case CallSignal.FromVoice _,
          CallSignal.Received _,
          CallSignal.CallerHeard _,
          CallSignal.StaffNote _ ->
          goodbye;
    };
  }

  private CallState onLine(CallState state, Talk talk, Agreement agreement, SipSignal signal) {
    return switch (signal) {
      case SipSignal.HungUp _, SipSignal.Cancelled _ -> end("caller");
      case SipSignal.Failed(String why) -> failed(why);
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

  private CallState open(Asking asking, Reception.Answer answer) {
    var bridge = new AudioBridge(asking.offer().plan().codec(), mailbox);
    var limits = equipment.config().limits();
    var tools = new ToolDispatch(answer.tools(), workers, mailbox, limits.toolDeadline());
    Instant now = logbook.now();
    var voices = new Voices(equipment.voices(), answer.brief(), bridge, mailbox, now);
    return new Opening(asking.offer(), voices, tools, bridge, now);
  }

  private CallState answer(Opening opening) {
    SdpOffer offer = opening.offer();
    MediaLeg leg;
    try {
      leg = equipment.media().open(offer.plan().codec(), opening.bridge());
    } catch (TelephonyException e) {
      LOG.error("The call can't be answered", e);
      return refuse(503, "failed");
    }
    var agreement = new Agreement(leg, equipment.config().bind(), offer);
    if (!dialog.answer(agreement.answer())) {
      leg.close();
      return opening; // the caller was faster; the signal that says so is under way
    }
    leg.start(offer.plan());
    opening.bridge().lead(leg);
    logbook.answered();
    var talk =
        new Talk(logbook, equipment, opening.voices(), opening.tools(), leg, offer.plan().codec());
    return new Talking(talk, agreement);
  }

  private CallState follow(Talking talking, Course course) {
    return switch (course) {
      case Course.Stay _ -> talking;
      case Course.Leave why ->
          new Goodbye(talking.talk(), talking.agreement(), why, logbook.now(), null);
    };
  }

  private CallState linger(Goodbye goodbye, Instant now) {
    Talk talk = goodbye.talk();
    talk.listen(now);
    if (!talk.quiet()) {
      return past(goodbye.since(), LONGEST_GOODBYE, now)
          ? end(goodbye.why().reason())
          : turnBack(quietSince(goodbye, null), now);
    }
    Instant since = goodbye.quietSince() == null ? now : goodbye.quietSince();
    if (past(since, talk.turnOver() ? LINGER : LONGEST_LINGER, now)) {
      return end(goodbye.why().reason());
    }
    return turnBack(quietSince(goodbye, since), now);
  }

  /// A caller who speaks once more keeps the call.
  private static CallState turnBack(Goodbye goodbye, Instant now) {
    return goodbye.why().mayTurnBack() && goodbye.talk().callerTalks(now)
        ? new Talking(goodbye.talk(), goodbye.agreement())
        : goodbye;
  }

  private static Goodbye quietSince(
      Goodbye goodbye, @org.jspecify.annotations.Nullable Instant since) {
    return new Goodbye(goodbye.talk(), goodbye.agreement(), goodbye.why(), goodbye.since(), since);
  }

  private CallState failed(String why) {
    LOG.info("the dialog failed: {}", why);
    return end("failed");
  }

  private CallState refuse(int status, String reason) {
    dialog.refuse(status);
    return end(reason);
  }

  /// Closes everything, the voice first, and says why.
  private CallState end(String reason) {
    over = true;
    boolean callerSpoke = false;
    LineQuality quality = NOTHING;
    switch (state) {
      case Opening opening -> opening.voices().close();
      case Talking(Talk talk, _) -> {
        callerSpoke = talk.callerSpoke();
        quality = talk.quality();
        hangUp(talk);
      }
      case Goodbye goodbye -> {
        callerSpoke = goodbye.talk().callerSpoke();
        quality = goodbye.talk().quality();
        hangUp(goodbye.talk());
      }
      case Asking _, Ended _ -> {}
    }
    dialog.hangUp();
    logbook.ended(reason, callerSpoke, quality);
    return new Ended();
  }

  private void hangUp(Talk talk) {
    talk.hushVoice();
    dialog.hangUp();
    talk.close();
  }

  private void ask(SdpOffer offer) {
    MDC.put("call", id.value());
    try {
      offer(
          new CallSignal.Received(
              equipment
                  .reception()
                  .receive(id, invite.line(), invite.caller(), offer.plan().codec())));
    } catch (RuntimeException e) {
      LOG.error("The house could not say whether to take the call", e);
      offer(new CallSignal.Received(new Reception.Decline(480, "failed")));
    } finally {
      MDC.remove("call");
    }
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
