package fr.comptoir.app.desk;

import fr.comptoir.db.domain.order.PricedCart;

/// How the staff reach into a call under way. Thread-safe; every method returns at once, and
/// nothing happens when the call is over.
public interface LiveLine {
  /// While no line is open.
  LiveLine NONE =
      new LiveLine() {
        @Override
        public void whisper(String callId, String text) {}

        @Override
        public void corrected(String callId, PricedCart cart) {}

        @Override
        public void hangUp(String callId) {}
      };

  /// Tells the assistant something the caller doesn't hear.
  void whisper(String callId, String text);

  /// Tells the assistant what the cart holds after a hand has changed it.
  void corrected(String callId, PricedCart cart);

  /// Ends the call.
  void hangUp(String callId);
}
