package fr.comptoir.telephony.sip;

import org.jspecify.annotations.Nullable;

/// The parameters of an `Authorization: Digest` header, as sent (RFC 7616 §3.4). Nothing in it is
/// to be trusted.
///
/// @param algorithm null when it named none, which means MD5
/// @param nc eight hexadecimal digits, if it is right
record Credentials(
    String username,
    String realm,
    String nonce,
    String uri,
    String response,
    @Nullable String algorithm,
    @Nullable String qop,
    @Nullable String nc,
    @Nullable String cnonce) {

  /// Hides what could help to guess a password.
  @Override
  public String toString() {
    return "credentials of " + username;
  }
}
