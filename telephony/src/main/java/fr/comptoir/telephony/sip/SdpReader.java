package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.media.MediaPlan;
import fr.comptoir.telephony.media.MediaPlan.Direction;
import fr.comptoir.telephony.sip.SdpOffer.NoCodec;
import fr.comptoir.telephony.sip.SdpOffer.Read;
import fr.comptoir.telephony.sip.SdpOffer.Reading;
import fr.comptoir.telephony.sip.SdpOffer.Stream;
import fr.comptoir.telephony.sip.SdpOffer.Unreadable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Walks the lines of one SDP text. Used once, by one thread. Tolerant in what it doesn't need,
/// strict in what we would act on; a broken line is an [Unreadable], never an exception.
final class SdpReader {
  private static final int LONGEST = 16_384;
  private static final int MOST_STREAMS = 16;

  private static final Pattern MEDIA =
      Pattern.compile("([!-~]+) (\\d{1,5})(?:/\\d{1,5})? ([!-~]+)((?: [!-~]+)+)");
  private static final Pattern ORIGIN =
      Pattern.compile("(\\S+) (\\d{1,40}) \\d{1,40} (IN \\S+ \\S+)");
  private static final Pattern TIME = Pattern.compile("\\d{1,20} \\d{1,20}");
  private static final Pattern EVENT =
      Pattern.compile("rtpmap:(\\d{1,3}) telephone-event/8000", Pattern.CASE_INSENSITIVE);

  /// What an `m=` line and the lines below it say.
  private static final class Section {
    final Stream stream;
    final int port;
    @Nullable InetAddress address;
    @Nullable Direction direction;
    int event = -1;

    Section(Stream stream, int port) {
      this.stream = stream;
      this.port = port;
    }
  }

  private final List<Section> sections = new ArrayList<>();
  private @Nullable InetAddress sessionAddress;
  private Direction sessionDirection = Direction.SENDRECV;
  private String origin = "";
  private String time = "0 0";
  private @Nullable String broken;

  Reading read(String text) {
    if (text.length() > LONGEST) return new Unreadable("longer than " + LONGEST);
    if (!text.startsWith("v=0")) return new Unreadable("no v=0");
    for (String line : text.split("\r\n|\n|\r")) {
      if (line.length() > 2 && line.charAt(1) == '=') {
        take(line.charAt(0), line.substring(2).strip());
      }
      if (broken != null) return new Unreadable(broken);
    }
    if (sections.isEmpty()) return new Unreadable("no m= line");
    for (int i = 0; i < sections.size(); i++) {
      Codec codec = codecOf(sections.get(i));
      if (codec != null) return agree(i, codec);
    }
    return new NoCodec();
  }

  private void take(char type, String value) {
    switch (type) {
      case 'o' -> {
        Matcher parts = ORIGIN.matcher(value);
        if (parts.matches()) origin = parts.group(1) + parts.group(2) + parts.group(3);
      }
      case 't' -> {
        if (TIME.matcher(value).matches()) time = value;
      }
      case 'm' -> media(value);
      case 'c' -> connection(value);
      case 'a' -> attribute(value);
      default -> {}
    }
  }

  private void media(String value) {
    Matcher parts = MEDIA.matcher(value);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
      broken = "broken m= line";
    } else if (sections.size() == MOST_STREAMS) {
      broken = "more than " + MOST_STREAMS + " streams";
    } else {
      var stream = new Stream(parts.group(1), parts.group(3), parts.group(4).strip());
      sections.add(new Section(stream, Integer.parseInt(parts.group(2))));
    }
  }

  /// Literal addresses only: a name would have us ask a stranger's name server.
  private void connection(String value) {
    String[] parts = value.split(" ");
    InetAddress address = null;
    if (parts.length == 3 && parts[0].equals("IN")) {
      try {
        address = InetAddress.ofLiteral(parts[2]);
      } catch (IllegalArgumentException notLiteral) {
        // Stays null: a stream without an address can't be taken.
      }
    }
    if (address == null || address.isMulticastAddress()) broken = "broken c= line";
    else if (sections.isEmpty()) sessionAddress = address;
    else sections.getLast().address = address;
  }

  private void attribute(String value) {
    Direction direction = directionOf(value);
    if (direction != null && sections.isEmpty()) sessionDirection = direction;
    if (direction != null && !sections.isEmpty()) sections.getLast().direction = direction;
    Matcher event = EVENT.matcher(value);
    if (event.matches() && !sections.isEmpty()) {
      Section section = sections.getLast();
      if (formats(section).contains(event.group(1))) {
        section.event = Integer.parseInt(event.group(1));
      }
    }
  }

  /// Ours, mirrored: who only sends to us lets us only listen (RFC 3264 §6.1).
  private static @Nullable Direction directionOf(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "sendrecv" -> Direction.SENDRECV;
      case "sendonly" -> Direction.RECVONLY;
      case "recvonly" -> Direction.SENDONLY;
      case "inactive" -> Direction.INACTIVE;
      default -> null;
    };
  }

  private static @Nullable Codec codecOf(Section section) {
    String protocol = section.stream.protocol();
    boolean plain = protocol.equals("RTP/AVP") || protocol.equals("RTP/AVPF");
    if (section.port == 0 || !section.stream.kind().equals("audio") || !plain) return null;
    for (String format : formats(section)) {
      for (Codec codec : Codec.values()) {
        if (format.equals("" + codec.payloadType())) return codec;
      }
    }
    return null;
  }

  private Reading agree(int chosen, Codec codec) {
    Section section = sections.get(chosen);
    InetAddress address = section.address != null ? section.address : sessionAddress;
    if (address == null) return new Unreadable("no c= line");
    Direction direction = section.direction != null ? section.direction : sessionDirection;
    if (address.isAnyLocalAddress()) direction = held(direction);
    var plan =
        new MediaPlan(
            new InetSocketAddress(address, section.port), codec, section.event, direction);
    List<Stream> streams = sections.stream().map(s -> s.stream).toList();
    return new Read(new SdpOffer(plan, origin, time, streams, chosen));
  }

  /// The old way to hold (RFC 2543): nowhere to send to.
  private static Direction held(Direction direction) {
    return switch (direction) {
      case SENDRECV, RECVONLY -> Direction.RECVONLY;
      case SENDONLY, INACTIVE -> Direction.INACTIVE;
    };
  }

  private static List<String> formats(Section section) {
    return List.of(section.stream.formats().split(" "));
  }
}
