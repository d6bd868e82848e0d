package fr.comptoir.app.config;

import fr.comptoir.telephony.Device;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All settings, read once at start and whole. Defaults live in [Setting], so an empty file is
/// valid.
public record AppConfig(
    Sip sip, Assistant assistant, Geocoding geocoding, Screen screen, Sound sound) {

  /// @param bind LAN address to listen on
  /// @param rtpFirst even
  public record Sip(String bind, int port, int rtpFirst, int rtpLast, List<Device> devices) {}

  public record Assistant(Kind kind, String url, Secret key, String model, String voice) {}

  /// @param url empty = the house's own streets alone
  /// @param auto whether nobody chose: a sample house then asks nobody
  /// @param googleKey empty = Google isn't asked
  public record Geocoding(String url, boolean auto, Secret googleKey) {}

  public record Screen(Locale language, boolean dark) {}

  /// @param volume in percent, 0 to 100
  /// @param quietFrom restaurant time; null = no quiet hours
  /// @param quietUntil null = no quiet hours
  public record Sound(int volume, @Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil) {}

  /// Who answers the calls.
  public enum Kind {
    REALTIME,
    PRACTICE,
    KEYPAD,
    OFF
  }
}
