package fr.comptoir.telephony.voice.realtime;

import java.net.URI;
import java.util.function.Supplier;

/// Which service to talk to, and how.
///
/// @param url `ws://` or `wss://`; the model is added to its query where it names none
/// @param key the bearer token, asked for at each connection and never kept; empty sends none
/// @param voice as the service calls it
/// @param transcriber model that writes down what the caller says
/// @param rates for the cost of a turn
public record RealtimeConfig(
    URI url,
    Supplier<String> key,
    String model,
    String voice,
    String transcriber,
    Hearing hearing,
    Rates rates,
    Patience patience) {

  public static final String DEFAULT_URL = "wss://api.openai.com/v1/realtime";
  public static final String DEFAULT_MODEL = "gpt-realtime-2.1";
  public static final String DEFAULT_VOICE = "marin";

  /// Everything else as measured on telephone lines.
  ///
  /// @throws IllegalArgumentException when the address isn't one of a WebSocket
  public static RealtimeConfig of(String url, Supplier<String> key, String model, String voice) {
    URI address = URI.create(url.isBlank() ? DEFAULT_URL : url.strip());
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.matches("(?i)wss?") || address.getHost() == null) {
      throw new IllegalArgumentException("not a ws:// or wss:// address");
    }
    return new RealtimeConfig(
        address,
        key,
        model.isBlank() ? DEFAULT_MODEL : model,
        voice.isBlank() ? DEFAULT_VOICE : voice,
        "gpt-realtime-whisper",
        Hearing.TELEPHONE,
        Rates.of(model.isBlank() ? DEFAULT_MODEL : model),
        Patience.DEFAULT);
  }

  /// Never prints the key.
  @Override
  public String toString() {
    return "realtime " + model + " at " + url.getHost();
  }

  /// Only these models know effort and parallel tool calls; others refuse the whole session.
  boolean reasons() {
    return model.startsWith("gpt-realtime-2");
  }

  /// The service's turn detection.
  ///
  /// @param threshold 0 to 1; higher for noisy lines
  /// @param paddingMillis of sound kept from before the caller began
  /// @param silenceMillis after which the caller's turn is over
  public record Hearing(double threshold, int paddingMillis, int silenceMillis) {
    public static final Hearing TELEPHONE = new Hearing(0.6, 300, 600);
  }

  /// How long we wait for the service before we call it gone, in milliseconds.
  ///
  /// @param connect for TCP, TLS and the handshake, each
  /// @param open for each step from the connection to a session that can talk
  /// @param silent while an answer is due and nothing at all arrives
  /// @param again for everything about getting the connection back: the caller hears nothing new
  ///   meanwhile, so the keypad voice has to take over soon
  public record Patience(int connect, int open, int silent, int again) {
    public static final Patience DEFAULT = new Patience(2000, 2500, 4000, 2000);
  }
}
