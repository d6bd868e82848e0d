package fr.comptoir.telephony.sip;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls we place, by Call-ID, and what comes back to them. Thread-safe.
final class Callouts implements SipPhones {
  private static final Logger LOG = LoggerFactory.getLogger(Callouts.class);

  /// What no answer at all counts as.
  private static final int NOTHING = Response.REQUEST_TIMEOUT;

  private final Registrar registrar;
  private final SipAnswers answers;
  private final SipRequests requests;
  private final Map<String, PhoneInvite> living = new ConcurrentHashMap<>();
  private volatile @Nullable SipProvider provider;

  Callouts(Registrar registrar, SipAnswers answers, SipRequests requests) {
    this.registrar = registrar;
    this.answers = answers;
    this.requests = requests;
  }

  /// From now on calls can be placed.
  void open(SipProvider over) {
    provider = over;
  }

  @Override
  public boolean isReachable(String device) {
    return registrar.binding(device).isPresent();
  }

  @Override
  public Optional<PhoneDialog> invite(PhoneWish wish, Consumer<PhoneSignal> listener) {
    Binding to = registrar.binding(wish.device()).orElse(null);
    SipProvider over = provider;
    if (to == null || over == null) return Optional.empty();
    String callId = UUID.randomUUID().toString();
    try {
      Request request = requests.invite(to, wish, callId, answers.tag());
      ClientTransaction transaction = over.getNewClientTransaction(request);
      var dialog =
          new PhoneInvite(answers, over, transaction, listener, each -> living.remove(callId));
      living.put(callId, dialog);
      transaction.sendRequest();
      return Optional.of(dialog);
    } catch (SipException | ParseException | InvalidArgumentException | RuntimeException e) {
      // A contact that leads nowhere; the stack throws unchecked ones, too.
      living.remove(callId);
      LOG.info("{} can't be rung: {}", wish.device(), e.getMessage());
      return Optional.empty();
    }
  }

  /// Takes a request inside one of our dialogs; false when it is in none.
  boolean take(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
    Request request = event.getRequest();
    PhoneInvite dialog = living.get(SipHeaders.callId(request));
    if (dialog == null || !dialog.holds(request)) return false;
    switch (request.getMethod()) {
      case Request.ACK -> {} // of our answer to a re-INVITE
      case Request.BYE -> {
        dialog.byeReceived();
        reply(event, Response.OK, dialog);
      }
      case Request.INVITE, Request.UPDATE -> reoffer(event, dialog);
      case Request.INFO, Request.NOTIFY, Request.OPTIONS -> reply(event, Response.OK, dialog);
      default -> reply(event, Response.METHOD_NOT_ALLOWED, dialog);
    }
    return true;
  }

  void answered(ResponseEvent event) {
    Response response = event.getResponse();
    boolean toInvite =
        response.getHeader(CSeqHeader.NAME) instanceof CSeqHeader cseq
            && cseq.getMethod().equals(Request.INVITE);
    if (toInvite && response.getHeader(CallIdHeader.NAME) instanceof CallIdHeader id) {
      PhoneInvite dialog = living.get(id.getCallId());
      if (dialog != null) dialog.answered(event);
    }
  }

  /// The stack waited long enough for an answer.
  void timedOut(ClientTransaction transaction) {
    Request request = transaction.getRequest();
    PhoneInvite dialog = living.get(SipHeaders.callId(request));
    if (dialog != null && request.getMethod().equals(Request.INVITE)) dialog.refused(NOTHING);
  }

  void lost(Dialog dialog, String why) {
    PhoneInvite ours = living.get(dialog.getCallId().getCallId());
    if (ours != null && ours.tag().equals(dialog.getLocalTag())) ours.fail(why);
  }

  List<PhoneInvite> all() {
    return List.copyOf(living.values());
  }

  private void reoffer(RequestEvent event, PhoneInvite dialog)
      throws SipException, ParseException, InvalidArgumentException {
    String offer = SipHeaders.body(event.getRequest());
    boolean update = event.getRequest().getMethod().equals(Request.UPDATE);
    if (update && offer.isEmpty()) {
      reply(event, Response.OK, dialog); // it only says that it still lives
    } else if (!dialog.reoffered(Dialogs.transaction(event), offer)) {
      reply(event, Response.REQUEST_PENDING, dialog);
    }
  }

  private void reply(RequestEvent event, int status, PhoneInvite dialog)
      throws SipException, ParseException, InvalidArgumentException {
    Dialogs.transaction(event)
        .sendResponse(answers.answer(status, event.getRequest(), dialog.tag()));
  }
}
