package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.LineState;
import java.net.InetAddress;
import java.time.Instant;

/// Where a registered device is.
///
/// @param contact the URI to reach it at
/// @param address host and port in it, for people
/// @param source address its REGISTER came from; its calls must come from there
/// @param sourcePort the port
record Binding(
    Device device,
    String contact,
    String address,
    InetAddress source,
    int sourcePort,
    Instant expiresAt) {

  LineState state() {
    return new LineState(device.user(), device.kind(), true, address, expiresAt);
  }
}
