package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.sip.Vetting.Dropped;
import fr.comptoir.telephony.sip.Vetting.Fit;
import fr.comptoir.telephony.sip.Vetting.Refused;
import fr.comptoir.telephony.sip.Vetting.Verdict;
import java.net.InetAddress;
import java.util.function.Predicate;

/// Stands in front of the stack: what is too much or can't be read never reaches it. Threads of the
/// sockets.
final class Gate {
  private static final Refused TOO_MUCH = new Refused(503, "Service Unavailable");

  private final Throttle throttle;
  private final Predicate<InetAddress> known;
  private final SipTally tally;
  private final BareAnswer answers = new BareAnswer();

  /// @param known whether a device is registered from an address
  Gate(Throttle throttle, Predicate<InetAddress> known, SipTally tally) {
    this.throttle = throttle;
    this.known = known;
    this.tally = tally;
  }

  /// Before anything is read of it.
  boolean admits(InetAddress source) {
    if (known.test(source) || throttle.admitsStranger(source)) return true;
    tally.count("too many from one who isn't registered");
    return false;
  }

  /// @param body bytes behind the head; -1 on a stream
  Verdict vet(RawMessage message, int body, InetAddress source, int port) {
    Verdict verdict = Vetting.of(message, body);
    if (verdict instanceof Fit && message.opensCall() && !throttle.admitsCall(source, port)) {
      verdict = TOO_MUCH;
    }
    return switch (verdict) {
      case Fit fit -> fit;
      case Dropped dropped -> {
        tally.count("nothing to answer");
        yield dropped;
      }
      case Refused refused -> {
        tally.count("refused with " + refused.status());
        yield throttle.admitsRefusal() ? refused : new Dropped();
      }
    };
  }

  byte[] answer(RawMessage message, Refused refusal, InetAddress source, int port) {
    return answers.write(message, refusal, source, port);
  }
}
