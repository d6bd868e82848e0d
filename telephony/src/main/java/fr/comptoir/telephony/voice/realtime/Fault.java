package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.voice.realtime.ServerEvent.Problem;
import java.util.Locale;
import java.util.Set;

/// What a complaint of the service means for the call. Clones use other codes, so the words count
/// too.
enum Fault {
  /// A race we lost and needn't care about.
  BENIGN,
  /// Somebody else's answer came first; ours has to wait.
  BUSY,
  /// The session's hour is over.
  EXPIRED,
  /// The account can't pay or has reached its limit: trying again is no use.
  QUOTA,
  /// The key isn't one.
  KEY,
  /// What we asked for didn't happen.
  OTHER;

  private static final Set<String> RACES =
      Set.of("response_cancel_not_active", "input_audio_buffer_commit_empty");
  private static final Set<String> NO_CREDIT =
      Set.of("insufficient_quota", "billing_hard_limit_reached", "account_deactivated");

  static Fault of(Problem problem) {
    String code = problem.code().toLowerCase(Locale.ROOT);
    String message = problem.message();
    if (RACES.contains(code)
        || message.startsWith("Cancellation failed")
        || message.startsWith("Audio content of")) return BENIGN;
    if (code.equals("conversation_already_has_active_response")) return BUSY;
    if (code.equals("session_expired")) return EXPIRED;
    if (NO_CREDIT.contains(code)) return QUOTA;
    if (code.equals("invalid_api_key")) return KEY;
    return OTHER;
  }
}
