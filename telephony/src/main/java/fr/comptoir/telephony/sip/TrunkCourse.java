package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Device.Algorithm;
import fr.comptoir.telephony.TrunkConfig;
import fr.comptoir.telephony.TrunkState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How we keep registered with an operator (RFC 3261 §10.2): what happened goes in, what to do next
/// comes out. Knows no wire and no timer. One thread.
///
/// Each try begins with the preferred server: who is on the second comes back to the first by
/// renewing.
final class TrunkCourse {
  /// Between rounds in which no server answered: doubled up to the longest.
  static final Duration SHORTEST_REST = Duration.ofSeconds(5);

  static final Duration LONGEST_REST = Duration.ofMinutes(2);

  /// After a refusal. Operators ban who insists.
  static final Duration REFUSED_REST = Duration.ofMinutes(5);

  /// Signs of life in a row that may be lost.
  static final int LOST_PROBES = 2;

  private static final int MOST_STALE = 3;
  private static final int LEAST_SECONDS = 10;

  /// What the operator wants proved.
  ///
  /// @param realm to be repeated, as all of it
  /// @param proxy asked with 407 rather than with 401
  /// @param qop whether `auth` is offered; some old ones offer none
  record Challenge(
      String realm,
      String nonce,
      @Nullable String opaque,
      Algorithm algorithm,
      boolean qop,
      boolean proxy) {}

  /// What to do next.
  sealed interface Step {}

  /// REGISTER, with an answer to the challenge if there was one.
  record Register(int server, int seconds, @Nullable Challenge challenge) implements Step {}

  /// OPTIONS.
  record Probe(int server) implements Step {}

  /// Nothing; then [#due].
  record Rest(Duration length) implements Step {}

  private final TrunkConfig config;
  private final Clock clock;
  private TrunkState state = new TrunkState.Trying();
  private int server;
  private int tried;
  private int seconds;
  private int answered;
  private int lostProbes;
  private boolean probing;
  private boolean moved;
  private Duration rest = SHORTEST_REST;
  private Instant renewAt = Instant.MIN;
  private @Nullable Challenge challenge;

  TrunkCourse(TrunkConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    seconds = (int) config.expiry().toSeconds();
  }

  TrunkState state() {
    return state;
  }

  /// A new round, from the preferred server on.
  Step begin() {
    tried = 0;
    return ask(0);
  }

  /// 200 to a REGISTER.
  ///
  /// @param granted seconds
  /// @param elsewhere the operator sees us at another address than the one we gave: it is to be
  ///   told that one
  Step accepted(int granted, boolean elsewhere) {
    if (elsewhere && !moved) {
      moved = true;
      answered = 0;
      return new Register(server, seconds, challenge);
    }
    Instant now = clock.instant();
    Duration life = Duration.ofSeconds(Math.max(LEAST_SECONDS, granted));
    renewAt = now.plus(life.multipliedBy(5).dividedBy(6));
    state = new TrunkState.Registered(config.servers().get(server), now.plus(life));
    rest = SHORTEST_REST;
    lostProbes = 0;
    return untilNext();
  }

  /// 401 or 407.
  ///
  /// @param stale the password was right, and only the nonce too old
  Step challenged(Challenge asked, boolean stale) {
    boolean again = stale ? answered < MOST_STALE : answered == 0;
    if (!again) return refused();
    answered++;
    challenge = asked;
    return new Register(server, seconds, asked);
  }

  /// 423 (RFC 3261 §10.2.8).
  Step tooBrief(int leastSeconds) {
    if (leastSeconds <= seconds) return refused();
    seconds = leastSeconds;
    return new Register(server, seconds, challenge);
  }

  /// 403, 404 and the like.
  Step refused() {
    challenge = null;
    if (++tried < config.servers().size()) return ask(server + 1);
    state = new TrunkState.Refused(clock.instant().plus(REFUSED_REST));
    return new Rest(REFUSED_REST);
  }

  /// No answer in time, 5xx, no way there.
  Step failed() {
    if (probing && ++lostProbes < LOST_PROBES) return new Probe(server);
    if (probing) {
      tried = 0;
      state = new TrunkState.Trying();
    }
    if (++tried < config.servers().size()) return ask(server + 1);
    if (probing) return ask(server);
    state = new TrunkState.Unreachable(clock.instant().plus(rest));
    Duration now = rest;
    rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
    return new Rest(now);
  }

  /// Any answer to an OPTIONS.
  Step alive() {
    lostProbes = 0;
    return untilNext();
  }

  /// The rest is over.
  Step due() {
    boolean held = state instanceof TrunkState.Registered;
    if (!held || !clock.instant().isBefore(renewAt)) return begin();
    probing = true;
    return new Probe(server);
  }

  private Step ask(int next) {
    server = next % config.servers().size();
    probing = false;
    answered = 0;
    moved = false;
    return new Register(server, seconds, null);
  }

  private Rest untilNext() {
    Duration left = Duration.between(clock.instant(), renewAt);
    Duration next = left.compareTo(config.keepAlive()) < 0 ? left : config.keepAlive();
    return new Rest(next.isNegative() ? Duration.ZERO : next);
  }
}
