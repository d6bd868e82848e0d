package fr.comptoir.app.desk;

import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.CartChange;
import fr.comptoir.db.domain.order.CartRules;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PriceRules;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.store.Database;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Carts of calls under way, by owner. They live in memory: a cart is no promise. Thread-safe; one
/// owner's changes come one after another.
public final class CartDesk {
  private final Database database;
  private final HouseDesk house;
  private final BiConsumer<String, PricedCart> watcher;
  private final Map<String, Cart> carts = new ConcurrentHashMap<>();
  private final Map<String, Order.Id> changed = new ConcurrentHashMap<>();
  private final Map<String, Wish> wishes = new ConcurrentHashMap<>();

  /// When the meal is wanted, as far as it was said.
  private record Wish(@Nullable LocalDate date, @Nullable LocalTime time) {}

  /// @param watcher told each cart as it changes, with its owner
  CartDesk(Database database, HouseDesk house, BiConsumer<String, PricedCart> watcher) {
    this.database = database;
    this.house = house;
    this.watcher = watcher;
  }

  public Cart cart(String owner) {
    return carts.getOrDefault(owner, Cart.EMPTY);
  }

  /// For when the owner wants the meal: from then on the cart is judged by that moment. Both null =
  /// as soon as possible again.
  ///
  /// @param date restaurant date; null = today
  /// @param time restaurant time; null = any service of that day will do
  public void wantedFor(String owner, @Nullable LocalDate date, @Nullable LocalTime time) {
    if (date == null && time == null) wishes.remove(owner);
    else wishes.put(owner, new Wish(date, time));
  }

  /// The cart with the prices of the moment it is wanted for.
  public PricedCart priced(String owner) {
    return priced(owner, moments(owner).getFirst());
  }

  /// The cart with the prices of a moment of restaurant time.
  public PricedCart priced(String owner, LocalDateTime at) {
    return new PriceRules(card(owner, at)).price(cart(owner));
  }

  /// The card as it is at the moment the cart is wanted for.
  public MenuRules card(String owner) {
    return card(owner, moments(owner).getFirst());
  }

  /// Applies all changes or, where one can't be, none.
  public CartRules.Change change(String owner, List<CartChange> changes) {
    CartRules.Change change =
        moments(owner).stream()
            .map(at -> new CartRules(card(owner, at)).apply(cart(owner), changes))
            .reduce((a, b) -> a.problems().isEmpty() || !b.problems().isEmpty() ? a : b)
            .orElseThrow();
    if (change.problems().isEmpty()) {
      carts.put(owner, change.cart());
      watcher.accept(owner, change.priced());
    }
    return change;
  }

  /// Puts an order's lines into the cart again, to change them.
  public void refill(String owner, Order order) {
    changed.put(owner, order.id());
    carts.put(owner, OrderDesk.cart(new PricedCart(order.lines(), order.subtotal())));
  }

  /// The call is over, or the cart became an order.
  public void forget(String owner) {
    carts.remove(owner);
    wishes.remove(owner);
    changed.remove(owner);
  }

  /// The moments the meal may be for, at least one: now, the moment asked for, or the start of each
  /// service of the day asked for.
  private List<LocalDateTime> moments(String owner) {
    LocalDateTime now = house.now();
    Wish wish = wishes.get(owner);
    if (wish == null) return List.of(now);
    LocalDate date = wish.date() != null ? wish.date() : now.toLocalDate();
    LocalTime time = wish.time();
    if (time != null) {
      LocalDateTime at = date.atTime(time);
      return List.of(at.isBefore(now) ? now : at);
    }
    House of = house.house();
    List<LocalDateTime> moments =
        Stream.concat(
                date.equals(now.toLocalDate()) ? Stream.of(now) : Stream.empty(),
                HoursRules.of(of).sittings(date).stream()
                    .map(each -> LocalDateTime.ofInstant(each.start(), of.restaurant().zone()))
                    .filter(at -> at.isAfter(now)))
            .toList();
    return moments.isEmpty() ? List.of(now) : moments;
  }

  /// The mode isn't known while things are put in the cart: what it rules out, the quote says.
  private MenuRules card(String owner, LocalDateTime at) {
    Order.Id except = changed.get(owner);
    return database.read(
        book -> {
          Menu menu = Standing.menu(book, house.clock().instant(), except);
          return new MenuRules(menu, at, null, book.house().get().offers());
        });
  }
}
