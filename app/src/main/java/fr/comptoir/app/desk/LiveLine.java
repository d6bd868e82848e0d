package fr.comptoir.app.desk;

import fr.comptoir.db.domain.order.PricedCart;
import java.util.List;

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

  /// Rings the house's phones for somebody who wants the call; the assistant goes on until one is
  /// picked up.
  default void takeOver(String callId) {}

  /// The assistant has the caller again.
  default void giveBack(String callId) {}

  /// SIP users of the house's phones that could be rung now.
  default List<String> phones() {
    return List.of();
  }
}
