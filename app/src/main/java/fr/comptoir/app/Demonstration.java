package fr.comptoir.app;

import fr.comptoir.app.config.AppConfig;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.setup.OpeningCalls;
import fr.comptoir.app.setup.OpeningDay;
import fr.comptoir.app.setup.OpeningTrips;
import fr.comptoir.app.setup.PracticeDay;
import fr.comptoir.app.setup.PracticeStaff;
import fr.comptoir.app.setup.PracticeTapes;
import fr.comptoir.app.setup.RingingCalls;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.TelephonyException;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What a house has more when it is the demonstration: a box of its own whose callers never stop.
final class Demonstration {
  private static final String PORTS = "practice";

  private Demonstration() {}

  /// The line with two practice ports more. Their passwords live as long as the program. Where
  /// another program has the SIP port, the practice line is content with any.
  static TelephonyConfig line(AppConfig.Sip sip, InetAddress bind) {
    List<Device> devices = new ArrayList<>(sip.devices());
    for (int port = 1; port <= 2; port++) {
      devices.add(new Device(PORTS + port, password(), Device.Kind.FXO, Device.Algorithm.SHA256));
    }
    int port = sip.devices().isEmpty() ? freePort(bind, sip.port()) : sip.port();
    return new TelephonyConfig(
        bind, port, sip.rtpFirst(), sip.rtpLast(), devices, CallLimits.DEFAULT);
  }

  /// Which practice call the scripted voice talks in.
  static RingingCalls callers() {
    return new RingingCalls(PracticeTapes.stranger());
  }

  /// Fills the boards of a new demonstration and lets the practice line ring.
  static PracticeDay start(
      Desks desks, InetSocketAddress line, List<Device> devices, RingingCalls ringing) {
    fillBoards(desks);
    List<Device> ports =
        devices.stream().filter(device -> device.user().startsWith(PORTS)).toList();
    return PracticeDay.start(
        new PracticeDay.Place(line, ports),
        ringing,
        new PracticeStaff(desks.orders()),
        desks.house()::now);
  }

  /// A new demonstration doesn't open on empty boards.
  static void fillBoards(Desks desks) {
    if (!desks.orders().open().isEmpty()) return;
    OpeningDay.prepare(desks);
    OpeningTrips.prepare(desks);
    OpeningCalls.prepare(desks);
  }

  private static String password() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static int freePort(InetAddress bind, int wanted) {
    for (int port : new int[] {wanted, 0}) {
      try (DatagramSocket free = new DatagramSocket(new InetSocketAddress(bind, port))) {
        return free.getLocalPort();
      } catch (IOException taken) {
        // the next one, then
      }
    }
    throw new TelephonyException("no SIP port is free at " + bind);
  }
}
