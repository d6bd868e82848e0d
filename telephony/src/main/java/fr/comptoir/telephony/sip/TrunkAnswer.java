package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.sip.TrunkCourse.Challenge;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Our proof that we know the password (RFC 7616 §3.4), or the older kind without `qop` (RFC 2069)
/// that some operators still ask for. Pure.
///
/// @param nc how often this nonce has been answered, from 1
record TrunkAnswer(Challenge challenge, String user, String uri, int nc, String cnonce) {

  /// Value of an Authorization or a Proxy-Authorization header.
  String header(String method, String password) {
    String count = "%08x".formatted(nc);
    String response = challenge.qop() ? withQop(count, method, password) : old(method, password);
    var text = new StringBuilder("Digest ");
    text.append("username=\"").append(user);
    text.append("\",realm=\"").append(challenge.realm());
    text.append("\",nonce=\"").append(challenge.nonce());
    text.append("\",uri=\"").append(uri);
    text.append("\",response=\"").append(response);
    text.append("\",algorithm=").append(DigestResponse.token(challenge.algorithm()));
    if (challenge.qop()) {
      text.append(",qop=auth,nc=").append(count).append(",cnonce=\"").append(cnonce).append('"');
    }
    if (challenge.opaque() != null) {
      text.append(",opaque=\"").append(challenge.opaque()).append('"');
    }
    return text.toString();
  }

  private String withQop(String count, String method, String password) {
    return new DigestResponse(
            challenge.algorithm(), user, challenge.realm(), challenge.nonce(), uri, count, cnonce)
        .compute(method, password);
  }

  private String old(String method, String password) {
    String who = hash(user + ":" + challenge.realm() + ":" + password);
    return hash(who + ":" + challenge.nonce() + ":" + hash(method + ":" + uri));
  }

  private String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance(DigestResponse.token(challenge.algorithm()));
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
