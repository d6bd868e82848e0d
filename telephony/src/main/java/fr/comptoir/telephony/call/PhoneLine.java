package fr.comptoir.telephony.call;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.LineState;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyException;
import fr.comptoir.telephony.media.MediaEngine;
import fr.comptoir.telephony.sip.PhoneDialog;
import fr.comptoir.telephony.sip.PhoneSignal;
import fr.comptoir.telephony.sip.PhoneWish;
import fr.comptoir.telephony.sip.SipEndpoint;
import fr.comptoir.telephony.sip.SipPhones;
import fr.comptoir.telephony.voice.PromptBook;
import fr.comptoir.telephony.voice.VoiceModel;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The telephone of the house: this module's front door. Thread-safe.
public final class PhoneLine implements AutoCloseable {
  private final Switchboard switchboard;
  private final SipEndpoint endpoint;

  private PhoneLine(Switchboard switchboard, SipEndpoint endpoint) {
    this.switchboard = switchboard;
    this.endpoint = endpoint;
  }

  /// Listens for registrations and calls. Blocks some 300 ms; not on the FX thread.
  ///
  /// @param voices first choice, then what takes over when it fails (the keypad voice last); empty
  ///   = calls are not answered, the restaurant's handset rings
  /// @param media stays the caller's: close it after the line
  /// @throws TelephonyException when the SIP port can't be bound
  public static PhoneLine start(
      TelephonyConfig config,
      Reception reception,
      List<VoiceModel> voices,
      MediaEngine media,
      PromptBook prompts,
      CallListener listener,
      Clock clock) {
    var phones = new Phones();
    var steady = new SteadyClock(clock);
    var switchboard =
        new Switchboard(
            new Equipment(config, reception, voices, media, prompts, listener, phones, steady),
            steady::settle);
    try {
      SipEndpoint endpoint = SipEndpoint.start(config, clock, switchboard);
      phones.open(endpoint.phones());
      return new PhoneLine(switchboard, endpoint);
    } catch (TelephonyException e) {
      switchboard.close();
      throw e;
    }
  }

  /// Where devices reach us.
  public InetSocketAddress address() {
    return endpoint.address();
  }

  /// Every configured device and where it stands.
  public List<LineState> lines() {
    return endpoint.lines();
  }

  /// Calls that ring or talk now.
  public List<CallId> calls() {
    return switchboard.calls();
  }

  /// Tells the voice of a running call something without making it speak: a note of the staff's.
  /// Nothing happens when the call is over.
  public void note(CallId call, String text) {
    switchboard.note(call, text);
  }

  /// Ends a call for the staff; its reason in the journal is `staff`. Returns at once.
  public void hangUp(CallId call) {
    switchboard.hangUp(call);
  }

  /// Rings these phones for somebody who wants a running call; the voice goes on until one is
  /// picked up, then the two people hear each other. Returns at once; what came of it is a
  /// [CallEvent.Noted].
  ///
  /// @param devices SIP users of phones; those that are away are passed over
  public void takeOver(CallId call, List<String> devices) {
    switchboard.takeOver(call, devices);
  }

  /// The assistant has the caller again; the person's phone is hung up. Also ends a take-over that
  /// still rings.
  public void giveBack(CallId call) {
    switchboard.giveBack(call);
  }

  /// Hangs up every call, waits for them (at most 3 s), then leaves the SIP port. Idempotent; not
  /// on the FX thread.
  @Override
  public void close() {
    switchboard.close();
    endpoint.close();
  }

  /// The way to the phones, which opens after the switchboard that uses it.
  private static final class Phones implements SipPhones {
    private volatile @Nullable SipPhones open;

    void open(SipPhones phones) {
      open = phones;
    }

    @Override
    public boolean isReachable(String device) {
      SipPhones phones = open;
      return phones != null && phones.isReachable(device);
    }

    @Override
    public Optional<PhoneDialog> invite(PhoneWish wish, Consumer<PhoneSignal> listener) {
      SipPhones phones = open;
      return phones == null ? Optional.empty() : phones.invite(wish, listener);
    }
  }
}
