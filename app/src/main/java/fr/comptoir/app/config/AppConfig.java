package fr.comptoir.app.config;

import fr.comptoir.telephony.Device;
import java.util.List;
import java.util.Locale;

/// All settings, read once at start and whole. Defaults live in [Setting], so an empty file is
/// valid.
public record AppConfig(Sip sip, Assistant assistant, Screen screen) {

  /// @param bind LAN address to listen on
  /// @param rtpFirst even
  public record Sip(String bind, int port, int rtpFirst, int rtpLast, List<Device> devices) {}

  public record Assistant(Kind kind, String url, Secret key, String model, String voice) {}

  public record Screen(Locale language, boolean dark) {}

  /// Who answers the calls.
  public enum Kind {
    REALTIME,
    PRACTICE,
    KEYPAD,
    OFF
  }
}
