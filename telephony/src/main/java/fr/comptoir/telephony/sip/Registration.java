package fr.comptoir.telephony.sip;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A REGISTER as a value, taken out of the message and not yet believed.
///
/// @param user of the address to register (To)
/// @param expires of the header, in seconds; -1 = it had none
record Registration(
    String user,
    @Nullable Credentials credentials,
    List<Place> contacts,
    int expires,
    InetAddress source,
    int sourcePort) {

  /// One Contact.
  ///
  /// @param uri without parameters of the header; `*` = all of them
  /// @param address host and port
  /// @param expires its own parameter, in seconds; -1 = none
  record Place(String uri, String address, int expires) {
    boolean wildcard() {
      return uri.equals("*");
    }
  }

  /// What to answer.
  sealed interface Answer {}

  /// 401.
  record Ask(Digest.Challenge challenge) implements Answer {}

  /// 200; `binding` is null when the device is away (now, or still).
  ///
  /// @param seconds until it expires
  record Accepted(@Nullable Binding binding, int seconds) implements Answer {}

  /// 423.
  record TooBrief(int leastSeconds) implements Answer {}

  /// 400.
  record Broken(String why) implements Answer {}

  /// Nothing at all: the source is banned.
  record Silence() implements Answer {}
}
