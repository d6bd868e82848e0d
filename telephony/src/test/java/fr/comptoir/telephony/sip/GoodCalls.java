package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.LineState;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/// A house that takes the good calls of a test, and refuses every other with 486.
final class GoodCalls implements SipCalls {
  private static final String ORDER = "<sip:order@127.0.0.1>";
  private static final int RESEND_MILLIS = 500;
  private static final int ATTEMPTS = 12;

  private final AnsweringCalls good = new AnsweringCalls(1000, true);

  @Override
  public void invited(SipInvite invite) {
    if (invite.dialog().sipCallId().startsWith("good")) good.invited(invite);
    else invite.dialog().refuse(486);
  }

  @Override
  public void line(LineState state) {}

  /// Calls, talks, hangs up.
  ///
  /// @param phone from where a line is registered
  /// @return whatever else came meanwhile
  List<String> call(SipPeer phone, String name) throws IOException {
    String call = "good-" + name;
    var others = new ArrayList<String>();
    String invite = phone.invite(phone.branch(), call, 1, ORDER, phone.sdp("sendrecv"));
    String ok = ask(phone, invite, call, others);
    String tagged = SipPeer.part(ok, "To: ([^\r]+)");
    phone.send(phone.request("ACK", call, 1, tagged, "", ""));
    ask(phone, phone.request("BYE", call, 2, tagged, "", ""), "2 BYE", others);
    return others;
  }

  /// Sends again what gets no answer, as a phone does (RFC 3261 §17.1.1.2).
  private static String ask(SipPeer phone, String request, String mark, List<String> others)
      throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      phone.send(request);
      try {
        return await(phone, mark, others);
      } catch (SocketTimeoutException lost) {
        // Once more.
      }
    }
    throw new AssertionError("no answer to " + request);
  }

  private static String await(SipPeer phone, String mark, List<String> others) throws IOException {
    while (true) {
      String answer = phone.expect("SIP/2.0 ", RESEND_MILLIS);
      if (answer.contains(mark) && answer.startsWith("SIP/2.0 200")) return answer;
      others.add(answer);
    }
  }
}
