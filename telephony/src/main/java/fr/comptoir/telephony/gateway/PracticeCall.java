package fr.comptoir.telephony.gateway;

import java.util.concurrent.CompletableFuture;

/// One call placed by the practice box.
public interface PracticeCall {

  /// Completes, never exceptionally, when the call is over and its port is free.
  CompletableFuture<Ending> ended();

  /// Hangs up now, or gives up while it rings. Idempotent, returns at once.
  void hangUp();

  /// How a call ended.
  ///
  /// @param how who ended it
  /// @param status the SIP answer to our INVITE: 200, 486, 403...; 0 when none came
  /// @param heardMillis of speech (not silence) from the far end
  record Ending(How how, int status, long heardMillis) {}

  enum How {
    /// The script came to its end, or [PracticeCall#hangUp].
    WE_HUNG_UP,
    THEY_HUNG_UP,
    /// Never answered: refused or given up.
    NOT_ANSWERED,
    /// The network failed us.
    FAILED
  }
}
