package fr.comptoir.telephony.call;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Device;
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
public final class PhoneLine implements LiveCalls, AutoCloseable {
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

  @Override
  public void note(CallId call, String text) {
    switchboard.note(call, text);
  }

  @Override
  public void hangUp(CallId call) {
    switchboard.hangUp(call);
  }

  @Override
  public void takeOver(CallId call, List<String> devices) {
    switchboard.takeOver(call, devices);
  }

  @Override
  public void giveBack(CallId call) {
    switchboard.giveBack(call);
  }

  @Override
  public List<String> phones() {
    return lines().stream()
        .filter(line -> line.kind() == Device.Kind.PHONE && line.registered())
        .map(LineState::user)
        .toList();
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
