package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.media.MediaPlan;
import fr.comptoir.telephony.media.MediaPlan.Direction;
import fr.comptoir.telephony.sip.SdpOffer.NoCodec;
import fr.comptoir.telephony.sip.SdpOffer.Read;
import fr.comptoir.telephony.sip.SdpOffer.Reading;
import fr.comptoir.telephony.sip.SdpOffer.Unreadable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdpOfferTest {
  private static final InetAddress OURS = InetAddress.ofLiteral("192.168.1.10");
  private static final String HEAD =
      "v=0\r\no=fxo1 8000 8000 IN IP4 192.168.1.20\r\ns=SIP Call\r\nc=IN IP4 192.168.1.20\r\nt=0 0\r\n";
  private static final String BOX =
      HEAD
          + "m=audio 5004 RTP/AVP 8 101\r\na=sendrecv\r\na=rtpmap:8 PCMA/8000\r\na=ptime:20\r\n"
          + "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n";

  @Test
  void theBoxsOfferIsTakenAsItIs() {
    assertThat(plan(BOX))
        .isEqualTo(
            new MediaPlan(
                new InetSocketAddress("192.168.1.20", 5004), Codec.PCMA, 101, Direction.SENDRECV));
  }

  @Test
  void theAnswerNamesOneCodecAndOurPort() {
    assertThat(read(BOX).answer(OURS, 40_010, 0))
        .startsWith("v=0\r\no=comptoir ")
        .endsWith(
            """
            s=-\r
            c=IN IP4 192.168.1.10\r
            t=0 0\r
            m=audio 40010 RTP/AVP 8 101\r
            a=rtpmap:8 PCMA/8000\r
            a=rtpmap:101 telephone-event/8000\r
            a=fmtp:101 0-15\r
            a=ptime:20\r
            a=sendrecv\r
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "8 0 101,PCMA",
    "0 8 101,PCMU",
    "18 0 8,PCMU",
    "9 18 4 8,PCMA",
    "0,PCMU",
    "99 8,PCMA"
  })
  void theFirstOfOursInTheCallersOrderWins(String formats, Codec codec) {
    assertThat(plan(HEAD + "m=audio 5004 RTP/AVP " + formats + "\r\n").codec()).isEqualTo(codec);
  }

  @ParameterizedTest
  @CsvSource({
    "sendrecv,SENDRECV,sendrecv",
    "sendonly,RECVONLY,recvonly",
    "recvonly,SENDONLY,sendonly",
    "inactive,INACTIVE,inactive"
  })
  void aHoldIsMirrored(String theirs, Direction ours, String said) {
    SdpOffer offer = read(BOX.replace("a=sendrecv", "a=" + theirs));
    assertThat(offer.plan().direction()).isEqualTo(ours);
    assertThat(offer.answer(OURS, 40_010, 1)).endsWith("a=" + said + "\r\n");
  }

  @Test
  void aDirectionOfTheSessionCountsUnlessTheStreamHasItsOwn() {
    String held = HEAD + "a=inactive\r\nm=audio 5004 RTP/AVP 8\r\n";
    assertThat(plan(held).direction()).isEqualTo(Direction.INACTIVE);
    assertThat(plan(held + "a=sendrecv\r\n").direction()).isEqualTo(Direction.SENDRECV);
  }

  @Test
  void nowhereToSendToIsAHoldToo() {
    assertThat(plan(BOX.replace("c=IN IP4 192.168.1.20", "c=IN IP4 0.0.0.0")).direction())
        .isEqualTo(Direction.RECVONLY);
  }

  @Test
  void theStreamsAddressCountsBeforeTheSessions() {
    assertThat(plan(BOX + "c=IN IP4 10.0.0.9\r\n").remote())
        .isEqualTo(new InetSocketAddress("10.0.0.9", 5004));
  }

  @ParameterizedTest
  @CsvSource({"101,101", "96,96", "127,127"})
  void keysHaveTheNumberTheCallerGaveThem(int type, int event) {
    assertThat(plan(BOX.replace("101", "" + type)).telephoneEvent()).isEqualTo(event);
  }

  @Test
  void keysNobodyOfferedAreNotAnswered() {
    SdpOffer offer = read(HEAD + "m=audio 5004 RTP/AVP 8\r\na=rtpmap:101 telephone-event/8000\r\n");
    assertThat(offer.plan().telephoneEvent()).isEqualTo(-1);
    assertThat(offer.answer(OURS, 40_010, 0))
        .contains("m=audio 40010 RTP/AVP 8\r\n")
        .doesNotContain("telephone-event");
  }

  @Test
  void everyOtherStreamIsRefusedInItsPlace() {
    SdpOffer offer =
        read(
            HEAD
                + "m=video 5006 RTP/AVP 96 97\r\nm=audio 5008 RTP/SAVP 8\r\n"
                + "m=audio 5004 RTP/AVP 8\r\nm=image 5010 udptl t38\r\n");
    assertThat(offer.remote().getPort()).isEqualTo(5004);
    assertThat(offer.answer(OURS, 40_010, 0).lines().filter(line -> line.startsWith("m=")))
        .containsExactly(
            "m=video 0 RTP/AVP 96 97",
            "m=audio 0 RTP/SAVP 8",
            "m=audio 40010 RTP/AVP 8",
            "m=image 0 udptl t38");
  }

  @Test
  void laterAnswersOfACallKeepTheSessionAndCountTheVersion() {
    String first = origin(read(BOX).answer(OURS, 40_010, 0));
    String again = BOX.replace("8000 8000", "8000 8001").replace("sendrecv", "sendonly");
    String second = origin(read(again).answer(OURS, 40_010, 1));
    assertThat(second.split(" ")[1]).isEqualTo(first.split(" ")[1]);
    assertThat(first.split(" ")[2]).isEqualTo("0");
    assertThat(second.split(" ")[2]).isEqualTo("1");
  }

  @Test
  void itsTimeIsRepeated() {
    assertThat(read(BOX.replace("t=0 0", "t=2873397496 2873404696")).answer(OURS, 40_010, 0))
        .contains("\r\nt=2873397496 2873404696\r\n");
  }

  @Test
  void version6AddressesAreAddresses() {
    SdpOffer offer = read(BOX.replace("IN IP4 192.168.1.20", "IN IP6 2001:db8::20"));
    assertThat(offer.remote().getAddress()).isEqualTo(InetAddress.ofLiteral("2001:db8::20"));
    assertThat(offer.answer(InetAddress.ofLiteral("2001:db8::10"), 40_010, 0))
        .contains("c=IN IP6 2001:db8:0:0:0:0:0:10\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r"})
  void otherLineEndsAreReadToo(String end) {
    assertThat(plan(BOX.replace("\r\n", end)).codec()).isEqualTo(Codec.PCMA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m=audio 5004 RTP/AVP 18 4 9\r\n",
        "m=audio 0 RTP/AVP 8\r\n",
        "m=audio 5004 RTP/SAVP 8\r\n",
        "m=video 5004 RTP/AVP 8\r\n",
        "m=audio 5004 RTP/AVP 96\r\na=rtpmap:96 PCMA/16000\r\n"
      })
  void withoutACodecOfOursThereIsNothingToTalkWith(String streams) {
    assertThat(SdpOffer.parse(HEAD + streams)).isEqualTo(new NoCodec());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "m=audio x RTP\r\n",
        "v=0\r\nm=audio x RTP\r\n",
        "v=0\r\nm=audio 70000 RTP/AVP 8\r\n",
        "v=0\r\nm=audio 99999999999 RTP/AVP 8\r\n",
        "v=0\r\nm=audio -1 RTP/AVP 8\r\n",
        "v=0\r\nm=audio 5004 RTP/AVP 8\r\n",
        "v=0\r\nc=IN IP4 evil.example.com\r\nm=audio 5004 RTP/AVP 8\r\n",
        "v=0\r\nc=IN IP4 239.1.1.1\r\nm=audio 5004 RTP/AVP 8\r\n",
        "v=0\r\nc=IN IP4\r\nm=audio 5004 RTP/AVP 8\r\n",
        "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n"
      })
  void whatIsNoOfferIsUnreadable(String text) {
    assertThat(SdpOffer.parse(text)).isInstanceOf(Unreadable.class);
  }

  @Test
  void tooMuchOfItIsUnreadableToo() {
    assertThat(SdpOffer.parse(HEAD + "a=x\r\n".repeat(10_000))).isInstanceOf(Unreadable.class);
    assertThat(SdpOffer.parse(HEAD + "m=audio 5004 RTP/AVP 8\r\n".repeat(17)))
        .isInstanceOf(Unreadable.class);
  }

  /// What a reader does with any text: an answer, never an exception, and never a line of theirs.
  @Test
  void noMutationOfAnOfferBreaksTheReader() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder(BOX);
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
      }
      Reading reading = SdpOffer.parse(text.toString());
      if (reading instanceof Read read) {
        assertThat(read.offer().answer(OURS, 40_010, 0).lines())
            .allMatch(line -> line.matches("[vosctma]=[ -~]*"));
      }
    }
  }

  private static MediaPlan plan(String text) {
    return read(text).plan();
  }

  private static SdpOffer read(String text) {
    Reading reading = SdpOffer.parse(text);
    assertThat(reading).isInstanceOf(Read.class);
    return ((Read) reading).offer();
  }

  private static String origin(String sdp) {
    return sdp.lines().filter(line -> line.startsWith("o=")).findFirst().orElseThrow();
  }
}
