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

/// The dialogs that live, and the requests inside them. Thread-safe.
final class Dialogs {
  private static final Pattern KEY =
      Pattern.compile("(?im)^\\s*(?:Signal\\s*=\\s*)?([0-9*#A-D])\\s*$");

  private final SipAnswers answers;
  private final Map<String, InviteDialog> living = new ConcurrentHashMap<>();

  Dialogs(SipAnswers answers) {
    this.answers = answers;
  }

  @Nullable InviteDialog find(Request request) {
    return living.get(SipHeaders.dialogKey(request));
  }

  void add(Request invite, InviteDialog dialog) {
    living.put(SipHeaders.dialogKey(invite), dialog);
  }

  void remove(InviteDialog dialog) {
    living.values().remove(dialog);
  }

  List<InviteDialog> all() {
    return List.copyOf(living.values());
  }

  int size() {
    return living.size();
  }

  void ack(Request request) {
    InviteDialog dialog = find(request);
    if (dialog != null && isOurs(dialog, request)) dialog.acknowledged();
  }

  void cancel(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
    Request request = event.getRequest();
    InviteDialog dialog = find(request);
    boolean known = dialog != null && dialog.isBranch(request);
    int status = known ? Response.OK : Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST;
    String tag = known && dialog != null ? dialog.tag() : answers.tag();
    transaction(event).sendResponse(answers.answer(status, request, tag));
    if (known && dialog != null) dialog.cancelled();
  }

  void bye(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
    Request request = event.getRequest();
    InviteDialog dialog = find(request);
    boolean known = dialog != null && isOurs(dialog, request);
    int status = known ? Response.OK : Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST;
    transaction(event).sendResponse(answers.answer(status, request));
    if (known && dialog != null) dialog.byeReceived();
  }

  /// A re-INVITE, or an UPDATE (RFC 3311), which without a body only says that the peer still
  /// lives.
  void reoffer(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
    Request request = event.getRequest();
    InviteDialog dialog = find(request);
    boolean known = dialog != null && isOurs(dialog, request);
    String offer = SipHeaders.body(request);
    ServerTransaction transaction = transaction(event);
    if (!known || dialog == null) {
      int gone = Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST;
      transaction.sendResponse(answers.answer(gone, request));
    } else if (request.getMethod().equals(Request.UPDATE) && offer.isEmpty()) {
      transaction.sendResponse(answers.inDialog(Response.OK, request, dialog.tag(), "udp", ""));
    } else if (!dialog.reoffered(transaction, offer)) {
      transaction.sendResponse(answers.answer(Response.REQUEST_PENDING, request, dialog.tag()));
    }
  }

  /// INFO carries keys on some boxes: `application/dtmf-relay` ("Signal=5") or `application/dtmf`.
  void info(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
    Request request = event.getRequest();
    InviteDialog dialog = find(request);
    boolean known = dialog != null && isOurs(dialog, request);
    int status = known ? Response.OK : Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST;
    transaction(event).sendResponse(answers.answer(status, request));
    if (!known || dialog == null) return;
    if (!SipHeaders.contentType(request).startsWith("application/dtmf")) return;
    Matcher key = KEY.matcher(SipHeaders.body(request));
    if (key.find()) dialog.pressed(Character.toUpperCase(key.group(1).charAt(0)));
  }

  static ServerTransaction transaction(RequestEvent event) throws SipException {
    ServerTransaction known = event.getServerTransaction();
    return known != null
        ? known
        : ((SipProvider) event.getSource()).getNewServerTransaction(event.getRequest());
  }

  private static boolean isOurs(InviteDialog dialog, Request request) {
    return dialog.tag().equals(SipHeaders.toTag(request));
  }
}
