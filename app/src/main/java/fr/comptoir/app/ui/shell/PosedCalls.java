package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.desk.LiveCall.Phase;
import fr.comptoir.app.desk.LiveCall.Said;
import fr.comptoir.app.desk.LiveCall.Tool;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.LineState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Two calls that stand still for the camera; everything else on the pictures comes from the book.
final class PosedCalls {
  private static final int MARGHERITA = 11;
  private static final int REINE = 12;
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final UiParts parts;
  private final PricedCart cart;

  /// Asks the book for a cart: not on the FX thread.
  PosedCalls(UiParts parts) {
    this.parts = parts;
    this.cart = cart(parts);
  }

  /// FX thread; the numbers are ARCEP's for fiction.
  boolean show(Boards boards) {
    Instant now = parts.clock().instant();
    // No line is open while pictures are made; the screens aren't to speak of nothing else.
    for (String line : parts.about().lines()) {
      boards.status.apply(new LineState(line, Device.Kind.FXO, true, null, now.plus(AN_HOUR)));
    }
    boards.calls.apply(
        new LiveCall(
            "posed-1",
            1,
            "fxo1",
            new PhoneNumber("+33639980101"),
            null,
            now.minus(Duration.ofSeconds(102)),
            Phase.TALKING,
            List.of(
                new Said("1", false, "Bonsoir, Bella Napoli, je suis l’assistant vocal.", true),
                new Said("2", true, "Bonsoir, deux reines et une margherita sans olives.", true),
                new Tool("3", "cart_update", true, "ok"),
                new Said("4", false, "Deux reines, une margherita. Une boisson", false)),
            cart,
            "pickup",
            ""));
    boards.calls.apply(
        new LiveCall(
            "posed-2",
            1,
            "fxo2",
            new PhoneNumber("+33639980102"),
            null,
            now.minus(Duration.ofSeconds(18)),
            Phase.TALKING,
            List.of(
                new Said(
                    "1", true, "Ce serait pour quatre personnes demain, vers vingt heures.", true),
                new Tool("2", "check_availability", true, "20:00 · T7")),
            PricedCart.EMPTY,
            "reservation",
            ""));
    return true;
  }

  /// What the first caller has said so far.
  private static PricedCart cart(UiParts parts) {
    var said =
        List.of(
            new Cart.Line(1, REINE, 2, List.of(), ""),
            new Cart.Line(2, MARGHERITA, 1, List.of(), "sans olives"));
    return parts.orders().price(new Cart(said), Mode.PICKUP);
  }
}
