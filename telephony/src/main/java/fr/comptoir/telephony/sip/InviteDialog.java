package fr.comptoir.telephony.sip;

import java.text.ParseException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One INVITE over jSIP. Any thread. The phase decides who may speak: whoever moves it sends, so
/// that a CANCEL and our 200 can't both win. No lock is held while jSIP is called.
final class InviteDialog implements SipDialog {
  private static final Logger LOG = LoggerFactory.getLogger(InviteDialog.class);

  private enum Phase {
    RINGING,
    /// 200 sent.
    ANSWERED,
    /// 200 sent, and we want to hang up as soon as it is acknowledged (RFC 3261 §15).
    LEAVING,
    CONFIRMED,
    ENDED
  }

  private final SipAnswers answers;
  private final SipProvider provider;
  private final ServerTransaction invite;
  private final Request request;
  private final String line;
  private final String tag;
  private final AckWatch acks;
  private final Consumer<InviteDialog> over;
  private final SignalInbox inbox = new SignalInbox();
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RINGING);
  private final AtomicReference<@Nullable ServerTransaction> reoffer = new AtomicReference<>();

  /// @param over called once, when the dialog has ended
  InviteDialog(
      SipAnswers answers,
      SipProvider provider,
      ServerTransaction invite,
      String line,
      AckWatch acks,
      Consumer<InviteDialog> over) {
    this.answers = answers;
    this.provider = provider;
    this.invite = invite;
    this.request = invite.getRequest();
    this.line = line;
    this.tag = answers.tag();
    this.acks = acks;
    this.over = over;
  }

  @Override
  public String sipCallId() {
    return SipHeaders.callId(request);
  }

  @Override
  public void listen(Consumer<SipSignal> listener) {
    inbox.open(listener);
  }

  /// 100, so that the caller knows and may cancel.
  void trying() {
    send(invite, Response.TRYING, "");
  }

  @Override
  public void ring() {
    if (phase.get() == Phase.RINGING) send(invite, Response.RINGING, "");
  }

  @Override
  public boolean answer(String sdp) {
    if (!phase.compareAndSet(Phase.RINGING, Phase.ANSWERED)) return false;
    if (!send(invite, Response.OK, sdp)) {
      fail("200 could not be sent");
      return false;
    }
    acks.watch(this);
    return true;
  }

  @Override
  public void refuse(int status) {
    if (!phase.compareAndSet(Phase.RINGING, Phase.ENDED)) return;
    send(invite, status, "");
    over.accept(this);
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
    refuse(Response.TEMPORARILY_UNAVAILABLE);
    if (phase.compareAndSet(Phase.ANSWERED, Phase.LEAVING)) return;
    if (phase.compareAndSet(Phase.CONFIRMED, Phase.ENDED)) bye();
  }

  /// User of the device it comes from.
  String line() {
    return line;
  }

  String tag() {
    return tag;
  }

  /// Whether a request belongs to this dialog (RFC 3261 §12.2.2). The tags are what a stranger
  /// can't know.
  boolean holds(Request other) {
    return tag.equals(SipHeaders.toTag(other))
        && SipHeaders.fromTag(request).equals(SipHeaders.fromTag(other));
  }

  /// The peer only says that it still lives.
  void refreshed(ServerTransaction transaction) {
    send(transaction, Response.OK, "");
  }

  /// Whether this is the INVITE we have, sent again, or a CANCEL of it (RFC 3261 §9.2).
  boolean isBranch(Request other) {
    String branch = branchOf(other);
    return branch != null && branch.equals(branchOf(request));
  }

  void cancelled() {
    if (!phase.compareAndSet(Phase.RINGING, Phase.ENDED)) return;
    send(invite, Response.REQUEST_TERMINATED, "");
    over.accept(this);
    inbox.put(new SipSignal.Cancelled());
  }

  void acknowledged() {
    if (phase.compareAndSet(Phase.ANSWERED, Phase.CONFIRMED)) {
      inbox.put(new SipSignal.Acknowledged());
    } else if (phase.compareAndSet(Phase.LEAVING, Phase.ENDED)) {
      bye();
    }
  }

  /// No ACK in time: the peer may believe that we talk, so it is told that we don't (§13.3.1.4).
  void unacknowledged() {
    Phase was = phase.get();
    boolean waiting = was == Phase.ANSWERED || was == Phase.LEAVING;
    if (!waiting || !phase.compareAndSet(was, Phase.ENDED)) return;
    bye();
    inbox.put(new SipSignal.Failed("no ACK"));
  }

  /// The caller hung up.
  void byeReceived() {
    if (phase.getAndSet(Phase.ENDED) == Phase.ENDED) return;
    over.accept(this);
    inbox.put(new SipSignal.HungUp());
  }

  /// Whether a re-INVITE or an UPDATE with an offer could be taken up; else answer it with 491.
  boolean reoffered(ServerTransaction transaction, String offer) {
    if (phase.get() != Phase.CONFIRMED || !reoffer.compareAndSet(null, transaction)) return false;
    inbox.put(new SipSignal.Reoffered(offer));
    return true;
  }

  void pressed(char digit) {
    if (phase.get() == Phase.CONFIRMED) inbox.put(new SipSignal.Key(digit));
  }

  /// The stack gave the dialog up.
  void fail(String why) {
    if (phase.getAndSet(Phase.ENDED) == Phase.ENDED) return;
    over.accept(this);
    inbox.put(new SipSignal.Failed(why));
  }

  /// Gone before the peer hears of it: whoever sees the BYE finds no dialog any more.
  private void bye() {
    over.accept(this);
    try {
      Dialog dialog = invite.getDialog();
      dialog.sendRequest(provider.getNewClientTransaction(dialog.createRequest(Request.BYE)));
    } catch (SipException | RuntimeException e) {
      LOG.info("BYE could not be sent: {}", e.getMessage());
    }
  }

  private boolean send(ServerTransaction to, int status, String sdp) {
    try {
      to.sendResponse(response(to.getRequest(), status, sdp));
      return true;
    } catch (SipException | InvalidArgumentException | ParseException | RuntimeException e) {
      // The stack throws unchecked ones, too, when the peer's headers lead nowhere.
      LOG.info("{} could not be sent: {}", status, e.getMessage());
      return false;
    }
  }

  private Response response(Request to, int status, String sdp) throws ParseException {
    boolean inDialog = status > Response.TRYING && status < Response.MULTIPLE_CHOICES;
    if (!inDialog) return answers.answer(status, to, tag);
    String transport = ((ViaHeader) request.getHeader(ViaHeader.NAME)).getTransport();
    return answers.inDialog(status, to, tag, transport, sdp);
  }

  private static @Nullable String branchOf(Request request) {
    return request.getHeader(ViaHeader.NAME) instanceof ViaHeader via ? via.getBranch() : null;
  }
}
