package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Device.Algorithm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The arithmetic of digest authentication with `qop=auth` (RFC 7616 §3.4.1). Pure; the same for
/// who asks and who checks.
///
/// @param uri as it stands in the header, not as we would write it
/// @param nc eight hexadecimal digits
public record DigestResponse(
    Algorithm algorithm,
    String username,
    String realm,
    String nonce,
    String uri,
    String nc,
    String cnonce) {

  /// Lower-case hexadecimal, 32 or 64 digits.
  public String compute(String method, String password) {
    String who = hash(username + ":" + realm + ":" + password);
    String what = hash(method + ":" + uri);
    return hash(String.join(":", who, nonce, nc, cnonce, "auth", what));
  }

  /// As headers name it.
  public static String token(Algorithm algorithm) {
    return switch (algorithm) {
      case MD5 -> "MD5";
      case SHA256 -> "SHA-256";
    };
  }

  private String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance(token(algorithm));
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
