package fr.comptoir.telephony.call;

import fr.comptoir.telephony.media.MediaListener;
import org.jspecify.annotations.Nullable;

/// Hears one of the house's phones: what is said there goes to the caller, once they are joined.
final class PhoneEar implements MediaListener {
  private volatile @Nullable Relay towards;

  /// Null = to nobody.
  void lead(@Nullable Relay to) {
    towards = to;
  }

  @Override
  public void frame(byte[] buffer, int offset, int length) {
    Relay to = towards;
    if (to != null) {
      to.pass(buffer, offset, length);
    }
  }

  @Override
  public void key(char digit) {
    // A person's keys mean nothing to the caller's line.
  }

  @Override
  public void drained() {
    // Nothing is ever queued on a phone's leg.
  }
}
