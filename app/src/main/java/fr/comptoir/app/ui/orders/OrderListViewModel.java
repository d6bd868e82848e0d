package fr.comptoir.app.ui.orders;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.app.ui.fx.Opening;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// Every order of one business day, the latest number first, and those of them that are looked for.
/// FX thread only.
public final class OrderListViewModel {
  private final Function<LocalDate, List<Order>> book;
  private final Opening opening;
  private final Map<Order.Id, Long> versions = new HashMap<>();
  private final Lane<Order> orders =
      new Lane<>(Order::id, Comparator.comparing(Order::number).reversed());
  private final FilteredList<Order> shown = new FilteredList<>(orders.items());
  private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.ALL);
  private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.ALL);
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<LocalDate> day;
  private final ReadOnlyObjectWrapper<Totals> totals =
      new ReadOnlyObjectWrapper<>(new Totals(0, Money.ZERO, 0));
  private LocalDate today;

  /// Which modes are looked for.
  public enum Way {
    ALL,
    PICKUP,
    DELIVERY,
    DINE_IN;

    boolean holds(Mode mode) {
      return this == ALL || name().equals(mode.name());
    }
  }

  /// How far along an order is.
  public enum Stage {
    ALL,
    OPEN,
    DONE,
    CANCELLED;

    boolean holds(Order.State state) {
      return switch (this) {
        case ALL -> true;
        case OPEN -> state != Order.State.DONE && state != Order.State.CANCELLED;
        case DONE -> state == Order.State.DONE;
        case CANCELLED -> state == Order.State.CANCELLED;
      };
    }
  }

  /// Of the orders that are shown.
  ///
  /// @param count without the cancelled ones
  /// @param sum without the cancelled ones
  public record Totals(int count, Money sum, int cancelled) {}

  /// @param book the orders of a business day; blocks
  public OrderListViewModel(
      Function<LocalDate, List<Order>> book, Background background, LocalDate today) {
    this.book = book;
    this.opening = new Opening(background, this::load);
    this.today = today;
    this.day = new ReadOnlyObjectWrapper<>(today);
    shown.addListener((ListChangeListener<Order>) change -> count());
    way.subscribe(now -> filter());
    stage.subscribe(now -> filter());
    text.subscribe(now -> filter());
  }

  /// What is looked for of the day, the latest first.
  public ObservableList<Order> orders() {
    return shown;
  }

  public ObjectProperty<Way> way() {
    return way;
  }

  public ObjectProperty<Stage> stage() {
    return stage;
  }

  /// A name, number, dish or telephone number.
  public StringProperty text() {
    return text;
  }

  public ReadOnlyObjectProperty<LocalDate> day() {
    return day.getReadOnlyProperty();
  }

  public LocalDate today() {
    return today;
  }

  public ReadOnlyObjectProperty<Totals> totals() {
    return totals.getReadOnlyProperty();
  }

  /// Shows another day; of two asked for shortly after one another, the later.
  public void choose(LocalDate wanted) {
    if (wanted.equals(day.get())) {
      return;
    }
    clear();
    day.set(wanted);
    retry();
  }

  /// How the reading of the day goes.
  public ReadOnlyObjectProperty<BookPages.State> state() {
    return opening.state();
  }

  public void retry() {
    opening.retry();
  }

  /// Reads the day that is shown.
  public void load() {
    LocalDate wanted = day.get();
    opening.read(
        () -> book.apply(wanted),
        all -> {
          if (wanted.equals(day.get())) {
            all.forEach(this::apply);
          }
        });
  }

  /// Newer version wins; one that was moved to another day leaves.
  public void apply(Order order) {
    if (versions.getOrDefault(order.id(), -1L) >= order.version()) {
      return;
    }
    if (order.businessDay().equals(day.get())) {
      versions.put(order.id(), order.version());
      orders.put(order);
    } else if (versions.containsKey(order.id())) {
      orders.remove(order);
    }
  }

  /// A new business day has begun: who looked at the old one sees the new one.
  public void turnTo(LocalDate newDay) {
    boolean follows = day.get().equals(today);
    today = newDay;
    if (follows) {
      clear();
      day.set(newDay);
    }
  }

  private void clear() {
    versions.clear();
    List.copyOf(orders.items()).forEach(orders::remove);
  }

  private void filter() {
    String plain = EntrySearch.plain(text.get().strip());
    shown.setPredicate(
        order ->
            way.get().holds(order.mode())
                && stage.get().holds(order.state())
                && (plain.isEmpty() || EntrySearch.hasAllWords(words(order), plain)));
    count();
  }

  private static String words(Order order) {
    var phone = order.guest().phone();
    return EntrySearch.plain(
        Stream.concat(
                Stream.of(
                    "#" + order.number(),
                    order.guest().name(),
                    order.table() == null ? "" : order.table(),
                    phone == null ? "" : phone.e164() + " 0" + phone.e164().substring(3)),
                order.lines().stream().map(PricedCart.Line::name))
            .collect(Collectors.joining(" ")));
  }

  private void count() {
    List<Order> kept =
        shown.stream().filter(order -> order.state() != Order.State.CANCELLED).toList();
    totals.set(
        new Totals(
            kept.size(),
            kept.stream().map(Order::total).reduce(Money.ZERO, Money::plus),
            shown.size() - kept.size()));
  }
}
