package fr.comptoir.telephony.gateway;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.TelephonyException;
import java.net.InetSocketAddress;
import java.util.List;

/// The demonstration's box on the wall: registers its ports with our registrar and places real SIP
/// and RTP calls to it. An imitation over plain UDP sockets; nothing in the product depends on it.
public final class PracticeBox implements AutoCloseable {

  private PracticeBox() {}

  /// Registers every port and returns.
  ///
  /// @param registrar where the line listens
  /// @param ports accounts to register with
  /// @throws TelephonyException when the registrar refuses or doesn't answer
  public static PracticeBox start(InetSocketAddress registrar, List<Device> ports) {
    throw new TelephonyException("not there yet: " + registrar + " " + ports);
  }

  /// Places a call on its own virtual thread and returns at once.
  ///
  /// @param port user of one of the ports
  /// @param callerNumber in national or international form; empty = withheld
  public PracticeCall call(String port, String callerNumber, CallerScript script) {
    throw new TelephonyException("not there yet: " + port + " " + callerNumber + script);
  }

  /// Hangs up, unregisters, frees its sockets. Idempotent.
  @Override
  public void close() {}
}
