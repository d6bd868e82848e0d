package fr.comptoir.db.domain.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the house says of a call afterwards.
///
/// @param version 0 while nobody has said anything
/// @param bad the assistant answered badly: somebody should look into it
/// @param note what was wrong; empty where nobody said
/// @param settledAt since when nobody need call back; null = a caller who was missed still waits
public record CallMark(
    String callId, long version, boolean bad, String note, @Nullable Instant settledAt) {

  /// A call nobody has said anything of.
  public static CallMark none(String callId) {
    return new CallMark(callId, 0, false, "", null);
  }

  /// The next snapshot: answered badly, or not.
  public CallMark flagged(boolean nowBad, String why) {
    return new CallMark(callId, version + 1, nowBad, nowBad ? why.strip() : "", settledAt);
  }

  /// The next snapshot: nobody need call back, or somebody must after all.
  ///
  /// @param at null = somebody must
  public CallMark settled(@Nullable Instant at) {
    return new CallMark(callId, version + 1, bad, note, at);
  }
}
