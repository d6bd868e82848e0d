package fr.comptoir.telephony.sip;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The registrar's challenges: `time.random.signature`, signed with a key of this run, so that no
/// table of what was handed out is needed. Thread-safe.
///
/// The signature covers the address it was handed to: who answers one really receives what we send
/// there, so a guess by a forged address is none.
///
/// What is kept is the highest `nc` seen per nonce, of those only that came with the right
/// password: strangers can't fill the table.
final class Nonces {
  static final Duration LIFE = Duration.ofMinutes(5);
  static final int MOST_COUNTED = 4096;

  enum Age {
    FRESH,
    /// Ours, but older than [#LIFE].
    OLD,
    /// Not ours, of an earlier run, or handed to another address.
    FOREIGN
  }

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;
  private final Map<String, Long> counts =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST_COUNTED;
        }
      };

  Nonces(Clock clock) {
    this.clock = clock;
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    key = new SecretKeySpec(secret, "HmacSHA256");
  }

  String next(InetAddress source) {
    byte[] salt = new byte[12];
    random.nextBytes(salt);
    String body = Long.toHexString(clock.millis()) + "." + HexFormat.of().formatHex(salt);
    return body + "." + sign(body, source);
  }

  Age age(String nonce, InetAddress source) {
    int end = nonce.lastIndexOf('.');
    if (end < 0 || nonce.length() > 200) return Age.FOREIGN;
    String body = nonce.substring(0, end);
    if (!same(sign(body, source), nonce.substring(end + 1))) return Age.FOREIGN;
    // Signed by us: the number in front is ours, too.
    long madeAt = Long.parseLong(body, 0, body.indexOf('.'), 16);
    return clock.millis() - madeAt > LIFE.toMillis() ? Age.OLD : Age.FRESH;
  }

  /// Whether this use of the nonce is new. Ask only once the password was right.
  synchronized boolean isNew(String nonce, long count) {
    Long before = counts.get(nonce);
    if (before != null && count <= before) return false;
    counts.put(nonce, count);
    return true;
  }

  synchronized int counted() {
    return counts.size();
  }

  /// Takes the same time wherever the difference is.
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /// A stable number below `bound` for a name, not to be guessed from outside.
  int pick(String name, int bound) {
    return Math.floorMod(sign(name).hashCode(), bound);
  }

  private String sign(String body, InetAddress source) {
    return sign(body + "|" + source.getHostAddress());
  }

  private String sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
