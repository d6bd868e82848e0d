package fr.comptoir.telephony.sip;

import java.util.Optional;
import java.util.function.Consumer;

/// The way to the devices that are registered with us. Thread-safe.
public interface SipPhones {

  /// Whether this device could be rung now.
  boolean isReachable(String device);

  /// Rings a device at its registered contact.
  ///
  /// @param listener gets the signals in order, on the stack's threads: put each into a mailbox
  /// @return empty when the device isn't registered, or can't be sent to
  Optional<PhoneDialog> invite(PhoneWish wish, Consumer<PhoneSignal> listener);
}
