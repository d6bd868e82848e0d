package fr.comptoir.telephony.media;

import java.util.function.Consumer;
import org.jitsi.impl.neomedia.transform.PacketTransformer;
import org.jitsi.impl.neomedia.transform.SinglePacketTransformerAdapter;
import org.jitsi.impl.neomedia.transform.TransformEngine;
import org.jitsi.service.neomedia.RawPacket;
import org.jspecify.annotations.Nullable;

/// Takes every RTP packet that comes in, and keeps it: nothing goes on into libjitsi, so its own
/// pipeline never starts.
final class PacketTap extends SinglePacketTransformerAdapter implements TransformEngine {
  private final Consumer<RawPacket> tap;

  PacketTap(Consumer<RawPacket> tap) {
    this.tap = tap;
  }

  @Override
  public @Nullable RawPacket reverseTransform(@Nullable RawPacket packet) {
    if (packet != null) {
      tap.accept(packet);
    }
    return null;
  }

  @Override
  public PacketTransformer getRTPTransformer() {
    return this;
  }

  @Override
  public @Nullable PacketTransformer getRTCPTransformer() {
    return null;
  }
}
