package fr.comptoir.app.desk;

import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One call while it goes on: its record as last written, and what the screens see of it. Owned by
/// the call desk's thread.
final class CallInProgress {
  private static final int TURNS_SHOWN = 20;
  private static final Set<String> BROKEN = Set.of("voice_lost", "failed", "shutdown");

  private final List<LiveCall.Turn> turns = new ArrayList<>();
  private final Set<CallRecord.Outcome> deeds = EnumSet.noneOf(CallRecord.Outcome.class);
  private final @Nullable Customer customer;
  private CallRecord record;
  private LiveCall.Phase phase = LiveCall.Phase.RINGING;
  private PricedCart cart = PricedCart.EMPTY;
  private final List<Long> replies = new ArrayList<>();
  private @Nullable Instant silentSince;
  private @Nullable String wish;
  private String notice = "";
  private int whispers;
  private long version;

  CallInProgress(CallRecord record, @Nullable Customer customer) {
    this.record = record;
    this.customer = customer;
  }

  CallRecord record() {
    return record;
  }

  void written(CallRecord next) {
    record = next;
    if (next.endedAt() != null) phase = LiveCall.Phase.ENDED;
    else if (next.answeredAt() != null) phase = LiveCall.Phase.TALKING;
  }

  /// The same utterance, further said, takes its place.
  void turn(LiveCall.Turn turn) {
    for (int i = turns.size() - 1; i >= 0; i--) {
      if (turns.get(i).itemId().equals(turn.itemId())) {
        turns.set(i, turn);
        return;
      }
    }
    turns.add(turn);
    if (turns.size() > TURNS_SHOWN) turns.removeFirst();
  }

  int nextWhisper() {
    return ++whispers;
  }

  /// Measures how long the caller waits, from their last words to the first of the answer.
  void heard(boolean caller, Instant at) {
    if (caller) {
      silentSince = at;
    } else if (silentSince != null) {
      replies.add(Duration.between(silentSince, at).toMillis());
      silentSince = null;
    }
  }

  /// The median wait in milliseconds; null when nothing was answered.
  @Nullable Integer reply() {
    if (replies.isEmpty()) return null;
    return Math.toIntExact(replies.stream().sorted().toList().get(replies.size() / 2));
  }

  void cart(PricedCart now) {
    cart = now;
  }

  void wish(String about) {
    wish = about;
  }

  void notice(String what) {
    notice = what;
  }

  void deed(CallRecord.Outcome deed) {
    deeds.add(deed);
  }

  /// What was done was taken back in the same call.
  void withdraw(CallRecord.Outcome deed) {
    deeds.remove(deed);
  }

  /// What came of the call. A caller who hangs up on a cart they filled has abandoned it, though
  /// they spoke.
  CallRecord.Outcome outcome(String reason, boolean callerSpoke) {
    if (!deeds.isEmpty()) return deeds.iterator().next(); // declared in order of priority
    if (BROKEN.stream().anyMatch(reason::startsWith)) return CallRecord.Outcome.FAILED;
    boolean leftACart = reason.equals("caller") && !cart.lines().isEmpty();
    return callerSpoke && !leftACart ? CallRecord.Outcome.INFO : CallRecord.Outcome.ABANDONED;
  }

  LiveCall snapshot() {
    Instant startedAt = record.startedAt();
    return new LiveCall(
        record.id(),
        ++version,
        record.line(),
        record.caller(),
        customer,
        startedAt,
        phase,
        List.copyOf(turns),
        cart,
        wish,
        notice);
  }
}
