package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.TelephonyException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jitsi.service.libjitsi.LibJitsi;
import org.jitsi.service.neomedia.MediaService;
import org.jitsi.utils.logging.Logger;

/// libjitsi, used for its RTP streams only: no sound card, no video, no pipeline of its own.
public final class LibjitsiEngine implements MediaEngine {
  /// Without these libjitsi looks for sound devices when it starts, and where there is no audio
  /// server the dynamic linker ends the whole process. A misspelt name is ignored in silence.
  private static final List<String> SWITCHED_ON =
      List.of(
          "net.java.sip.communicator.service.media.DISABLE_VIDEO_SUPPORT",
          "org.jitsi.impl.neomedia.device.PulseAudioSystem.disabled",
          "org.jitsi.impl.neomedia.device.PortAudioSystem.disabled",
          "org.jitsi.impl.neomedia.device.MacCoreaudioSystem.disabled",
          "org.jitsi.impl.neomedia.device.WASAPISystem.disabled");

  /// Else every stream has one more thread and a queue before its socket.
  private static final String SEND_THREAD =
      "org.jitsi.impl.neomedia.RTPConnectorOutputStream.USE_SEND_THREAD";

  private static final MediaListener DEAF =
      new MediaListener() {
        @Override
        public void frame(byte[] buffer, int offset, int length) {}

        @Override
        public void key(char digit) {}

        @Override
        public void drained() {}
      };

  private final InetAddress bind;
  private final int firstPort;
  private final int pairs;
  private final MediaService media;
  private final List<Logger> quiet;
  private final Pacer pacer = Pacer.start();
  private final Set<LibjitsiLeg> legs = ConcurrentHashMap.newKeySet();
  private int nextPair;

  private LibjitsiEngine(InetAddress bind, int firstPort, int lastPort) {
    this.bind = bind;
    this.firstPort = firstPort + (firstPort & 1);
    pairs = Math.max(1, (lastPort - this.firstPort + 1) / 2);
    // At its start it prints every system property at INFO, and a stack trace about the sound cards
    // it was told to leave alone. Held on to: loggers are weakly kept.
    Logger sound = Logger.getLogger("org.jitsi.impl.neomedia.device");
    quiet = List.of(Logger.getLogger("org.jitsi"), Logger.getLogger("net.sf.fmj"), sound);
    quiet.forEach(Logger::setLevelWarn);
    sound.setLevelOff();
    LibJitsi.start();
    media = LibJitsi.getMediaService();
  }

  /// Starts libjitsi: a second or so, once per process; not on the FX thread. A first leg is opened
  /// and closed on the way: the first caller shall not wait for classes to load.
  ///
  /// @param bind address of the RTP and RTCP sockets
  /// @param firstPort of the range, RTP gets the even ones
  /// @param lastPort of the range
  public static LibjitsiEngine start(InetAddress bind, int firstPort, int lastPort) {
    SWITCHED_ON.forEach(name -> System.setProperty(name, "true"));
    System.setProperty(SEND_THREAD, "false");
    var engine = new LibjitsiEngine(bind, firstPort, lastPort);
    engine.open(Codec.PCMA, DEAF).close();
    return engine;
  }

  @Override
  public MediaLeg open(Codec codec, MediaListener listener) {
    for (int i = 0; i < pairs; i++) {
      Optional<PortPair> ports = PortPair.bind(bind, nextPort());
      if (ports.isPresent()) {
        var leg = new LibjitsiLeg(media, ports.get(), codec, listener, pacer, legs::remove);
        legs.add(leg);
        return leg;
      }
    }
    throw new TelephonyException("no free RTP port among " + 2 * pairs + " from " + firstPort);
  }

  @Override
  public int openLegs() {
    return legs.size();
  }

  @Override
  public void close() {
    legs.forEach(LibjitsiLeg::close);
    pacer.close();
  }

  /// Round the range, so that late packets of one call don't meet the next one.
  private synchronized int nextPort() {
    int port = firstPort + 2 * nextPair;
    nextPair = (nextPair + 1) % pairs;
    return port;
  }
}
