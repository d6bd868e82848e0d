package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.media.MediaLeg;
import fr.comptoir.telephony.sip.PhoneDialog;
import fr.comptoir.telephony.sip.PhoneSignal;

/// Somebody of the house who picked up a phone. The call's thread only.
final class Person implements AutoCloseable {
  private final String device;
  private final PhoneDialog dialog;
  private final MediaLeg leg;
  private final Agreement agreement;
  private final PhoneEar ear;

  Person(String device, PhoneDialog dialog, MediaLeg leg, Agreement agreement, PhoneEar ear) {
    this.device = device;
    this.dialog = dialog;
    this.leg = leg;
    this.agreement = agreement;
    this.ear = ear;
  }

  /// SIP user of the phone.
  String device() {
    return device;
  }

  /// From now on both hear each other.
  void join(AudioBridge caller, MediaLeg callerLeg, Codec callerCodec) {
    Codec ours = agreement.plan().codec();
    ear.lead(new Relay(ours, callerLeg, callerCodec));
    caller.join(new Relay(callerCodec, leg, ours));
  }

  /// Whether the person is still there after this.
  boolean stays(PhoneSignal signal) {
    return switch (signal) {
      case PhoneSignal.Reoffered(String offer) -> {
        agreement.reoffered(offer).ifPresentOrElse(dialog::accept, dialog::decline);
        yield true;
      }
      case PhoneSignal.HungUp _, PhoneSignal.Refused _, PhoneSignal.Failed _ -> false;
      case PhoneSignal.Rings _, PhoneSignal.Answered _ -> true;
    };
  }

  /// Hangs the phone up.
  @Override
  public void close() {
    ear.lead(null);
    dialog.hangUp();
    leg.close();
  }
}
