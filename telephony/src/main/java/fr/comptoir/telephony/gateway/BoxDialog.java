package fr.comptoir.telephony.gateway;

import java.util.UUID;

/// Writes the requests of one practice call, as an HT841 forwards a call from the wall line. One
/// thread.
final class BoxDialog {
  private final BoxPort port;
  private final String callId = UUID.randomUUID().toString();
  private final String branch = branch();
  private final String from;
  private final String privacy;
  private String to;
  private String target;

  /// @param number of the caller; empty = withheld
  BoxDialog(BoxPort port, String number) {
    this.port = port;
    this.to = "<sip:comptoir@" + port.there() + ">";
    this.target = "sip:comptoir@" + port.there();
    boolean withheld = number.isEmpty();
    String party =
        withheld
            ? "\"Anonymous\" <sip:anonymous@anonymous.invalid>"
            : "\"" + number + "\" <sip:" + number + "@" + port.there() + ">";
    this.from = party + ";tag=" + UUID.randomUUID();
    this.privacy =
        withheld
            ? "Privacy: id\r\n"
            : "P-Asserted-Identity: <sip:" + number + "@" + port.there() + ">\r\n";
  }

  String callId() {
    return callId;
  }

  String invite(int rtpPort) {
    String address = port.address().getHostAddress();
    String family = address.indexOf(':') < 0 ? "IP4" : "IP6";
    String sdp =
        """
        v=0\r
        o=%1$s 8000 8000 IN %2$s %3$s\r
        s=SIP Call\r
        c=IN %2$s %3$s\r
        t=0 0\r
        m=audio %4$d RTP/AVP 8 101\r
        a=rtpmap:8 PCMA/8000\r
        a=rtpmap:101 telephone-event/8000\r
        a=fmtp:101 0-15\r
        a=ptime:20\r
        a=sendrecv\r
        """
            .formatted(port.user(), family, address, rtpPort);
    String headers = privacy + contact() + "Content-Type: application/sdp\r\n";
    return request("INVITE", 1, branch, headers, sdp);
  }

  String cancel() {
    return request("CANCEL", 1, branch, "", "");
  }

  /// For a 200, which also says where and how to go on.
  String ack(BoxMessage answer) {
    to = answer.header("To");
    String contact = answer.header("Contact");
    int begin = contact.indexOf('<');
    int end = contact.indexOf('>');
    if (begin >= 0 && end > begin) target = contact.substring(begin + 1, end);
    return request("ACK", 1, branch(), "", "");
  }

  /// For a refusal, on the INVITE's own transaction (RFC 3261 §17.1.1.3).
  String ackRefusal(BoxMessage answer) {
    to = answer.header("To");
    return request("ACK", 1, branch, "", "");
  }

  String bye() {
    return request("BYE", 2, branch(), "", "");
  }

  private String contact() {
    return "Contact: <sip:" + port.user() + "@" + port.here() + ">\r\n";
  }

  private String request(String method, int sequence, String via, String headers, String body) {
    return """
    %1$s %2$s SIP/2.0\r
    Via: SIP/2.0/UDP %3$s;branch=%4$s;rport\r
    From: %5$s\r
    To: %6$s\r
    Call-ID: %7$s\r
    CSeq: %8$d %1$s\r
    Max-Forwards: 70\r
    %9$sContent-Length: %10$d\r
    \r
    %11$s"""
        .formatted(
            method,
            target,
            port.here(),
            via,
            from,
            to,
            callId,
            sequence,
            headers,
            body.length(),
            body);
  }

  private static String branch() {
    return "z9hG4bK" + UUID.randomUUID();
  }
}
