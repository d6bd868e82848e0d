package fr.comptoir.db.domain.call;

import fr.comptoir.db.domain.search.SearchText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which calls to list; what is null, empty or [Only#ANY] doesn't choose.
///
/// @param from when they began, half-open
/// @param until when they began, half-open
/// @param line the port they came in on
/// @param who a name or a piece of a number
public record CallFilter(
    @Nullable Instant from,
    @Nullable Instant until,
    CallRecord.@Nullable Outcome outcome,
    String line,
    SearchText who,
    Only only) {

  public static final CallFilter ALL =
      new CallFilter(null, null, null, "", SearchText.of(""), Only.ANY);

  public enum Only {
    ANY,
    /// Nobody could help them, or they left a message, and nobody has dealt with it.
    TO_CALL_BACK,
    /// Nobody could help them, and nobody has said that it is settled.
    MISSED,
    /// Marked by somebody of the house.
    BAD_ANSWER
  }

  /// The same question of calls that wait for somebody.
  public static CallFilter toCallBack() {
    return new CallFilter(null, null, null, "", SearchText.of(""), Only.TO_CALL_BACK);
  }
}
