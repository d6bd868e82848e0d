package fr.comptoir.telephony.call;

import fr.comptoir.telephony.TelephonyException;
import fr.comptoir.telephony.call.CallState.Asking;
import fr.comptoir.telephony.call.CallState.Ending;
import fr.comptoir.telephony.call.CallState.Opening;
import fr.comptoir.telephony.call.CallState.Summoning;
import fr.comptoir.telephony.call.CallState.Talking;
import fr.comptoir.telephony.media.MediaLeg;
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

/// A call until it is answered: asks the house, opens a voice while it still rings, answers when
/// the voice can talk or the caller has waited long enough. What can't be answered isn't: then the
/// restaurant's handset rings. The call's thread only.
final class Doorbell {
  private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

  /// How long the house may think about a call.
  private static final Duration HOUSE_PATIENCE = Duration.ofSeconds(4);

  private final SipInvite invite;
  private final Equipment equipment;
  private final Executor workers;
  private final Mailbox mailbox;
  private final Logbook logbook;
  private final Handover handover;
  private final SipDialog dialog;

  Doorbell(
      SipInvite invite,
      Equipment equipment,
      Executor workers,
      Mailbox mailbox,
      Logbook logbook,
      Handover handover) {
    this.invite = invite;
    this.equipment = equipment;
    this.workers = workers;
    this.mailbox = mailbox;
    this.logbook = logbook;
    this.handover = handover;
    dialog = invite.dialog();
  }

  /// Rings, and asks the house.
  CallState ring() {
    String voice = equipment.voices().isEmpty() ? "off" : equipment.voices().getFirst().kind();
    logbook.started(invite.line(), invite.caller(), voice);
    return switch (SdpOffer.parse(invite.offer())) {
      case SdpOffer.Read(SdpOffer offer) -> {
        var asking = new Asking(offer, logbook.now());
        if (equipment.voices().isEmpty()) {
          yield new Ending(asking, "declined", 480);
        }
        dialog.ring();
        workers.execute(() -> ask(offer));
        yield asking;
      }
      case SdpOffer.NoCodec _ -> new Ending(new CallState.Ended(), "failed", 488);
      case SdpOffer.Unreadable(String why) -> {
        LOG.info("an offer we can't take: {}", why);
        yield new Ending(new CallState.Ended(), "failed", 488);
      }
    };
  }

  CallState whileAsking(Asking asking, CallSignal signal) {
    return switch (signal) {
      case CallSignal.Received(Reception.Answer answer) -> {
        handover.staff(answer.staff());
        yield open(asking.offer(), answer);
      }
      case CallSignal.Received(Reception.Ring ring) -> summon(asking, ring);
      case CallSignal.Received(Reception.Decline(int status, String reason)) -> {
        logbook.noted("declined: " + reason);
        yield new Ending(asking, "declined", status);
      }
      case CallSignal.Sip(SipSignal sip) -> whileRinging(asking, sip);
      case CallSignal.HangUp(String reason) -> new Ending(asking, reason, 480);
      case CallSignal.Tick(Instant at) ->
          past(asking.since(), HOUSE_PATIENCE, at) ? new Ending(asking, "failed", 480) : asking;
      case CallSignal.FromVoice _,
          CallSignal.ToolDone _,
          CallSignal.CallerHeard _,
          CallSignal.KeyPressed _,
          CallSignal.LineTone _,
          CallSignal.Phone _,
          CallSignal.TakeOver _,
          CallSignal.GiveBack _,
          CallSignal.StaffNote _ ->
          asking;
    };
  }

  /// Phones of the house ring; the caller still hears the network's ringing.
  CallState whileSummoning(Summoning summoning, CallSignal signal) {
    return switch (signal) {
      case CallSignal.Phone phone -> follow(summoning, summoning.summons().on(phone));
      case CallSignal.Tick(Instant at) -> follow(summoning, summoning.summons().tick(at));
      case CallSignal.Sip(SipSignal sip) -> whileRinging(summoning, sip);
      case CallSignal.HangUp(String reason) -> new Ending(summoning, reason, 480);
      case CallSignal.GiveBack _ -> follow(summoning, new Summons.Nobody("assistant"));
      case CallSignal.FromVoice _,
          CallSignal.Received _,
          CallSignal.ToolDone _,
          CallSignal.CallerHeard _,
          CallSignal.KeyPressed _,
          CallSignal.LineTone _,
          CallSignal.TakeOver _,
          CallSignal.StaffNote _ ->
          summoning;
    };
  }

  CallState whileOpening(Opening opening, CallSignal signal) {
    return switch (signal) {
      case CallSignal.StaffNote(String text) -> {
        opening.voices().current().note(text);
        yield opening;
      }
      case CallSignal.FromVoice voice when voice.attempt() == opening.voices().attempt() ->
          voiceWhileOpening(opening, voice.event());
      case CallSignal.Sip(SipSignal sip) -> whileRinging(opening, sip);
      case CallSignal.HangUp(String reason) -> new Ending(opening, reason, 480);
      case CallSignal.Tick(Instant at) -> {
        if (!past(opening.since(), equipment.config().limits().ring(), at)) {
          yield opening;
        }
        logbook.noted("voice_slow");
        yield answer(opening, opening);
      }
      case CallSignal.FromVoice _,
          CallSignal.Received _,
          CallSignal.ToolDone _,
          CallSignal.CallerHeard _,
          CallSignal.KeyPressed _,
          CallSignal.Phone _,
          CallSignal.TakeOver _,
          CallSignal.GiveBack _,
          CallSignal.LineTone _ ->
          opening;
    };
  }

  private CallState voiceWhileOpening(Opening opening, VoiceEvent event) {
    return switch (event) {
      case VoiceEvent.Ready _ -> {
        opening.voices().ready();
        yield answer(opening, opening);
      }
      case VoiceEvent.Lost(String reason, _) -> {
        logbook.noted("voice_lost: " + reason);
        if (!opening.voices().next(logbook.now())) {
          yield new Ending(opening, "voice_lost", 503);
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
      case SipSignal.Cancelled _ -> new Ending(ringing, "cancelled", 480);
      case SipSignal.HungUp _ -> new Ending(ringing, "caller", 480);
      case SipSignal.Failed(String why) -> {
        LOG.info("the dialog failed: {}", why);
        yield new Ending(ringing, "failed", 480);
      }
      case SipSignal.Reoffered _ -> {
        dialog.decline();
        yield ringing;
      }
      case SipSignal.Acknowledged _, SipSignal.Key _ -> ringing;
    };
  }

  private CallState summon(Asking asking, Reception.Ring ring) {
    handover.staff(ring.staff());
    return handover
        .summon(asking.offer().plan().codec())
        .map(summons -> (CallState) new Summoning(asking.offer(), ring.then(), summons))
        .orElseGet(() -> open(asking.offer(), ring.then()));
  }

  private CallState follow(Summoning summoning, Summons.Outcome outcome) {
    return switch (outcome) {
      case Summons.Waiting _ -> summoning;
      case Summons.Taken(Person person) -> join(summoning, person);
      case Summons.Nobody(String why) -> {
        summoning.summons().close();
        logbook.noted("voice_takes: " + why);
        yield open(summoning.offer(), summoning.then());
      }
    };
  }

  private CallState join(Summoning summoning, Person person) {
    // A person answers: the voice is there, and opened only when the call is given to it.
    Opening unopened = prepare(summoning.offer(), summoning.then());
    CallState answered = answer(unopened, summoning);
    if (answered instanceof Talking(Talk talk, Agreement agreement)) {
      return handover.join(talk, agreement, person);
    }
    person.close();
    return answered;
  }

  private CallState open(SdpOffer offer, Reception.Answer answer) {
    Opening opening = prepare(offer, answer);
    opening.voices().open(opening.since());
    return opening;
  }

  private Opening prepare(SdpOffer offer, Reception.Answer answer) {
    var bridge = new AudioBridge(offer.plan().codec(), mailbox);
    var limits = equipment.config().limits();
    var tools = new ToolDispatch(answer.tools(), workers, mailbox, limits.toolDeadline());
    var voices = new Voices(equipment.voices(), answer.brief(), bridge, mailbox);
    return new Opening(offer, voices, tools, bridge, logbook.now());
  }

  /// @param from the state to stay in when the caller was faster
  private CallState answer(Opening opening, CallState from) {
    SdpOffer offer = opening.offer();
    MediaLeg leg;
    try {
      leg = equipment.media().open(offer.plan().codec(), opening.bridge());
    } catch (TelephonyException e) {
      LOG.error("The call can't be answered", e);
      return new Ending(from, "failed", 503);
    }
    var agreement = new Agreement(leg, equipment.config().bind(), offer);
    if (!dialog.answer(agreement.answer())) {
      leg.close();
      return from; // the caller was faster; the signal that says so is under way
    }
    leg.start(offer.plan());
    opening.bridge().lead(leg);
    logbook.answered();
    var talk =
        new Talk(logbook, equipment, opening.voices(), opening.tools(), leg, offer.plan().codec());
    return new Talking(talk, agreement);
  }

  private void ask(SdpOffer offer) {
    MDC.put("call", logbook.call().value());
    try {
      mailbox.put(
          new CallSignal.Received(
              equipment
                  .reception()
                  .receive(logbook.call(), invite.line(), invite.caller(), offer.plan().codec())));
    } catch (RuntimeException e) {
      LOG.error("The house could not say whether to take the call", e);
      mailbox.put(new CallSignal.Received(new Reception.Decline(480, "failed")));
    } finally {
      MDC.remove("call");
    }
  }

  private static boolean past(Instant since, Duration limit, Instant now) {
    return !now.isBefore(since.plus(limit));
  }
}
