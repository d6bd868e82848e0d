package fr.comptoir.app.desk;

import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.CartChange;
import fr.comptoir.db.domain.order.CartRules;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PriceRules;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.store.Database;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/// Carts of calls under way, by owner. They live in memory: a cart is no promise. Thread-safe; one
/// owner's changes come one after another.
public final class CartDesk {
  private final Database database;
  private final HouseDesk house;
  private final BiConsumer<String, PricedCart> watcher;
  private final Map<String, Cart> carts = new ConcurrentHashMap<>();

  /// @param watcher told each cart as it changes, with its owner
  CartDesk(Database database, HouseDesk house, BiConsumer<String, PricedCart> watcher) {
    this.database = database;
    this.house = house;
    this.watcher = watcher;
  }

  public Cart cart(String owner) {
    return carts.getOrDefault(owner, Cart.EMPTY);
  }

  /// The cart with today's prices.
  public PricedCart priced(String owner) {
    return new PriceRules(card()).price(cart(owner));
  }

  /// Applies all changes or, where one can't be, none.
  public CartRules.Change change(String owner, List<CartChange> changes) {
    CartRules.Change change = new CartRules(card()).apply(cart(owner), changes);
    if (change.problems().isEmpty()) {
      carts.put(owner, change.cart());
      watcher.accept(owner, change.priced());
    }
    return change;
  }

  /// Puts an order's lines into the cart again, to change them.
  public void refill(String owner, Order order) {
    carts.put(owner, OrderDesk.cart(new PricedCart(order.lines(), order.subtotal())));
  }

  /// The call is over, or the cart became an order.
  public void forget(String owner) {
    carts.remove(owner);
  }

  /// The mode isn't known while things are put in the cart: what it rules out, the quote says.
  private MenuRules card() {
    return new MenuRules(database.read(book -> book.menu().get()), house.now(), null);
  }
}
