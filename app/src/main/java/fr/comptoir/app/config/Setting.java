package fr.comptoir.app.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every key of `config.toml`, with its default and the words that explain it in the file. The
/// environment overrides each: `COMPTOIR_` and the key in capitals.
enum Setting {
  SIP_BIND(
      "sip.bind", "127.0.0.1", "Address the box reaches this PC at. 127.0.0.1: practice only."),
  SIP_PORT("sip.port", "5060", "UDP and TCP port of our registrar."),
  SIP_RTP_PORTS("sip.rtp_ports", "40000-40199", "Ports for sound, two per call."),
  SIP_DEVICES(
      "sip.devices",
      "",
      "What may register: user:kind, kind fxo (a wall line) or phone; passwords are kept apart."),
  ASSISTANT_KIND("assistant.kind", "practice", "Who answers: realtime, practice, keypad or off."),
  ASSISTANT_URL(
      "assistant.url",
      "wss://api.openai.com/v1/realtime",
      "Any service that speaks the realtime protocol."),
  ASSISTANT_KEY("assistant.key", "", "Its key; moved to the encrypted store when written here."),
  ASSISTANT_MODEL("assistant.model", "gpt-realtime-2.1", "Its model."),
  ASSISTANT_VOICE("assistant.voice", "marin", "Its voice."),
  GEOCODER_URL(
      "geocoder.url",
      "auto",
      "Where addresses are looked up: auto (the national service), off, or an address."),
  GEOCODER_GOOGLE_KEY(
      "geocoder.google_key",
      "",
      "Google’s key, asked second; moved to the encrypted store when written here."),
  SCREEN_LANGUAGE("screen.language", "fr", "fr or en."),
  SCREEN_THEME("screen.theme", "light", "light or dark."),
  SOUND_VOLUME("sound.volume", "80", "Of the counter’s sounds, 0 to 100; 0: none is heard."),
  SOUND_QUIET("sound.quiet", "", "Hours without a sound, such as 23:30-09:00; empty: none."),
  SOUND_ROLES("sound.roles", "usual", "Sounds a role is spared: kitchen:new_order,line_down …"),
  KITCHEN_MONITOR(
      "kitchen.monitor", "", "Where the kitchen’s display stands: x,y,width,height; empty: a tab."),
  KITCHEN_KEYS("kitchen.keys", "", "Keys of a bump bar, such as recall:F13; empty: as delivered.");

  final String key;
  final String byDefault;
  final String comment;

  Setting(String key, String byDefault, String comment) {
    this.key = key;
    this.byDefault = byDefault;
    this.comment = comment;
  }

  /// `COMPTOIR_SIP_PORT` for `sip.port`.
  String variable() {
    return "COMPTOIR_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  String section() {
    return key.substring(0, key.indexOf('.'));
  }

  String leaf() {
    return key.substring(key.indexOf('.') + 1);
  }

  static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
