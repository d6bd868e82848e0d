package fr.comptoir.app.ui.orders;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.GuestViewModel;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OrderBook;
import fr.comptoir.app.ui.fx.OrderWish;
import fr.comptoir.app.ui.fx.Promise;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal.Alternative;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// An order being entered at the counter. Prices and times come from the book while it is typed;
/// whatever answer is late and no longer fits is dropped. FX thread only.
public final class OrderFormViewModel {
  private final String form = "counter-" + UUID.randomUUID();
  private final OrderBook book;
  private final Background background;
  private final Notices notices;
  private final GuestViewModel guest;
  private final EntryViewModel entry;
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.PICKUP);
  private final StringProperty time = new SimpleStringProperty("");
  private final StringProperty table = new SimpleStringProperty("");
  private final StringProperty note = new SimpleStringProperty("");
  private final ObjectProperty<Payment> payment = new SimpleObjectProperty<>(Payment.UNKNOWN);
  private final AddressViewModel places;
  private final ReadOnlyObjectWrapper<Promise<OrderQuote>> promise =
      new ReadOnlyObjectWrapper<>(new Promise.Unasked<>());
  private final BooleanProperty confirming = new SimpleBooleanProperty();
  private Order.@Nullable Id changes;
  private long asked;
  private boolean asking;
  private boolean again;
  private String untouched = "";

  public OrderFormViewModel(
      OrderBook book,
      Background background,
      Notices notices,
      GuestViewModel guest,
      EntryViewModel entry) {
    this.book = book;
    this.background = background;
    this.notices = notices;
    this.guest = guest;
    this.entry = entry;
    this.places = new AddressViewModel(book, background, guest);
    entry.priceWith(cart -> book.price(cart, mode.get()));
    entry.priced().subscribe(cart -> ask());
    mode.subscribe(chosen -> ask());
    time.subscribe(typed -> ask());
    table.subscribe(typed -> ask());
    places.chosen().subscribe(chosen -> ask());
    begun();
  }

  /// As it is now, the form has nothing that would be lost.
  public void begun() {
    untouched = content();
  }

  /// Something was typed or chosen that would be lost.
  public boolean dirty() {
    return !content().equals(untouched);
  }

  private String content() {
    return String.join(
        "|",
        guest.phoneText().get(),
        guest.customer().get().map(Customer::name).orElse("").equals(guest.name().get())
            ? ""
            : guest.name().get(),
        mode.get().name(),
        time.get(),
        table.get(),
        note.get(),
        places.typed().get(),
        entry.text().get(),
        entry.cart().toString());
  }

  public GuestViewModel guest() {
    return guest;
  }

  public EntryViewModel entry() {
    return entry;
  }

  public ObjectProperty<Mode> mode() {
    return mode;
  }

  /// As typed; empty = as soon as possible.
  public StringProperty time() {
    return time;
  }

  public StringProperty table() {
    return table;
  }

  public StringProperty note() {
    return note;
  }

  public ObjectProperty<Payment> payment() {
    return payment;
  }

  /// Where it goes; only with delivery.
  public AddressViewModel places() {
    return places;
  }

  public ReadOnlyObjectProperty<Promise<OrderQuote>> promise() {
    return promise.getReadOnlyProperty();
  }

  /// While true the form must not be sent a second time.
  public BooleanProperty confirming() {
    return confirming;
  }

  /// Begins with what an order holds, to change it: placed, it is the same order, otherwise.
  public void startFrom(Order order) {
    changes = order.id();
    mode.set(order.mode());
    note.set(order.note());
    payment.set(order.payment());
    table.set(order.table() == null ? "" : order.table());
    guest.name().set(order.guest().name());
    if (order.guest().phone() != null) {
      guest.phoneText().set(order.guest().phone().e164());
    }
    places.startFrom(order.address());
    entry.startFrom(order.lines());
    begun();
  }

  /// Takes what the book offers instead: another time, or fetching it.
  public void take(Alternative other) {
    switch (other.way()) {
      case PICKUP -> mode.set(Mode.PICKUP);
      case DELIVERY -> mode.set(Mode.DELIVERY);
      case DINE_IN -> mode.set(Mode.DINE_IN);
      case RESERVATION -> {}
    }
    time.set("%02d:%02d".formatted(other.at().getHour(), other.at().getMinute()));
  }

  /// Asks the book for a promise if the cart is complete and the time makes sense. One question at
  /// a time: each gives back what the one before it held, so that they may not overtake one
  /// another.
  private void ask() {
    long mine = ++asked;
    PricedCart cart = entry.priced().get();
    Optional<LocalTime> wanted = Typed.time(time.get());
    boolean ready =
        !cart.lines().isEmpty()
            && cart.complete()
            && (time.get().isBlank() || wanted.isPresent())
            && (mode.get() != Mode.DINE_IN || !table.get().isBlank());
    if (!ready) {
      promise.set(new Promise.Unasked<>());
      return;
    }
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    OrderWish wish = wish();
    background.run(
        () -> book.quote(wish),
        outcome -> {
          if (mine == asked) {
            promise.set(promised(outcome));
          }
          answered();
        },
        this::answered);
  }

  private void answered() {
    asking = false;
    if (again) {
      again = false;
      ask();
    }
  }

  private static Promise<OrderQuote> promised(Outcome<OrderQuote> outcome) {
    return switch (outcome) {
      case Outcome.Done<OrderQuote>(var quote) -> new Promise.Held<>(quote);
      case Outcome.Refused<OrderQuote>(var refusal) -> new Promise.Refused<>(refusal);
    };
  }

  private OrderWish wish() {
    Cart cart = entry.cart();
    return new OrderWish(
        form,
        mode.get(),
        Typed.time(time.get()).orElse(null),
        cart,
        mode.get() == Mode.DELIVERY ? places.chosen().get() : null,
        mode.get() == Mode.DINE_IN ? table.get().strip() : null,
        guest.name().get().strip(),
        guest.phone(),
        guest.customerId(),
        payment.get(),
        note.get().strip(),
        changes);
  }

  /// Places the order that is held. `placed` hears of it; a refusal is shown and the form stays.
  public void confirm(Consumer<Order> placed) {
    if (confirming.get() || !(promise.get() instanceof Promise.Held<OrderQuote>(var quote))) {
      return;
    }
    confirming.set(true);
    OrderWish wish = wish();
    background.run(
        () -> book.confirm(quote.id(), wish),
        outcome -> {
          confirming.set(false);
          switch (outcome) {
            case Outcome.Done<Order>(var order) -> {
              notices.done(
                  changes == null ? "order.done.placed" : "order.done.changed",
                  List.of(order.number()),
                  null);
              placed.accept(order);
            }
            case Outcome.Refused<Order>(var refusal) -> {
              promise.set(new Promise.Refused<>(refusal));
              ask(); // the old promise has lapsed: show the new one
            }
          }
        },
        () -> confirming.set(false));
  }
}
