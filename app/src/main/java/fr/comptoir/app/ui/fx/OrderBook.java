package fr.comptoir.app.ui.fx;

import fr.comptoir.app.desk.AddressCheck;
import fr.comptoir.app.desk.AddressWish;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.PricedCart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the screens ask of the order desk. Blocks: only through [Background].
public interface OrderBook {
  /// Orders of the current business day.
  List<Order> today();

  PricedCart price(Cart cart, Mode mode);

  /// Prices the cart and holds the kitchen for it.
  Outcome<OrderQuote> quote(OrderWish wish);

  /// Finds an address and says whether we drive there.
  ///
  /// @param customer whose it may already be
  AddressCheck locate(AddressWish wish, @Nullable Long customer);

  Outcome<Order> confirm(OrderQuote.Id quote, OrderWish wish);

  Outcome<Order> advance(Order.Id id, Order.State to);

  Outcome<Order> cancel(Order.Id id, String reason);

  /// Promises an order so many minutes later; the kitchen is planned anew.
  Outcome<Order> later(Order.Id id, int minutes);

  /// Prints its tickets once more.
  ///
  /// @return how many
  Outcome<Integer> reprint(Order.Id id);

  /// Takes the order's last step back.
  Outcome<Order> undo(Order.Id id);
}
