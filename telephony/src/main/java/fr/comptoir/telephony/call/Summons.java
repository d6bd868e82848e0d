package fr.comptoir.telephony.call;

import fr.comptoir.telephony.call.Ringer.Ringing;
import fr.comptoir.telephony.sip.PhoneSignal;
import fr.comptoir.telephony.sip.SdpOffer;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Phones of the house that ring for one caller; who picks up first has the call. The call's thread
/// only.
final class Summons implements AutoCloseable {
  /// How a summons stands.
  sealed interface Outcome {}

  record Waiting() implements Outcome {}

  record Taken(Person person) implements Outcome {}

  /// @param why `busy`, `no_answer`, `unreachable`
  record Nobody(String why) implements Outcome {}

  private static final Outcome WAITING = new Waiting();
  private static final int BUSY = 486;
  private static final int DECLINED = 603;

  private final int number;
  private final InetAddress bind;
  private final List<Ringing> ringing;
  private final Instant until;
  private boolean busy;

  /// @param number which of the call's summonses it is: late signals of an earlier one don't count
  Summons(int number, InetAddress bind, List<Ringing> ringing, Instant now, Duration patience) {
    this.number = number;
    this.bind = bind;
    this.ringing = new ArrayList<>(ringing);
    until = now.plus(patience);
  }

  Outcome on(CallSignal.Phone signal) {
    Ringing phone = signal.summons() == number ? find(signal.device()) : null;
    if (phone == null) {
      return WAITING;
    }
    return switch (signal.signal()) {
      case PhoneSignal.Answered(String sdp) -> pickedUp(phone, sdp);
      case PhoneSignal.Refused(int status) -> {
        busy |= status == BUSY || status == DECLINED;
        yield gone(phone);
      }
      case PhoneSignal.HungUp _, PhoneSignal.Failed _ -> gone(phone);
      case PhoneSignal.Rings _, PhoneSignal.Reoffered _ -> WAITING;
    };
  }

  Outcome tick(Instant now) {
    return now.isBefore(until) ? WAITING : new Nobody("no_answer");
  }

  /// All of them stop ringing.
  @Override
  public void close() {
    ringing.forEach(each -> each.dialog().hangUp());
    ringing.forEach(each -> each.leg().close());
    ringing.clear();
  }

  private Outcome pickedUp(Ringing phone, String sdp) {
    return switch (SdpOffer.parse(sdp)) {
      case SdpOffer.Read(SdpOffer answer) -> {
        ringing.remove(phone);
        phone.leg().start(answer.plan());
        close();
        var agreement = new Agreement(phone.leg(), bind, answer);
        yield new Taken(
            new Person(phone.device(), phone.dialog(), phone.leg(), agreement, phone.ear()));
      }
      case SdpOffer.NoCodec _, SdpOffer.Unreadable _ -> {
        phone.dialog().hangUp();
        yield gone(phone);
      }
    };
  }

  private Outcome gone(Ringing phone) {
    phone.leg().close();
    ringing.remove(phone);
    return ringing.isEmpty() ? new Nobody(busy ? "busy" : "unreachable") : WAITING;
  }

  private @Nullable Ringing find(String device) {
    Optional<Ringing> found =
        ringing.stream().filter(each -> each.device().equals(device)).findFirst();
    return found.orElse(null);
  }
}
