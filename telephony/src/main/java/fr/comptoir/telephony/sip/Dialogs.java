package fr.comptoir.telephony.sip;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/// The dialogs that live, by Call-ID, and the requests inside them. Thread-safe.
final class Dialogs {
  private static final Pattern KEY =
      Pattern.compile("(?im)^\\s*(?:Signal\\s*=\\s*)?([0-9*#A-D])\\s*$");

  private final SipAnswers answers;
  private final AckWatch acks;
  private final Callouts callouts;
  private final Map<String, InviteDialog> living = new ConcurrentHashMap<>();

  /// @param callouts the dialogs that we began ourselves
  Dialogs(SipAnswers answers, AckWatch acks, Callouts callouts) {
    this.answers = answers;
    this.acks = acks;
    this.callouts = callouts;
  }

  Callouts callouts() {
    return callouts;
  }

  @Nullable InviteDialog find(Request request) {
    return living.get(SipHeaders.callId(request));
  }

  /// Begins one.
  ///
  /// @param line user of the device it comes from
  InviteDialog open(SipProvider provider, ServerTransaction invite, String line) {
    var dialog = new InviteDialog(answers, provider, invite, line, acks, this::remove);
    living.put(SipHeaders.callId(invite.getRequest()), dialog);
    return dialog;
  }

  void remove(InviteDialog dialog) {
    living.values().remove(dialog);
  }

  List<InviteDialog> all() {
    return List.copyOf(living.values());
  }

  /// Those of one device.
  long of(String line) {
    return living.values().stream().filter(dialog -> dialog.line().equals(line)).count();
  }

  int size() {
    return living.size();
  }

  void ack(Request request) {
    InviteDialog dialog = holder(request);
    if (dialog != null) dialog.acknowledged();
  }

  void cancel(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
    Request request = event.getRequest();
    InviteDialog dialog = find(request);
    if (dialog == null || !dialog.isBranch(request)) {
      reply(event, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, answers.tag());
    } else {
      reply(event, Response.OK, dialog.tag());
      dialog.cancelled();
    }
  }

  /// Over first, answered then: who has the answer finds the line free, and the call is over even
  /// where the answer can't be sent.
  void bye(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
    InviteDialog dialog = holder(event.getRequest());
    if (dialog != null) dialog.byeReceived();
    reply(event, statusOf(dialog), answers.tag());
  }

  /// A re-INVITE, or an UPDATE (RFC 3311), which without a body only says that the peer still
  /// lives.
  void reoffer(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
    Request request = event.getRequest();
    InviteDialog dialog = holder(request);
    String offer = SipHeaders.body(request);
    if (dialog == null) {
      reply(event, statusOf(dialog), answers.tag());
    } else if (request.getMethod().equals(Request.UPDATE) && offer.isEmpty()) {
      dialog.refreshed(transaction(event));
    } else if (!dialog.reoffered(transaction(event), offer)) {
      reply(event, Response.REQUEST_PENDING, dialog.tag());
    }
  }

  /// INFO carries keys on some boxes: `application/dtmf-relay` ("Signal=5") or `application/dtmf`.
  /// Taken first, answered then: a BYE may follow the answer at once, on another thread.
  void info(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
    Request request = event.getRequest();
    InviteDialog dialog = holder(request);
    boolean keys = SipHeaders.contentType(request).startsWith("application/dtmf");
    if (dialog != null && keys) {
      Matcher key = KEY.matcher(SipHeaders.body(request));
      if (key.find()) dialog.pressed(Character.toUpperCase(key.group(1).charAt(0)));
    }
    reply(event, statusOf(dialog), answers.tag());
  }

  /// The dialog a request is inside of; null when there is none.
  private @Nullable InviteDialog holder(Request request) {
    InviteDialog dialog = find(request);
    return dialog != null && dialog.holds(request) ? dialog : null;
  }

  private static int statusOf(@Nullable InviteDialog dialog) {
    return dialog == null ? Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST : Response.OK;
  }

  /// Inside a dialog the answer is kept and repeated; a stranger's stray request leaves nothing.
  private void reply(RequestEvent event, int status, String tag)
      throws SipException, ParseException, InvalidArgumentException {
    Response response = answers.answer(status, event.getRequest(), tag);
    boolean stray = status == Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST;
    if (stray && event.getServerTransaction() == null) {
      ((SipProvider) event.getSource()).sendResponse(response);
    } else {
      transaction(event).sendResponse(response);
    }
  }

  static ServerTransaction transaction(RequestEvent event) throws SipException {
    ServerTransaction known = event.getServerTransaction();
    return known != null
        ? known
        : ((SipProvider) event.getSource()).getNewServerTransaction(event.getRequest());
  }
}
