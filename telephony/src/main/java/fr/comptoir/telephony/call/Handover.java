package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.CallState.Bridged;
import fr.comptoir.telephony.call.CallState.Connecting;
import fr.comptoir.telephony.call.CallState.Ending;
import fr.comptoir.telephony.call.CallState.Goodbye;
import fr.comptoir.telephony.call.CallState.Talking;
import fr.comptoir.telephony.call.Summons.Nobody;
import fr.comptoir.telephony.call.Summons.Taken;
import fr.comptoir.telephony.call.Summons.Waiting;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.VoiceEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An answered call on its way to a person of the house, with one, and back to the voice. The
/// caller never leaves: their leg stays as it is, only who is heard on it changes. The call's
/// thread only.
final class Handover {
  /// How long the counter's phone rings for somebody who wants the call.
  private static final Duration TAKE_OVER = Duration.ofSeconds(30);

  private final Ringer ringer;
  private final Logbook logbook;

  Handover(Ringer ringer, Logbook logbook) {
    this.ringer = ringer;
    this.logbook = logbook;
  }

  /// Who is to be rung for this caller, as the house said.
  void staff(Reception.Staff who) {
    ringer.staff(who);
  }

  /// Rings them before the caller is answered; empty when none can be rung.
  Optional<Summons> summon(Codec codec) {
    var summons = ringer.ring(codec, logbook.now());
    logbook.noted(summons.isPresent() ? "ringing" : "voice_takes: unreachable");
    return summons;
  }

  /// The voice puts the caller through: it falls silent, and the phones ring.
  CallState putThrough(Talk talk, Agreement agreement) {
    Instant now = logbook.now();
    talk.park(now);
    return ringer
        .ring(talk.codec(), now)
        .map(summons -> (CallState) ringing(talk, agreement, summons, true))
        .orElseGet(() -> nobody(talk, agreement, "unreachable"));
  }

  /// Somebody at the counter wants the call: the phone rings there while the voice goes on.
  CallState takeOver(CallState from, Talk talk, Agreement agreement, List<String> devices) {
    var summons = ringer.ring(devices, TAKE_OVER, talk.codec(), logbook.now());
    if (summons.isEmpty()) {
      logbook.noted("no_takeover: unreachable");
      return from;
    }
    return ringing(talk, agreement, summons.get(), false);
  }

  /// A person has the caller on the line.
  CallState join(Talk talk, Agreement agreement, Person person) {
    talk.join(person, logbook.now());
    logbook.noted("person: " + person.device());
    return new Bridged(talk, agreement, person);
  }

  /// While phones ring. What concerns the voice alone is not decided here.
  CallState whileConnecting(Connecting connecting, CallSignal signal) {
    Talk talk = connecting.talk();
    return switch (signal) {
      case CallSignal.Phone phone -> follow(connecting, connecting.summons().on(phone));
      case CallSignal.Tick(Instant at) -> {
        if (connecting.parked()) {
          talk.ringback(at);
        }
        yield follow(connecting, connecting.summons().tick(at));
      }
      case CallSignal.GiveBack _ -> {
        connecting.summons().close();
        yield connecting.parked()
            ? resume(talk, connecting.agreement(), Prompt.HERE_AGAIN)
            : new Talking(talk, connecting.agreement());
      }
      case CallSignal.FromVoice voice -> {
        if (connecting.parked()) {
          aside(talk, voice);
        }
        yield connecting;
      }
      case CallSignal.ToolDone(var call, var result) -> {
        if (connecting.parked()) {
          talk.toolDone(call, result);
        }
        yield connecting;
      }
      case CallSignal.Sip _,
          CallSignal.Received _,
          CallSignal.CallerHeard _,
          CallSignal.KeyPressed _,
          CallSignal.LineTone _,
          CallSignal.StaffNote _,
          CallSignal.TakeOver _,
          CallSignal.HangUp _ ->
          connecting;
    };
  }

  /// While a person talks with the caller.
  CallState whileBridged(Bridged bridged, CallSignal signal) {
    Talk talk = bridged.talk();
    return switch (signal) {
      case CallSignal.Phone(_, var device, var what) -> {
        boolean theirs = device.equals(bridged.person().device());
        yield theirs && !bridged.person().stays(what) ? new Ending(bridged, "staff", 480) : bridged;
      }
      case CallSignal.GiveBack _ -> {
        bridged.person().close();
        logbook.noted("assistant");
        yield resume(talk, bridged.agreement(), Prompt.HERE_AGAIN);
      }
      case CallSignal.FromVoice voice -> {
        aside(talk, voice);
        yield bridged;
      }
      case CallSignal.ToolDone(var call, var result) -> {
        talk.toolDone(call, result);
        yield bridged;
      }
      case CallSignal.StaffNote(String text) -> {
        talk.note(text);
        yield bridged;
      }
      case CallSignal.Tick _,
          CallSignal.Sip _,
          CallSignal.Received _,
          CallSignal.CallerHeard _,
          CallSignal.KeyPressed _,
          CallSignal.LineTone _,
          CallSignal.TakeOver _,
          CallSignal.HangUp _ ->
          bridged;
    };
  }

  private CallState follow(Connecting connecting, Summons.Outcome outcome) {
    return switch (outcome) {
      case Waiting _ -> connecting;
      case Taken(Person person) -> join(connecting.talk(), connecting.agreement(), person);
      case Nobody(String why) -> {
        connecting.summons().close();
        if (connecting.parked()) {
          yield nobody(connecting.talk(), connecting.agreement(), why);
        }
        logbook.noted("no_takeover: " + why);
        yield new Talking(connecting.talk(), connecting.agreement());
      }
    };
  }

  private Connecting ringing(Talk talk, Agreement agreement, Summons summons, boolean parked) {
    logbook.noted("ringing");
    return new Connecting(talk, agreement, summons, parked);
  }

  private CallState nobody(Talk talk, Agreement agreement, String why) {
    logbook.noted("nobody: " + why);
    return resume(talk, agreement, Prompt.NOBODY_ANSWERS);
  }

  private CallState resume(Talk talk, Agreement agreement, Prompt words) {
    return switch (talk.resume(words, logbook.now())) {
      case Course.Stay _, Course.PutThrough _ -> new Talking(talk, agreement);
      case Course.Leave why -> new Goodbye(talk, agreement, why, logbook.now(), null);
    };
  }

  /// What a voice still brings while it isn't wanted: its words and its bill count, its fate only
  /// when it is wanted again.
  private static void aside(Talk talk, CallSignal.FromVoice voice) {
    if (!talk.isFrom(voice)) {
      return;
    }
    switch (voice.event()) {
      case VoiceEvent.Lost _ -> talk.voiceGone();
      case VoiceEvent.CallerSpeechStarted _, VoiceEvent.CallerSpeechStopped _ -> {}
      case VoiceEvent.Ready _,
          VoiceEvent.CallerSaid _,
          VoiceEvent.AssistantSaid _,
          VoiceEvent.AudioEnded _,
          VoiceEvent.ToolCalled _,
          VoiceEvent.TurnEnded _,
          VoiceEvent.Used _,
          VoiceEvent.Reconnecting _ ->
          talk.on(voice.event());
    }
  }
}
