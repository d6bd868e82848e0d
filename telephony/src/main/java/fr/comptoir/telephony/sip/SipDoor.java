package fr.comptoir.telephony.sip;

import gov.nist.javax.sip.DialogTimeoutEvent;
import gov.nist.javax.sip.SipListenerExt;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.Set;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.TransactionUnavailableException;
import javax.sip.header.ContactHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where every request comes in. jSIP's threads, several at once, also for one call: answer, make a
/// value, hand it on, return.
final class SipDoor implements SipListenerExt {
  private static final Logger LOG = LoggerFactory.getLogger(SipDoor.class);

  /// More than any house has lines; a device gone mad must not fill the memory.
  private static final int MOST_DIALOGS = 512;

  /// More than a device can have calls; one gone mad must not take the others' place.
  private static final int MOST_PER_LINE = 64;

  /// Methods of the standards that we don't do (RFC 3261 §8.2.1 tells them from unknown ones).
  private static final Set<String> HEARD_OF =
      Set.of(Request.MESSAGE, Request.PRACK, Request.PUBLISH, Request.REFER, Request.SUBSCRIBE);

  private final SipAnswers answers;
  private final Registrar registrar;
  private final Guard guard;
  private final SipTally tally;
  private final SipCalls calls;
  private final RegisterDoor registers;
  private final Dialogs dialogs;

  SipDoor(
      SipAnswers answers,
      Registrar registrar,
      Guard guard,
      SipTally tally,
      SipCalls calls,
      Dialogs dialogs) {
    this.answers = answers;
    this.registrar = registrar;
    this.guard = guard;
    this.tally = tally;
    this.calls = calls;
    this.registers = new RegisterDoor(registrar, answers);
    this.dialogs = dialogs;
  }

  /// Messages that tripped us or the stack up.
  long stumbled() {
    return tally.stumbled();
  }

  Dialogs dialogs() {
    return dialogs;
  }

  @Override
  public void processRequest(RequestEvent event) {
    Request request = event.getRequest();
    try {
      InetAddress source = SipHeaders.source(event);
      if (!SipHeaders.goesBackTheSameWay(request)) {
        // No answer: it would have us connect, or send, to wherever a stranger likes.
        tally.count("answer wanted elsewhere");
      } else if (!SipHeaders.complete(request) || source == null) {
        stateless(event, Response.BAD_REQUEST);
      } else {
        take(event, request, source);
      }
    } catch (TransactionAlreadyExistsException e) {
      // The same request again, while the first one is being answered: the stack repeats that
      // answer.
    } catch (TransactionUnavailableException e) {
      stateless(event, Response.BAD_REQUEST);
    } catch (SipException | ParseException | InvalidArgumentException e) {
      tally.count(e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      // Edge of the stack: whatever a stranger's message trips over in it or in us must not end the
      // listener's thread. The message is not logged, it may hold a number.
      tally.count(request.getMethod(), e);
      stateless(event, Response.SERVER_INTERNAL_ERROR);
    }
  }

  private void take(RequestEvent event, Request request, InetAddress source)
      throws SipException, ParseException, InvalidArgumentException {
    if (dialogs.callouts().take(event)) return;
    switch (request.getMethod()) {
      case Request.ACK -> dialogs.ack(request);
      case Request.CANCEL -> dialogs.cancel(event);
      case Request.INVITE -> {
        if (SipHeaders.toTag(request) == null) invite(event, request, source);
        else dialogs.reoffer(event);
      }
      default -> {
        Response objection = objection(request);
        if (objection != null) reply(event, objection);
        else takeOther(event, request, source);
      }
    }
  }

  private void takeOther(RequestEvent event, Request request, InetAddress source)
      throws SipException, ParseException, InvalidArgumentException {
    switch (request.getMethod()) {
      case Request.REGISTER -> register(event, request, source);
      case Request.OPTIONS -> reply(event, answers.withMethods(Response.OK, request));
      case Request.BYE -> dialogs.bye(event);
      case Request.UPDATE -> dialogs.reoffer(event);
      case Request.INFO -> dialogs.info(event);
      case Request.NOTIFY -> reply(event, answers.answer(Response.OK, request));
      default -> {
        boolean heardOf = HEARD_OF.contains(request.getMethod());
        int status = heardOf ? Response.METHOD_NOT_ALLOWED : Response.NOT_IMPLEMENTED;
        reply(event, answers.withMethods(status, request));
      }
    }
  }

  private void register(RequestEvent event, Request request, InetAddress source)
      throws SipException, ParseException, InvalidArgumentException {
    Response answer = registers.answer(request, source, SipHeaders.sourcePort(event));
    if (answer == null) return;
    // A challenge keeps nothing: strangers could ask for as many as they like.
    if (answer.getStatusCode() == Response.UNAUTHORIZED) reply(event, answer);
    else Dialogs.transaction(event).sendResponse(answer);
  }

  private void invite(RequestEvent event, Request request, InetAddress source)
      throws SipException, ParseException, InvalidArgumentException {
    InviteDialog known = dialogs.find(request);
    if (known != null) {
      if (!known.isBranch(request)) stateless(event, Response.LOOP_DETECTED);
      return;
    }
    String user = SipHeaders.contactUser(request);
    Binding line = registrar.lineOf(user, source, SipHeaders.sourcePort(event));
    Response objection = line == null ? null : inviteObjection(request, line);
    if (line == null) {
      stranger(event, request, source);
    } else if (objection != null) {
      reply(event, objection);
    } else {
      open(event, request, line);
    }
  }

  private void open(RequestEvent event, Request request, Binding line) throws SipException {
    ServerTransaction transaction = Dialogs.transaction(event);
    var provider = (SipProvider) event.getSource();
    InviteDialog dialog = dialogs.open(provider, transaction, line.device().user());
    dialog.trying();
    var caller = SipHeaders.caller(request, registrar.users());
    String offer = SipHeaders.body(request);
    calls.invited(new SipInvite(dialog, line.device().user(), caller, offer));
  }

  /// Why an INVITE of one of our devices can't be taken; null when it can.
  private @Nullable Response inviteObjection(Request request, Binding line) throws ParseException {
    String type = SipHeaders.contentType(request);
    if (request.getHeader(ContactHeader.NAME) == null) {
      return answers.answer(Response.BAD_REQUEST, request);
    } else if (!type.isEmpty() && !type.equals("application/sdp")) {
      return answers.withMethods(Response.UNSUPPORTED_MEDIA_TYPE, request);
    } else if (!SipHeaders.takesSdp(request)) {
      return answers.answer(Response.NOT_ACCEPTABLE, request);
    } else if (dialogs.of(line.device().user()) >= MOST_PER_LINE) {
      return answers.answer(Response.BUSY_HERE, request);
    } else if (dialogs.size() >= MOST_DIALOGS) {
      return answers.answer(Response.SERVICE_UNAVAILABLE, request);
    }
    return objection(request);
  }

  /// Why no request like this can be taken (RFC 3261 §8.2.2); null when it can.
  private @Nullable Response objection(Request request) throws ParseException {
    String required = SipHeaders.required(request);
    if (!SipHeaders.isForPhones(request)) {
      return answers.answer(Response.UNSUPPORTED_URI_SCHEME, request);
    }
    return required.isEmpty() ? null : answers.badExtension(request, required);
  }

  /// One answer for all who have no business here, and none once they insist.
  private void stranger(RequestEvent event, Request request, InetAddress source)
      throws SipException, ParseException {
    if (guard.banned(source)) return;
    if (guard.failed(source)) {
      LOG.warn("{} keeps calling unregistered: no answer for a while", source.getHostAddress());
    }
    reply(event, answers.answer(Response.FORBIDDEN, request));
  }

  /// Without a transaction: nothing is kept, a repeated request is answered again.
  private void stateless(RequestEvent event, int status) {
    try {
      reply(event, answers.answer(status, event.getRequest()));
    } catch (SipException | ParseException | RuntimeException e) {
      // So broken that it can't even be answered.
      tally.count("unanswerable");
    }
  }

  private static void reply(RequestEvent event, Response response) throws SipException {
    ((SipProvider) event.getSource()).sendResponse(response);
  }

  @Override
  public void processResponse(ResponseEvent event) {
    ClientTransaction ours = event.getClientTransaction();
    if (ours != null && ours.getApplicationData() instanceof Trunk.Asked asked) {
      asked.answered(event.getResponse());
      return;
    }
    // Only what is said to an INVITE of ours matters: after a BYE or a CANCEL the call is over.
    dialogs.callouts().answered(event);
  }

  @Override
  public void processTimeout(TimeoutEvent event) {
    if (!event.isServerTransaction()) dialogs.callouts().timedOut(event.getClientTransaction());
  }

  @Override
  public void processIOException(IOExceptionEvent event) {
    tally.count("unreachable " + event.getTransport());
  }

  @Override
  public void processTransactionTerminated(TransactionTerminatedEvent event) {}

  @Override
  public void processDialogTimeout(DialogTimeoutEvent event) {
    lost(event.getDialog(), "timeout");
  }

  @Override
  public void processDialogTerminated(DialogTerminatedEvent event) {
    lost(event.getDialog(), "dialog ended");
  }

  private void lost(Dialog dialog, String why) {
    dialogs.callouts().lost(dialog, why);
    for (InviteDialog ours : dialogs.all()) {
      if (ours.tag().equals(dialog.getLocalTag())) ours.fail(why);
    }
  }
}
