package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.Device.Algorithm;
import java.net.InetAddress;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who may register: digest authentication (RFC 7616, RFC 8760), one algorithm per device,
/// `qop=auth` required. Thread-safe.
///
/// A stranger can't tell an unknown user from a wrong password: both get the same challenge, after
/// the same arithmetic.
final class Digest {
  static final String REALM = "comptoir";

  sealed interface Verdict {}

  record Known(Device device) implements Verdict {}

  /// Ask (again).
  ///
  /// @param stale the password was right and only the nonce used up: the device may answer a new
  ///   one without asking a person
  /// @param guessed a wrong answer was given to a challenge of ours, not just none
  record Challenge(Algorithm algorithm, String nonce, boolean stale, boolean guessed)
      implements Verdict {}

  private final Map<String, Device> devices;
  private final List<Algorithm> algorithms;
  private final Nonces nonces;

  Digest(List<Device> devices, Clock clock) {
    this.devices =
        devices.stream().collect(Collectors.toUnmodifiableMap(Device::user, Function.identity()));
    this.algorithms = devices.stream().map(Device::algorithm).toList();
    this.nonces = new Nonces(clock);
  }

  /// @param user of the address it wants to register
  /// @param source where it asks from
  Verdict check(String user, String method, @Nullable Credentials given, InetAddress source) {
    Device device = devices.get(user);
    if (given == null) return challenge(user, device, source, false, false);
    boolean right = matches(user, device, method, given);
    Nonces.Age age = nonces.age(given.nonce(), source);
    if (!right || device == null || age == Nonces.Age.FOREIGN) {
      return challenge(user, device, source, false, age != Nonces.Age.FOREIGN);
    }
    if (age == Nonces.Age.OLD || !nonces.isNew(given.nonce(), count(given.nc()))) {
      return challenge(user, device, source, true, false);
    }
    return new Known(device);
  }

  private boolean matches(String user, @Nullable Device device, String method, Credentials given) {
    Algorithm algorithm = algorithmOf(user, device);
    String named = given.algorithm() == null ? "MD5" : given.algorithm();
    String nc = given.nc() == null ? "" : given.nc();
    String cnonce = given.cnonce() == null ? "" : given.cnonce();
    String password = device == null ? REALM : device.password();
    String expected =
        new DigestResponse(
                algorithm, given.username(), REALM, given.nonce(), given.uri(), nc, cnonce)
            .compute(method, password);
    boolean same = Nonces.same(expected, given.response().toLowerCase(Locale.ROOT));
    return same
        && given.username().equals(user)
        && given.realm().equals(REALM)
        && named.equalsIgnoreCase(DigestResponse.token(algorithm))
        && "auth".equals(given.qop())
        && count(nc) > 0;
  }

  private Challenge challenge(
      String user, @Nullable Device device, InetAddress source, boolean stale, boolean guessed) {
    return new Challenge(algorithmOf(user, device), nonces.next(source), stale, guessed);
  }

  /// An unknown user is asked like one of ours, and each time alike.
  private Algorithm algorithmOf(String user, @Nullable Device device) {
    if (algorithms.isEmpty()) return Algorithm.MD5;
    // Picked for both, so that both take the same time.
    Algorithm picked = algorithms.get(nonces.pick(user, algorithms.size()));
    return device != null ? device.algorithm() : picked;
  }

  /// -1 when it isn't eight hexadecimal digits.
  private static long count(@Nullable String nc) {
    if (nc == null || nc.length() != 8) return -1;
    if (!nc.chars().allMatch(HexFormat::isHexDigit)) return -1;
    return HexFormat.fromHexDigitsToLong(nc);
  }
}
