package fr.comptoir.telephony;

import java.net.InetSocketAddress;
import java.time.Instant;

/// Where we stand with an operator.
public sealed interface TrunkState {
  /// Asking, or between two tries.
  record Trying() implements TrunkState {}

  /// @param server that took us
  /// @param until renewed before
  record Registered(InetSocketAddress server, Instant until) implements TrunkState {}

  /// Nobody answers; tried again at that time.
  record Unreachable(Instant again) implements TrunkState {}

  /// The account is wrong or closed: a person has to look; tried again at that time all the same.
  record Refused(Instant again) implements TrunkState {}
}
