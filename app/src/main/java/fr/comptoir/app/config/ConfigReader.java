package fr.comptoir.app.config;

import fr.comptoir.app.config.AppConfig.Assistant;
import fr.comptoir.app.config.AppConfig.Geocoding;
import fr.comptoir.app.config.AppConfig.Kind;
import fr.comptoir.app.config.AppConfig.Kitchen;
import fr.comptoir.app.config.AppConfig.Screen;
import fr.comptoir.app.config.AppConfig.Sip;
import fr.comptoir.app.config.AppConfig.Sound;
import fr.comptoir.app.geo.Geoplateforme;
import fr.comptoir.telephony.Device;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns texts into settings and collects everything that is wrong with them. Pure.
final class ConfigReader {
  private final Map<Setting, String> values;
  private final Function<String, Secret> passwords;
  private final List<String> problems = new ArrayList<>();

  private ConfigReader(Map<Setting, String> values, Function<String, Secret> passwords) {
    this.values = values;
    this.passwords = passwords;
  }

  /// @param values what the file and the environment say; a missing key means its default
  /// @param passwords of devices named without one
  /// @throws ConfigException naming every problem
  static AppConfig read(Map<Setting, String> values, Function<String, Secret> passwords) {
    return new ConfigReader(values, passwords).config();
  }

  private AppConfig config() {
    int[] rtp = portRange();
    AppConfig config =
        new AppConfig(
            new Sip(
                address(),
                whole(Setting.SIP_PORT, text(Setting.SIP_PORT), 1, 65_535),
                rtp[0],
                rtp[1],
                devices()),
            new Assistant(
                oneOf(Setting.ASSISTANT_KIND, Kind.values()),
                socketUrl(),
                new Secret(text(Setting.ASSISTANT_KEY)),
                text(Setting.ASSISTANT_MODEL),
                text(Setting.ASSISTANT_VOICE)),
            geocoding(),
            new Screen(
                oneOf(Setting.SCREEN_LANGUAGE, Language.values()).locale(),
                oneOf(Setting.SCREEN_THEME, ThemeName.values()) == ThemeName.DARK),
            sound(),
            new Kitchen(text(Setting.KITCHEN_MONITOR), text(Setting.KITCHEN_KEYS)));
    if (!problems.isEmpty()) throw new ConfigException(problems);
    return config;
  }

  private Sound sound() {
    int volume = whole(Setting.SOUND_VOLUME, text(Setting.SOUND_VOLUME), 0, 100);
    String roles = text(Setting.SOUND_ROLES);
    String said = text(Setting.SOUND_QUIET);
    if (said.isEmpty()) return new Sound(volume, null, null, roles);
    String[] ends = said.split("-", -1);
    try {
      if (ends.length == 2) {
        return new Sound(
            volume, LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()), roles);
      }
    } catch (DateTimeParseException notTimes) {
      // said below
    }
    problem(Setting.SOUND_QUIET, "'%s' is no span such as 23:30-09:00".formatted(said));
    return new Sound(volume, null, null, roles);
  }

  private enum Language {
    FR,
    EN;

    Locale locale() {
      return Locale.of(name().toLowerCase(Locale.ROOT));
    }
  }

  private enum ThemeName {
    LIGHT,
    DARK
  }

  private String text(Setting setting) {
    return values.getOrDefault(setting, setting.byDefault).strip();
  }

  private <E extends Enum<E>> E oneOf(Setting setting, E[] choices) {
    String said = text(setting);
    for (E choice : choices) if (choice.name().equalsIgnoreCase(said)) return choice;
    problem(
        setting,
        "'%s' is none of %s".formatted(said, Arrays.toString(choices).toLowerCase(Locale.ROOT)));
    return choices[0];
  }

  private int whole(Setting setting, String said, int min, int max) {
    try {
      int number = Integer.parseInt(said);
      if (number >= min && number <= max) return number;
    } catch (NumberFormatException notANumber) {
      // said below, with the range
    }
    problem(setting, "'%s' is no whole number from %d to %d".formatted(said, min, max));
    return min;
  }

  private int[] portRange() {
    String said = text(Setting.SIP_RTP_PORTS);
    String[] ends = said.split("-", -1);
    if (ends.length != 2) {
      problem(Setting.SIP_RTP_PORTS, "'%s' is no range such as 40000-40199".formatted(said));
      return new int[] {40_000, 40_199};
    }
    int first = whole(Setting.SIP_RTP_PORTS, ends[0].strip(), 1024, 65_534);
    int last = whole(Setting.SIP_RTP_PORTS, ends[1].strip(), 1025, 65_535);
    if (last - first < 1) problem(Setting.SIP_RTP_PORTS, "a call needs two ports");
    return new int[] {first + first % 2, last};
  }

  private String address() {
    String said = text(Setting.SIP_BIND);
    try {
      InetAddress unused = InetAddress.ofLiteral(said);
      return said;
    } catch (IllegalArgumentException notALiteral) {
      return resolved(said);
    }
  }

  private String resolved(String host) {
    try {
      return InetAddress.getByName(host).getHostAddress();
    } catch (UnknownHostException unknown) {
      problem(Setting.SIP_BIND, "'%s' is no address of this PC".formatted(host));
      return "127.0.0.1";
    }
  }

  private String socketUrl() {
    String said = text(Setting.ASSISTANT_URL);
    try {
      URI uri = URI.create(said);
      if (("ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme())) && uri.getHost() != null)
        return said;
    } catch (IllegalArgumentException notAUrl) {
      // said below
    }
    problem(Setting.ASSISTANT_URL, "'%s' is no ws:// or wss:// address".formatted(said));
    return Setting.ASSISTANT_URL.byDefault;
  }

  private Geocoding geocoding() {
    String said = text(Setting.GEOCODER_URL);
    Secret key = new Secret(text(Setting.GEOCODER_GOOGLE_KEY));
    if (said.equalsIgnoreCase("auto")) return new Geocoding(Geoplateforme.URL, true, key);
    if (said.equalsIgnoreCase("off")) return new Geocoding("", false, key);
    try {
      URI uri = URI.create(said);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (http && uri.getHost() != null) return new Geocoding(said, false, key);
    } catch (IllegalArgumentException notAUrl) {
      // said below
    }
    problem(Setting.GEOCODER_URL, "'%s' is no http:// or https:// address".formatted(said));
    return new Geocoding("", false, key);
  }

  private List<Device> devices() {
    List<Device> devices = new ArrayList<>();
    Set<String> users = new HashSet<>();
    for (String entry : text(Setting.SIP_DEVICES).split(",", -1)) {
      if (entry.isBlank()) continue;
      Device device = device(entry.strip());
      if (device == null) continue;
      if (!users.add(device.user()))
        problem(Setting.SIP_DEVICES, device.user() + " is there twice");
      devices.add(device);
    }
    return devices;
  }

  /// `user:kind`, `user:password:kind`, `user:password:kind:sha256`; a password may hold colons.
  private @Nullable Device device(String entry) {
    String[] parts = entry.split(":", -1);
    Device.Algorithm algorithm = Device.Algorithm.MD5;
    int end = parts.length;
    if (end > 2 && parts[end - 1].toLowerCase(Locale.ROOT).matches("md5|sha256|sha-256")) {
      if (!parts[end - 1].equalsIgnoreCase("md5")) algorithm = Device.Algorithm.SHA256;
      end--;
    }
    Device.Kind kind = end < 2 ? null : kind(parts[end - 1]);
    if (kind == null || parts[0].isBlank()) {
      problem(
          Setting.SIP_DEVICES,
          "'%s' is not user:password:fxo or user:password:phone"
              .formatted(parts[0].isBlank() ? "(no user)" : parts[0]));
      return null;
    }
    String password =
        end == 2
            ? passwords.apply(parts[0]).reveal()
            : String.join(":", Arrays.copyOfRange(parts, 1, end - 1));
    if (password.isEmpty()) {
      problem(Setting.SIP_DEVICES, "no password is known for " + parts[0]);
      return null;
    }
    return new Device(parts[0], password, kind, algorithm);
  }

  private static Device.@Nullable Kind kind(String said) {
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "fxo" -> Device.Kind.FXO;
      case "phone" -> Device.Kind.PHONE;
      default -> null;
    };
  }

  private void problem(Setting setting, String what) {
    problems.add(setting.key + ": " + what);
  }
}
