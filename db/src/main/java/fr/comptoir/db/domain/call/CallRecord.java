package fr.comptoir.db.domain.call;

import fr.comptoir.db.domain.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call, running or over.
///
/// @param line the FXO port it came in on
/// @param endedAt null while it runs
/// @param outcome null while it runs
/// @param endReason why it ended, one word: `caller`, `goodbye`, `silence`, `model_lost`…
/// @param costMicros cost of the voice model in millionths of a euro
public record CallRecord(
    String id,
    long version,
    String line,
    @Nullable PhoneNumber caller,
    @Nullable Long customerId,
    Instant startedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable Outcome outcome,
    @Nullable String endReason,
    String voice,
    long tokensIn,
    long tokensOut,
    long costMicros,
    int interruptions,
    int packetsLost,
    int jitterMicros) {

  /// The end of a call the house doesn't take.
  public static final String DECLINED = "declined";

  /// Over, and nobody was helped: it was never answered, or it broke down. A caller the house
  /// doesn't take is not missed.
  public boolean isMissed() {
    return endedAt != null
        && !DECLINED.equals(endReason)
        && (answeredAt == null || outcome == Outcome.FAILED);
  }

  /// What came of it; the first that applies, in this order.
  public enum Outcome {
    TRANSFERRED,
    ORDER,
    RESERVATION,
    CHANGED,
    CANCELLED,
    GROUP,
    MESSAGE,
    INFO,
    ABANDONED,
    FAILED
  }
}
