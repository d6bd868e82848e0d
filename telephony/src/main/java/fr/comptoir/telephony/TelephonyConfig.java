package fr.comptoir.telephony;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/// How the line is set up.
///
/// @param bind the LAN address to listen on, never all interfaces unless the owner says so
/// @param rtpFirst first port of the RTP range, even
/// @param rtpLast its last port
/// @param limits what a call may take
public record TelephonyConfig(
    InetAddress bind,
    int port,
    int rtpFirst,
    int rtpLast,
    List<Device> devices,
    CallLimits limits) {

  /// @param ring how long it rings at most while the voice gets ready
  /// @param silenceAsk no word for so long: ask
  /// @param silenceEnd and for so long after that: say goodbye
  /// @param longest a call may last
  /// @param costMicros a call may cost, in millionths of a euro
  /// @param toolDeadline after which a tool counts as failed
  /// @param filler said when nothing was heard for so long after the caller spoke
  public record CallLimits(
      Duration ring,
      Duration silenceAsk,
      Duration silenceEnd,
      Duration longest,
      long costMicros,
      Duration toolDeadline,
      Duration filler) {
    public static final CallLimits DEFAULT =
        new CallLimits(
            Duration.ofSeconds(2),
            Duration.ofSeconds(12),
            Duration.ofSeconds(12),
            Duration.ofMinutes(12),
            2_000_000,
            Duration.ofSeconds(6),
            Duration.ofMillis(1500));
  }

  /// Calls at once: one per wall line.
  public int lines() {
    return (int) devices.stream().filter(device -> device.kind() == Device.Kind.FXO).count();
  }
}
