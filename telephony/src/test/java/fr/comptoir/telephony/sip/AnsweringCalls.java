package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.LineState;
import fr.comptoir.telephony.sip.SdpOffer.Read;
import java.net.InetAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A house that rings and answers every call and sends no sound; over `lines` calls it is full.
final class AnsweringCalls implements SipCalls {
  final BlockingQueue<SipInvite> invites = new LinkedBlockingQueue<>();
  final BlockingQueue<SipSignal> signals = new LinkedBlockingQueue<>();
  final BlockingQueue<LineState> states = new LinkedBlockingQueue<>();
  private final AtomicInteger talking = new AtomicInteger();
  private final int lines;
  private final boolean picksUp;

  AnsweringCalls(int lines, boolean picksUp) {
    this.lines = lines;
    this.picksUp = picksUp;
  }

  @Override
  public void invited(SipInvite invite) {
    invites.add(invite);
    if (talking.incrementAndGet() > lines) {
      talking.decrementAndGet();
      invite.dialog().refuse(486);
      return;
    }
    invite.dialog().listen(signal -> take(invite.dialog(), signal));
    invite.dialog().ring();
    if (!(SdpOffer.parse(invite.offer()) instanceof Read)) invite.dialog().refuse(488);
    else if (picksUp) invite.dialog().answer(answer(invite.offer(), 0));
  }

  private void take(SipDialog dialog, SipSignal signal) {
    signals.add(signal);
    switch (signal) {
      case SipSignal.Reoffered again -> dialog.accept(answer(again.offer(), 1));
      case SipSignal.Cancelled _, SipSignal.HungUp _, SipSignal.Failed _ ->
          talking.decrementAndGet();
      case SipSignal.Acknowledged _, SipSignal.Key _ -> {}
    }
  }

  static String answer(String offer, long version) {
    return switch (SdpOffer.parse(offer)) {
      case Read read -> read.offer().answer(InetAddress.getLoopbackAddress(), 40_000, version);
      case SdpOffer.NoCodec _, SdpOffer.Unreadable _ -> throw new AssertionError("bad offer");
    };
  }

  @Override
  public void line(LineState state) {
    states.add(state);
  }

  static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T value = queue.poll(5, TimeUnit.SECONDS);
    if (value == null) throw new AssertionError("nothing came in 5 s");
    return value;
  }
}
