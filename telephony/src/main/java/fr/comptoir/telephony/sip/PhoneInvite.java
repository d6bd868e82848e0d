package fr.comptoir.telephony.sip;

import java.text.ParseException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One INVITE of ours over jSIP. Any thread. As with [InviteDialog], whoever moves the phase sends:
/// our CANCEL and the phone's 200 may cross, and then the phone gets a BYE.
final class PhoneInvite implements PhoneDialog {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneInvite.class);

  private enum Phase {
    /// Nothing came back yet.
    INVITED,
    /// The phone knows of it, so it may be cancelled.
    RINGING,
    /// We want out, and may say so only when something has come back (RFC 3261 §9.1).
    LEAVING,
    /// CANCEL sent; a final answer is due.
    CANCELLED,
    TALKING,
    ENDED
  }

  private final SipAnswers answers;
  private final SipProvider provider;
  private final ClientTransaction invite;
  private final String tag;
  private final Consumer<PhoneSignal> listener;
  private final Consumer<PhoneInvite> over;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.INVITED);
  private final AtomicReference<@Nullable ServerTransaction> reoffer = new AtomicReference<>();
  private volatile String theirTag = "";

  /// @param over called once, when the dialog has ended
  PhoneInvite(
      SipAnswers answers,
      SipProvider provider,
      ClientTransaction invite,
      Consumer<PhoneSignal> listener,
      Consumer<PhoneInvite> over) {
    this.answers = answers;
    this.provider = provider;
    this.invite = invite;
    this.tag = SipHeaders.fromTag(invite.getRequest());
    this.listener = listener;
    this.over = over;
  }

  @Override
  public void accept(String sdp) {
    ServerTransaction waiting = reoffer.getAndSet(null);
    if (waiting != null) send(waiting, Response.OK, sdp);
  }

  @Override
  public void decline() {
    ServerTransaction waiting = reoffer.getAndSet(null);
    if (waiting != null) send(waiting, Response.NOT_ACCEPTABLE_HERE, "");
  }

  @Override
  public void hangUp() {
    if (phase.compareAndSet(Phase.INVITED, Phase.LEAVING)) return;
    if (phase.compareAndSet(Phase.RINGING, Phase.CANCELLED)) cancel();
    else if (phase.compareAndSet(Phase.TALKING, Phase.ENDED)) bye();
  }

  /// Whether a request belongs to this dialog (RFC 3261 §12.2.2).
  boolean holds(Request request) {
    return tag.equals(SipHeaders.toTag(request))
        && !theirTag.isEmpty()
        && theirTag.equals(SipHeaders.fromTag(request));
  }

  String tag() {
    return tag;
  }

  /// What came back to the INVITE.
  void answered(ResponseEvent event) {
    Response response = event.getResponse();
    int status = response.getStatusCode();
    if (status < Response.OK) {
      provisional(status);
    } else if (status < Response.MULTIPLE_CHOICES) {
      if (response.getHeader(ToHeader.NAME) instanceof ToHeader to && to.getTag() != null) {
        theirTag = to.getTag();
      }
      pickedUp(event);
    } else {
      refused(status);
    }
  }

  /// Nothing came back in time, or the phone said no.
  void refused(int status) {
    Phase was = phase.getAndSet(Phase.ENDED);
    if (was == Phase.ENDED) return;
    over.accept(this);
    if (was == Phase.INVITED || was == Phase.RINGING) {
      listener.accept(new PhoneSignal.Refused(status));
    }
  }

  /// The phone hung up.
  void byeReceived() {
    if (phase.getAndSet(Phase.ENDED) == Phase.ENDED) return;
    over.accept(this);
    listener.accept(new PhoneSignal.HungUp());
  }

  /// Whether a re-INVITE or an UPDATE with an offer could be taken up; else answer it with 491.
  boolean reoffered(ServerTransaction transaction, String offer) {
    if (phase.get() != Phase.TALKING || !reoffer.compareAndSet(null, transaction)) return false;
    listener.accept(new PhoneSignal.Reoffered(offer));
    return true;
  }

  /// The stack gave the dialog up.
  void fail(String why) {
    Phase was = phase.getAndSet(Phase.ENDED);
    if (was == Phase.ENDED) return;
    over.accept(this);
    if (was != Phase.LEAVING && was != Phase.CANCELLED) {
      listener.accept(new PhoneSignal.Failed(why));
    }
  }

  private void provisional(int status) {
    boolean moved = phase.compareAndSet(Phase.INVITED, Phase.RINGING);
    if (phase.compareAndSet(Phase.LEAVING, Phase.CANCELLED)) cancel();
    else if ((moved || phase.get() == Phase.RINGING) && status > Response.TRYING) {
      listener.accept(new PhoneSignal.Rings());
    }
  }

  private void pickedUp(ResponseEvent event) {
    ack(event);
    boolean taken =
        phase.compareAndSet(Phase.RINGING, Phase.TALKING)
            || phase.compareAndSet(Phase.INVITED, Phase.TALKING);
    if (taken) {
      listener.accept(new PhoneSignal.Answered(SipHeaders.body(event.getResponse())));
    } else if (phase.compareAndSet(Phase.LEAVING, Phase.ENDED)
        || phase.compareAndSet(Phase.CANCELLED, Phase.ENDED)) {
      bye(); // it was picked up just as we gave up
    }
  }

  private void ack(ResponseEvent event) {
    try {
      Dialog dialog = event.getDialog();
      if (dialog == null) return;
      CSeqHeader cseq = (CSeqHeader) event.getResponse().getHeader(CSeqHeader.NAME);
      dialog.sendAck(dialog.createAck(cseq.getSeqNumber()));
    } catch (SipException | InvalidArgumentException | RuntimeException e) {
      LOG.info("ACK could not be sent: {}", e.getMessage());
    }
  }

  private void cancel() {
    try {
      provider.getNewClientTransaction(invite.createCancel()).sendRequest();
    } catch (SipException | RuntimeException e) {
      LOG.info("CANCEL could not be sent: {}", e.getMessage());
    }
  }

  /// Gone before the phone hears of it: whoever sees the BYE finds no dialog any more.
  private void bye() {
    over.accept(this);
    try {
      Dialog dialog = invite.getDialog();
      dialog.sendRequest(provider.getNewClientTransaction(dialog.createRequest(Request.BYE)));
    } catch (SipException | RuntimeException e) {
      LOG.info("BYE could not be sent: {}", e.getMessage());
    }
  }

  private void send(ServerTransaction to, int status, String sdp) {
    try {
      Request request = to.getRequest();
      String transport = ((ViaHeader) request.getHeader(ViaHeader.NAME)).getTransport();
      boolean fine = status < Response.MULTIPLE_CHOICES;
      to.sendResponse(
          fine
              ? answers.inDialog(status, request, tag, transport, sdp)
              : answers.answer(status, request, tag));
    } catch (SipException | InvalidArgumentException | ParseException | RuntimeException e) {
      LOG.info("{} could not be sent: {}", status, e.getMessage());
    }
  }
}
