package fr.comptoir.db.domain.call;

import org.jspecify.annotations.Nullable;

/// How line and voice did in a call.
///
/// @param codec as in SDP, `PCMA`; empty where it isn't known
/// @param received packets of the caller that arrived
/// @param replyMillis median from the caller's last words to the first of the answer; null = the
///   assistant never answered
public record CallQuality(
    String callId, String codec, long received, @Nullable Integer replyMillis) {

  /// The share of the caller's packets that never came, in percent.
  public double lossPercent(int lost) {
    long sent = received + lost;
    return sent == 0 ? 0 : 100.0 * lost / sent;
  }
}
