package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.app.ui.fx.TableBook;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.TableBlock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

/// The reservations book open at one day: who comes, which tables are out of use, and the party
/// somebody looks at. FX thread only.
public final class ReservationDayViewModel {
  private final TableBook book;
  private final Desks desks;
  private final Background background;
  private final ReadOnlyObjectWrapper<LocalDate> day;
  private final ReadOnlyObjectWrapper<House> house;
  private final ReadOnlyObjectWrapper<Optional<Reservation.Id>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<String>> table =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
  private final Map<Reservation.Id, Reservation> known = new HashMap<>();
  private final Map<UUID, TableBlock> blocks = new LinkedHashMap<>();
  private final Lane<Reservation> reservations =
      new Lane<>(
          Reservation::id,
          Comparator.comparing(Reservation::start).thenComparing(Reservation::code));
  private LocalDate today;

  /// Covers of one service.
  ///
  /// @param booked of parties that come, sit or have left
  /// @param capacity covers seated at one instant
  public record Covers(Sitting sitting, int booked, int capacity) {}

  /// @param house as the window knows it; newer ones are applied
  public ReservationDayViewModel(
      TableBook book, Desks desks, Background background, House house, LocalDate today) {
    this.book = book;
    this.desks = desks;
    this.background = background;
    this.today = today;
    this.day = new ReadOnlyObjectWrapper<>(today);
    this.house = new ReadOnlyObjectWrapper<>(house);
  }

  public ReadOnlyObjectProperty<LocalDate> day() {
    return day.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<House> house() {
    return house.getReadOnlyProperty();
  }

  /// The current business day.
  public LocalDate today() {
    return today;
  }

  /// Everybody of the day, by time; also those who don't come any more.
  public ObservableList<Reservation> reservations() {
    return reservations.items();
  }

  /// Counts up with everything that changes how the day looks.
  public ReadOnlyLongProperty changes() {
    return changes.getReadOnlyProperty();
  }

  public Optional<Reservation> find(Reservation.Id id) {
    return Optional.ofNullable(known.get(id));
  }

  /// Tables out of use at some time of the day.
  public List<TableBlock> blocks() {
    return List.copyOf(blocks.values());
  }

  /// The party somebody looks at.
  public ReadOnlyObjectProperty<Optional<Reservation.Id>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /// The table somebody looks at.
  public ObjectProperty<Optional<String>> table() {
    return table;
  }

  /// How a table stands now; on another day, how its main service begins.
  TableState state(DiningTable one, Instant now) {
    boolean live = day.get().equals(today);
    Optional<Sitting> sitting = usual(now);
    Instant at = live ? now : sitting.map(Sitting::start).orElse(dayStart());
    Duration soon =
        live
            ? TableState.SOON
            : sitting.map(it -> Duration.between(it.start(), it.end())).orElse(Duration.ofDays(1));
    return TableState.of(one, reservations.items(), blocks.values(), at, soon);
  }

  /// Who is still to be seated in the service a person means, by time.
  List<Reservation> toSeat(Instant now) {
    String service = usual(now).map(one -> one.service().name()).orElse("");
    return reservations.items().stream()
        .filter(one -> one.service().equals(service))
        .filter(
            one ->
                switch (one.state()) {
                  case PENDING, CONFIRMED, LATE, ARRIVED -> true;
                  case SEATED, FINISHED, CANCELLED, NO_SHOW, REFUSED -> false;
                })
        .toList();
  }

  public void choose(Reservation.Id id) {
    chosen.set(Optional.of(id));
    changed();
  }

  public void unchoose() {
    chosen.set(Optional.empty());
    changed();
  }

  public List<Covers> covers() {
    return hours().sittings(day.get()).stream()
        .map(
            sitting ->
                new Covers(sitting, booked(sitting.service().name()), sitting.service().capacity()))
        .toList();
  }

  private int booked(String service) {
    return reservations.items().stream()
        .filter(one -> one.service().equals(service) && counts(one.state()))
        .mapToInt(Reservation::partySize)
        .sum();
  }

  private static boolean counts(Reservation.State state) {
    return DropRules.holdsATable(state) || state == Reservation.State.FINISHED;
  }

  public HoursRules hours() {
    return HoursRules.of(house.get());
  }

  /// The service a person most likely means.
  Optional<Sitting> usual(Instant now) {
    List<Sitting> sittings = hours().sittings(day.get());
    Optional<Sitting> next =
        day.get().equals(today)
            ? sittings.stream().filter(one -> one.end().isAfter(now)).findFirst()
            : Optional.empty();
    return next.isPresent() || sittings.isEmpty() ? next : Optional.of(sittings.getLast());
  }

  /// What speaks against putting a party somewhere on this day.
  DropRules rules(Instant now) {
    return new DropRules(house.get(), List.copyOf(reservations.items()), blocks(), now);
  }

  /// Newer version wins.
  public void apply(Reservation reservation) {
    Reservation before = known.get(reservation.id());
    if (before == null || before.version() < reservation.version()) {
      known.put(reservation.id(), reservation);
      place(reservation);
      changed();
    }
  }

  private void place(Reservation reservation) {
    if (reservation.businessDay().equals(day.get())) {
      reservations.put(reservation);
    } else {
      reservations.remove(reservation);
    }
  }

  /// A block is only ever ended earlier: the one that ends first is the newer one.
  public void apply(TableBlock block) {
    TableBlock before = blocks.get(block.id());
    if (before != null && before.end().isBefore(block.end())) return;
    boolean here = block.start().isBefore(dayEnd()) && block.end().isAfter(dayStart());
    if (here && block.start().isBefore(block.end())) {
      blocks.put(block.id(), block);
    } else {
      blocks.remove(block.id());
    }
    changed();
  }

  public void apply(House newer) {
    if (newer.version() >= house.get().version()) {
      house.set(newer);
      changed();
    }
  }

  /// A new business day has begun: who looked at the last one looks at the new one.
  public void begin(LocalDate newDay) {
    boolean follows = day.get().equals(today);
    today = newDay;
    if (follows) turnTo(newDay);
  }

  /// Turns to another day.
  public void turnTo(LocalDate wanted) {
    day.set(wanted);
    chosen.set(Optional.empty());
    blocks.clear();
    List.copyOf(reservations.items()).forEach(this::place);
    known.values().forEach(this::place);
    changed();
    load();
  }

  /// Reads the day from the book; what was heard meanwhile stays if it is newer.
  public void load() {
    LocalDate wanted = day.get();
    background.run(() -> book.on(wanted), all -> all.forEach(this::apply));
    Instant from = dayStart();
    Instant until = dayEnd();
    background.run(() -> desks.floor().blocks(from, until), all -> all.forEach(this::apply));
  }

  private Instant dayStart() {
    LocalTime ends = house.get().restaurant().dayEnds();
    return day.get().atTime(ends).atZone(house.get().restaurant().zone()).toInstant();
  }

  private Instant dayEnd() {
    return dayStart().plus(Duration.ofDays(1));
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }
}
