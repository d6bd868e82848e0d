package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.media.MediaPlan.Direction;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jitsi.impl.neomedia.MediaStreamImpl;
import org.jitsi.service.neomedia.AudioMediaStream;
import org.jitsi.service.neomedia.DefaultStreamConnector;
import org.jitsi.service.neomedia.MediaDirection;
import org.jitsi.service.neomedia.MediaService;
import org.jitsi.service.neomedia.MediaStreamTarget;
import org.jitsi.service.neomedia.RawPacket;
import org.jitsi.service.neomedia.SrtpControlType;
import org.jitsi.service.neomedia.TransmissionFailedException;
import org.jitsi.utils.MediaType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A leg over a libjitsi stream without device and format: packets are tapped on their way in and
/// injected on their way out. The caller reaches us in a fraction of a millisecond; libjitsi's
/// pipeline in between would take 15.
final class LibjitsiLeg implements MediaLeg {
  private static final Logger LOG = LoggerFactory.getLogger(LibjitsiLeg.class);

  private final PortPair ports;
  private volatile Codec codec;
  private final MediaListener listener;
  private final Pacer pacer;
  private final Consumer<LibjitsiLeg> onClose;
  private final AudioMediaStream stream;
  private volatile Outgoing outgoing;
  private final RawPacket out = new RawPacket();
  private final JitterMeter jitter = new JitterMeter();
  private final KeyReader keys = new KeyReader();
  private volatile LevelMeter callerLevel;
  private final AtomicLong unsent = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean hearing;
  private volatile int telephoneEvent = -1;
  private volatile int targetPort;

  LibjitsiLeg(
      MediaService media,
      PortPair ports,
      Codec codec,
      MediaListener listener,
      Pacer pacer,
      Consumer<LibjitsiLeg> onClose) {
    this.ports = ports;
    this.codec = codec;
    this.listener = listener;
    this.pacer = pacer;
    this.onClose = onClose;
    callerLevel = new LevelMeter(codec);
    outgoing = new Outgoing(codec, this::send, listener::drained);
    stream =
        (AudioMediaStream)
            media.createMediaStream(
                new DefaultStreamConnector(ports.rtp(), ports.rtcp()),
                MediaType.AUDIO,
                media.createSrtpControl(SrtpControlType.NULL));
    for (Codec known : Codec.values()) {
      stream.addDynamicRTPPayloadType(
          (byte) known.payloadType(),
          media.getFormatFactory().createMediaFormat(known.name(), 8000));
    }
    stream.setExternalTransformer(new PacketTap(this::heard));
    stream.setDirection(MediaDirection.SENDRECV);
  }

  @Override
  public int port() {
    return ports.port();
  }

  @Override
  public void start(MediaPlan plan) {
    if (plan.codec() != codec) {
      speak(plan.codec());
    }
    change(plan);
    stream.start();
    pacer.add(outgoing);
  }

  @Override
  public void change(MediaPlan plan) {
    if (closed.get()) {
      return;
    }
    telephoneEvent = plan.telephoneEvent();
    Direction direction = plan.direction();
    hearing = direction == Direction.SENDRECV;
    outgoing.hold(direction == Direction.RECVONLY || direction == Direction.INACTIVE);
    // The old way of holding (RFC 2543): nowhere to send to.
    if (!plan.remote().getAddress().isAnyLocalAddress()) {
      ports.peer(plan.remote());
      aim(plan.remote());
    }
  }

  @Override
  public void play(String itemId, byte[] g711) {
    if (outgoing.play(itemId, g711, System.nanoTime())) {
      pacer.wake();
    }
  }

  @Override
  public void relay(byte[] g711, int offset, int length) {
    if (outgoing.relay(g711, offset, length)) {
      pacer.wake();
    }
  }

  @Override
  public Flushed flush() {
    return outgoing.flush();
  }

  @Override
  public boolean drained() {
    return outgoing.drained();
  }

  @Override
  public Levels levels() {
    return new Levels(
        callerLevel.rms(), callerLevel.loudMillis(), outgoing.level(), outgoing.speaking());
  }

  @Override
  public LineQuality quality() {
    return new LineQuality(
        jitter.received(),
        jitter.lost(),
        jitter.jitterMicros(),
        outgoing.sent() - unsent.get(),
        outgoing.dropped() + unsent.get());
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      pacer.remove(outgoing);
      ports.close();
      stream.stop();
      stream.close();
      onClose.accept(this);
    }
  }

  /// A call of ours was taken in the other law than the one we asked for.
  private void speak(Codec agreed) {
    codec = agreed;
    callerLevel = new LevelMeter(agreed);
    outgoing = new Outgoing(agreed, this::send, listener::drained);
  }

  /// libjitsi's receiving thread.
  private void heard(RawPacket packet) {
    int type = packet.getPayloadType();
    int length = packet.getPayloadLength();
    if (length <= 0) {
      return;
    }
    byte[] buffer = packet.getBuffer();
    int offset = packet.getPayloadOffset();
    if (type == codec.payloadType()) {
      jitter.received(packet.getSequenceNumber(), packet.getTimestamp(), System.nanoTime());
      follow();
      if (hearing) {
        callerLevel.add(buffer, offset, length);
        listener.frame(buffer, offset, length);
      }
    } else if (type == telephoneEvent) {
      jitter.received(packet.getSequenceNumber());
      char key = keys.read(buffer[offset] & 0xFF, packet.getTimestamp());
      if (key != KeyReader.NONE) {
        listener.key(key);
      }
    }
  }

  /// The peer is the signalled host, but may send from another port than it told (RFC 4961).
  private void follow() {
    int port = ports.rtp().peerPort();
    if (port != targetPort) {
      aim(new InetSocketAddress(stream.getTarget().getDataAddress().getAddress(), port));
    }
  }

  private void aim(InetSocketAddress remote) {
    targetPort = remote.getPort();
    stream.setTarget(
        new MediaStreamTarget(
            remote, new InetSocketAddress(remote.getAddress(), remote.getPort() + 1)));
  }

  /// Pacer's thread.
  private void send(byte[] packet) {
    out.setBuffer(packet);
    out.setOffset(0);
    out.setLength(packet.length);
    try {
      ((MediaStreamImpl) stream).injectPacket(out, true, null, true);
    } catch (TransmissionFailedException e) { // a Throwable, though it only means: not sent
      if (unsent.getAndIncrement() == 0 && !closed.get()) {
        LOG.warn("A packet could not be sent; further ones of this call are only counted", e);
      }
    }
  }
}
