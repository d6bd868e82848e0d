package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.sip.Registration.Accepted;
import fr.comptoir.telephony.sip.Registration.Ask;
import fr.comptoir.telephony.sip.Registration.Broken;
import fr.comptoir.telephony.sip.Registration.Place;
import fr.comptoir.telephony.sip.Registration.Silence;
import fr.comptoir.telephony.sip.Registration.TooBrief;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import javax.sip.InvalidArgumentException;
import javax.sip.address.SipURI;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.Header;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/// REGISTER on the wire ⇄ [Registration] and its answers.
final class RegisterDoor {
  private final Registrar registrar;
  private final SipAnswers answers;

  RegisterDoor(Registrar registrar, SipAnswers answers) {
    this.registrar = registrar;
    this.answers = answers;
  }

  /// Null when there is to be no answer.
  @Nullable Response answer(Request request, InetAddress source, int sourcePort)
      throws ParseException, InvalidArgumentException {
    String user = SipHeaders.toUser(request);
    if (user == null) return answers.answer(Response.BAD_REQUEST, request);
    ExpiresHeader expires = request.getExpires();
    var wish =
        new Registration(
            user,
            credentials(request),
            contacts(request),
            expires == null ? -1 : expires.getExpires(),
            source,
            sourcePort);
    return switch (registrar.register(wish)) {
      case Ask ask -> challenge(request, ask.challenge());
      case Accepted accepted -> accepted(request, accepted);
      case TooBrief brief -> answers.tooBrief(request, brief.leastSeconds());
      case Broken _ -> answers.answer(Response.BAD_REQUEST, request);
      case Silence _ -> null;
    };
  }

  private Response challenge(Request request, Digest.Challenge challenge) throws ParseException {
    Response response = answers.answer(Response.UNAUTHORIZED, request);
    WWWAuthenticateHeader header = answers.headers().createWWWAuthenticateHeader("Digest");
    header.setRealm(Digest.REALM);
    header.setNonce(challenge.nonce());
    header.setAlgorithm(DigestResponse.token(challenge.algorithm()));
    header.setQop("auth");
    if (challenge.stale()) header.setStale(true);
    response.addHeader(header);
    return response;
  }

  /// Says what is bound now (RFC 3261 §10.3, step 8).
  private Response accepted(Request request, Accepted accepted)
      throws ParseException, InvalidArgumentException {
    Response response = answers.answer(Response.OK, request);
    Binding binding = accepted.binding();
    for (Header header : SipHeaders.all(request, ContactHeader.NAME)) {
      boolean bound =
          binding != null
              && header instanceof ContactHeader contact
              && !contact.isWildCard()
              && contact.getAddress().getURI().toString().equals(binding.contact());
      if (bound && response.getHeader(ContactHeader.NAME) == null) {
        ContactHeader echo = (ContactHeader) header.clone();
        echo.setExpires(accepted.seconds());
        response.addHeader(echo);
      }
    }
    return response;
  }

  private static List<Place> contacts(Request request) {
    var places = new ArrayList<Place>();
    for (Header header : SipHeaders.all(request, ContactHeader.NAME)) {
      if (!(header instanceof ContactHeader contact)) continue;
      if (contact.isWildCard()) {
        places.add(new Place("*", "", contact.getExpires()));
      } else if (contact.getAddress().getURI() instanceof SipURI uri) {
        String address = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        places.add(new Place(uri.toString(), address, contact.getExpires()));
      }
    }
    return places;
  }

  /// The first digest credentials for our realm; null when there are none that could be right.
  private static @Nullable Credentials credentials(Request request) {
    for (Header header : SipHeaders.all(request, AuthorizationHeader.NAME)) {
      if (header instanceof AuthorizationHeader given) {
        Credentials credentials = credentials(given);
        if (credentials != null) return credentials;
      }
    }
    return null;
  }

  private static @Nullable Credentials credentials(AuthorizationHeader given) {
    String username = given.getUsername();
    String realm = given.getRealm();
    String nonce = given.getNonce();
    String response = given.getResponse();
    String uri = given.getParameter("uri");
    if (uri == null && given.getURI() != null) uri = given.getURI().toString();
    if (username == null || realm == null || nonce == null || response == null || uri == null) {
      return null;
    }
    return new Credentials(
        username,
        realm,
        nonce,
        uri,
        response,
        given.getAlgorithm(),
        given.getQop(),
        given.getParameter("nc"),
        given.getCNonce());
  }
}
