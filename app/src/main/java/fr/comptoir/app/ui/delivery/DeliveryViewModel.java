package fr.comptoir.app.ui.delivery;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Facts;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Hand;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Run;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Waiting;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.Coalesced;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Round;
import fr.comptoir.db.domain.trip.Trip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What waits for a courier, the trips, who drives; what is chosen and proposed. Changes only by
/// what was committed; the newer version wins. FX thread only.
public final class DeliveryViewModel {
  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final TripSteps steps;
  private final Shifts shifts;
  private final Map<Order.Id, Order> orders = new HashMap<>();
  private final Map<Trip.Id, Trip> trips = new HashMap<>();
  private final Map<Long, Courier> couriers = new HashMap<>();
  private final ObservableList<Run> runs = FXCollections.observableArrayList();
  private final ObservableList<Waiting> waiting = FXCollections.observableArrayList();
  private final ObservableList<Hand> hands = FXCollections.observableArrayList();
  private final ObservableList<Proposal> proposals = FXCollections.observableArrayList();
  private final ObjectProperty<List<Order.Id>> chosen = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Optional<Trip.Id>> arranging =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<BookPages.State> state =
      new ReadOnlyObjectWrapper<>(BookPages.State.LOADING);
  private final ReadOnlyIntegerWrapper ready = new ReadOnlyIntegerWrapper();
  private final Coalesced<List<Round>> asking;
  private final Set<Set<Order.Id>> aside = new HashSet<>();
  private final ObjectProperty<House> house;
  private DeliveryBoard board = new DeliveryBoard(List.of(), List.of(), List.of());
  private boolean wanted;

  /// What the book holds when the screen begins.
  private record Loaded(List<Order> orders, List<Trip> trips, List<Courier> couriers) {}

  /// @param house as it is now
  public DeliveryViewModel(
      Desks desks, House house, Background background, Notices notices, OnDuty onDuty) {
    this.desks = desks;
    this.house = new SimpleObjectProperty<>(house);
    this.background = background;
    this.notices = notices;
    this.steps = new TripSteps(desks, background, notices, onDuty);
    this.shifts = new Shifts(desks, background, notices);
    this.asking = new Coalesced<>(background, desks.trips()::proposals, this::offered);
  }

  /// Who drives, and when.
  public Shifts shifts() {
    return shifts;
  }

  /// What is done with trips.
  public TripSteps steps() {
    return steps;
  }

  /// Planned and on the road, the soonest first.
  public ObservableList<Run> runs() {
    return runs;
  }

  /// On no trip; what needs a look first.
  public ObservableList<Waiting> waiting() {
    return waiting;
  }

  public ObservableList<Hand> hands() {
    return hands;
  }

  /// What the book would do; empty until it is asked.
  public ObservableList<Proposal> proposals() {
    return proposals;
  }

  /// The waiting orders somebody has put a finger on, in that order.
  public ReadOnlyObjectProperty<List<Order.Id>> chosen() {
    return chosen;
  }

  /// The trip whose doors are being put in order by buttons.
  public ObjectProperty<Optional<Trip.Id>> arranging() {
    return arranging;
  }

  public ReadOnlyObjectProperty<BookPages.State> state() {
    return state.getReadOnlyProperty();
  }

  /// Orders that are ready and have nobody to drive them.
  public ReadOnlyIntegerProperty ready() {
    return ready.getReadOnlyProperty();
  }

  /// The house as the book last told.
  public ReadOnlyObjectProperty<House> house() {
    return house;
  }

  /// What time it is in the house.
  Instant time() {
    return desks.house().clock().instant();
  }

  /// Who was away until now is here again.
  public void tick(Instant now) {
    boolean back =
        hands.stream()
            .anyMatch(hand -> hand.state() == Hand.State.AWAY && !hand.courier().isAway(now));
    if (back) rebuild();
  }

  public void load() {
    background.run(this::read, this::loaded, () -> state.set(BookPages.State.FAILED));
  }

  private Loaded read() {
    List<Trip> known = new ArrayList<>(desks.trips().open());
    desks.trips().recent().stream()
        .filter(trip -> known.stream().noneMatch(one -> one.id().equals(trip.id())))
        .forEach(known::add);
    List<Order> all = new ArrayList<>(desks.orders().open());
    for (Trip trip : known) {
      for (Trip.Stop stop : trip.stops()) {
        if (trip.isOpen() && all.stream().noneMatch(one -> one.id().equals(stop.order()))) {
          desks.orders().find(stop.order()).ifPresent(all::add);
        }
      }
    }
    return new Loaded(List.copyOf(all), List.copyOf(known), desks.trips().couriers());
  }

  private void loaded(Loaded all) {
    all.orders().forEach(this::keep);
    all.trips().forEach(this::keep);
    all.couriers().forEach(this::keep);
    forget();
    state.set(BookPages.State.READY);
    rebuild();
  }

  /// What is over, since the program runs for weeks. After what was read is kept, not before: an
  /// event may have been faster.
  private void forget() {
    LocalDate today = today();
    trips.values().removeIf(trip -> !trip.isOpen() && !isOf(today, trip));
    orders
        .values()
        .removeIf(
            order ->
                (order.state() == Order.State.DONE || order.state() == Order.State.CANCELLED)
                    && trips.values().stream()
                        .noneMatch(trip -> trip.isOpen() && trip.stop(order.id()).isPresent()));
  }

  /// Newer version wins, as for all that follow.
  public void apply(Order order) {
    if (order.mode() == Mode.DELIVERY && keep(order)) changed();
  }

  public void apply(Trip trip) {
    if (keep(trip)) changed();
  }

  public void apply(Courier courier) {
    if (keep(courier)) changed();
  }

  public void apply(House now) {
    house.set(now);
    rebuild();
  }

  private boolean keep(Order order) {
    Order before = orders.get(order.id());
    boolean newer = before == null || before.version() < order.version();
    if (newer) orders.put(order.id(), order);
    return newer;
  }

  private boolean keep(Trip trip) {
    Trip before = trips.get(trip.id());
    boolean newer = before == null || before.version() < trip.version();
    if (newer) trips.put(trip.id(), trip);
    return newer;
  }

  private boolean keep(Courier courier) {
    Courier before = couriers.get(courier.id());
    boolean newer = before == null || before.version() < courier.version();
    if (newer) couriers.put(courier.id(), courier);
    return newer;
  }

  private void changed() {
    rebuild();
    if (!proposals.isEmpty()) asking.ask();
  }

  private void rebuild() {
    LocalDate today = today();
    List<Trip> shown =
        trips.values().stream().filter(trip -> trip.isOpen() || isOf(today, trip)).toList();
    board =
        DeliveryBoard.of(
            new Facts(
                house.get(),
                desks.house().clock().instant(),
                today,
                orders.values(),
                shown,
                couriers.values()));
    show(runs, board.runs());
    show(waiting, board.waiting());
    show(hands, board.hands());
    ready.set(
        (int)
            board.waiting().stream()
                .filter(one -> one.order().state() == Order.State.READY)
                .count());
    List<Order.Id> still =
        chosen.get().stream()
            .filter(id -> board.waiting().stream().anyMatch(one -> one.id().equals(id)))
            .toList();
    if (!still.equals(chosen.get())) chosen.set(still);
  }

  private LocalDate today() {
    return house.get().restaurant().businessDay(desks.house().clock().instant());
  }

  private boolean isOf(LocalDate day, Trip trip) {
    return house.get().restaurant().businessDay(trip.createdAt()).equals(day);
  }

  /// What is equal stays the same object, so that its card isn't painted again.
  private static <T> void show(ObservableList<T> list, List<T> now) {
    List<T> next =
        now.stream()
            .map(item -> list.stream().filter(item::equals).findFirst().orElse(item))
            .toList();
    if (!next.equals(list)) list.setAll(next);
  }

  // ---- choosing

  /// Puts a finger on a waiting order, or takes it off.
  public void choose(Waiting one) {
    if (!one.plannable()) return;
    List<Order.Id> now = new ArrayList<>(chosen.get());
    if (!now.remove(one.id())) now.add(one.id());
    chosen.set(List.copyOf(now));
  }

  public void chooseNone() {
    chosen.set(List.of());
  }

  /// What is dragged from this order on: all that is chosen, if it is.
  public List<Order.Id> carried(Waiting one) {
    if (!one.plannable()) return List.of();
    return chosen.get().contains(one.id()) ? chosen.get() : List.of(one.id());
  }

  /// A new trip past these orders.
  public void plan(List<Order.Id> ids, @Nullable Long courier) {
    steps.plan(ids, courier, trip -> chooseNone());
  }

  /// More orders for a trip that hasn't left.
  public void add(Run run, List<Order.Id> ids) {
    steps.add(run, ids);
    chooseNone();
  }

  /// Gives orders to somebody: onto the trip they have still to begin, or as a new one.
  public void give(Hand hand, List<Order.Id> ids) {
    Optional<Run> planned =
        runs.stream()
            .filter(run -> run.trip().state() == Trip.State.PLANNED)
            .filter(run -> Long.valueOf(hand.courier().id()).equals(run.trip().courier()))
            .findFirst();
    planned.ifPresentOrElse(run -> add(run, ids), () -> plan(ids, hand.courier().id()));
  }

  // ---- proposals

  /// Asks the book which orders should go together. Nothing is written down.
  public void propose() {
    aside.clear();
    wanted = true;
    asking.ask();
  }

  private void offered(List<Round> rounds) {
    show(proposals, Proposal.of(rounds, board, aside));
    if (wanted && proposals.isEmpty()) {
      notices.done("delivery.nothing_to_propose", List.of(), null);
    }
    wanted = false;
  }

  /// Plans it as it was proposed.
  ///
  /// @param adjust its doors are to be put in order next
  public void accept(Proposal proposal, boolean adjust) {
    Courier courier = proposal.courier();
    steps.plan(
        proposal.ids(),
        courier == null ? null : courier.id(),
        trip -> {
          if (adjust) arranging.set(Optional.of(trip.id()));
        });
  }

  public void dismiss(Proposal proposal) {
    aside.add(Set.copyOf(proposal.ids()));
    proposals.remove(proposal);
  }
}
