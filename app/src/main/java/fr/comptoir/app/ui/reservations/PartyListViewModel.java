package fr.comptoir.app.ui.reservations;

import fr.comptoir.db.domain.reservation.Reservation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

/// The parties of the day as a list: of which service, in which state, in which order. FX thread
/// only.
public final class PartyListViewModel {
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.TIME);
  private final ObjectProperty<String> service = new SimpleObjectProperty<>("");
  private final SortedList<Reservation> items;

  /// Which of them are shown.
  public enum Shown {
    ALL,
    EXPECTED,
    SEATED,
    GONE
  }

  /// What they are sorted by; those alike are by time.
  public enum Order {
    TIME,
    NAME,
    COVERS,
    TABLE
  }

  /// @param all of the day, by time
  public PartyListViewModel(ObservableList<Reservation> all) {
    var kept = new FilteredList<>(all);
    this.items = new SortedList<>(kept);
    Runnable refilter =
        () -> {
          Shown which = shown.get();
          String of = service.get();
          kept.setPredicate(
              one -> isShown(one, which) && (of.isEmpty() || one.service().equals(of)));
        };
    shown.subscribe(which -> refilter.run());
    service.subscribe(of -> refilter.run());
    order.subscribe(by -> items.setComparator(comparator(by)));
  }

  public ObservableList<Reservation> items() {
    return items;
  }

  public ObjectProperty<Shown> shown() {
    return shown;
  }

  public ObjectProperty<Order> order() {
    return order;
  }

  /// Its name; empty = of all services.
  public ObjectProperty<String> service() {
    return service;
  }

  private static boolean isShown(Reservation party, Shown which) {
    return switch (party.state()) {
      case PENDING, CONFIRMED, LATE, ARRIVED -> which == Shown.ALL || which == Shown.EXPECTED;
      case SEATED -> which == Shown.ALL || which == Shown.SEATED;
      case FINISHED, CANCELLED, NO_SHOW, REFUSED -> which == Shown.ALL || which == Shown.GONE;
    };
  }

  private static Comparator<Reservation> comparator(Order by) {
    Comparator<Reservation> time =
        Comparator.comparing(Reservation::start).thenComparing(Reservation::code);
    Comparator<Reservation> first =
        switch (by) {
          case TIME -> time;
          case NAME -> Comparator.comparing(one -> one.guest().name().toLowerCase(Locale.ROOT));
          case COVERS -> Comparator.comparing(Reservation::partySize).reversed();
          case TABLE -> Comparator.comparing(PartyListViewModel::table);
        };
    return first.thenComparing(time);
  }

  /// T2 before T10.
  private static String table(Reservation party) {
    List<String> tables = party.tables();
    if (tables.isEmpty()) return "";
    String number = tables.getFirst();
    return "0".repeat(Math.max(0, 8 - number.length())) + number;
  }
}
