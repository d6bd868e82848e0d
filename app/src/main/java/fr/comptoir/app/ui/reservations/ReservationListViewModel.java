package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.app.ui.fx.TableBook;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/// Every reservation of the chosen day, by time. FX thread only.
public final class ReservationListViewModel {
  private final TableBook book;
  private final Background background;
  private final ReadOnlyObjectWrapper<LocalDate> day;
  private final Map<Reservation.Id, Reservation> known = new HashMap<>();
  private final Lane<Reservation> reservations =
      new Lane<>(
          Reservation::id,
          Comparator.comparing(Reservation::start).thenComparing(Reservation::code));

  public ReservationListViewModel(TableBook book, Background background, LocalDate day) {
    this.book = book;
    this.background = background;
    this.day = new ReadOnlyObjectWrapper<>(day);
  }

  public ReadOnlyObjectProperty<LocalDate> day() {
    return day.getReadOnlyProperty();
  }

  public ObservableList<Reservation> reservations() {
    return reservations.items();
  }

  /// Newer version wins.
  public void apply(Reservation reservation) {
    Reservation before = known.get(reservation.id());
    if (before == null || before.version() < reservation.version()) {
      known.put(reservation.id(), reservation);
      place(reservation);
    }
  }

  private void place(Reservation reservation) {
    if (reservation.businessDay().equals(day.get())) {
      reservations.put(reservation);
    } else {
      reservations.remove(reservation);
    }
  }

  /// Turns to another day.
  public void turnTo(LocalDate wanted) {
    day.set(wanted);
    List.copyOf(reservations.items()).forEach(this::place);
    known.values().forEach(this::place);
    background.run(() -> book.on(wanted), all -> all.forEach(this::apply));
  }
}
