package fr.comptoir.app.config;

import fr.comptoir.telephony.Device;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All settings, read once at start and whole. Defaults live in [Setting], so an empty file is
/// valid.
public record AppConfig(
    Sip sip,
    Assistant assistant,
    Geocoding geocoding,
    Screen screen,
    Sound sound,
    Kitchen kitchen) {

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
  /// @param roles which sounds each role is spared, as the screen writes it; `usual` = as delivered
  public record Sound(
      int volume, @Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil, String roles) {}

  /// The kitchen's display on this PC.
  ///
  /// @param monitor the bounds of the one it stands on; empty = in the window
  /// @param keys those that are otherwise than delivered
  public record Kitchen(String monitor, String keys) {}

  /// Who answers the calls.
  public enum Kind {
    REALTIME,
    PRACTICE,
    KEYPAD,
    OFF
  }
}
