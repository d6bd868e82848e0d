package fr.comptoir.app.ui.service;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.TableBook;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;

/// Who still comes or sits today, by time, and how many covers that makes. FX thread only.
public final class ReservationsViewModel {
  private final TableBook book;
  private final Background background;
  private final Notices notices;
  private final Map<Reservation.Id, Reservation> known = new HashMap<>();
  private final Lane<Reservation> expected =
      new Lane<>(
          Reservation::id,
          Comparator.comparing(Reservation::start).thenComparing(Reservation::code));
  private final ReadOnlyIntegerWrapper covers = new ReadOnlyIntegerWrapper();
  private LocalDate day;

  public ReservationsViewModel(
      TableBook book, Background background, Notices notices, LocalDate day) {
    this.book = book;
    this.background = background;
    this.notices = notices;
    this.day = day;
  }

  public ObservableList<Reservation> expected() {
    return expected.items();
  }

  /// Covers booked today, cancelled and absent ones apart.
  public ReadOnlyIntegerProperty covers() {
    return covers.getReadOnlyProperty();
  }

  public void apply(Reservation reservation) {
    Reservation before = known.get(reservation.id());
    if (before != null && before.version() >= reservation.version()) {
      return;
    }
    known.put(reservation.id(), reservation);
    place(reservation);
  }

  /// A new business day has begun.
  public void turnTo(LocalDate newDay) {
    day = newDay;
    known.values().forEach(this::place);
  }

  private void place(Reservation reservation) {
    if (reservation.businessDay().equals(day) && onTheList(reservation.state())) {
      expected.put(reservation);
    } else {
      expected.remove(reservation);
    }
    covers.set(
        known.values().stream()
            .filter(each -> each.businessDay().equals(day) && counts(each.state()))
            .mapToInt(Reservation::partySize)
            .sum());
  }

  private static boolean onTheList(Reservation.State state) {
    return switch (state) {
      case PENDING, CONFIRMED, LATE, ARRIVED, SEATED -> true;
      case FINISHED, CANCELLED, NO_SHOW, REFUSED -> false;
    };
  }

  private static boolean counts(Reservation.State state) {
    return onTheList(state) || state == Reservation.State.FINISHED;
  }

  /// Where the main action leads; empty when there is nothing left to do.
  public static Optional<Reservation.State> next(Reservation reservation) {
    return switch (reservation.state()) {
      case PENDING -> Optional.of(Reservation.State.CONFIRMED);
      case CONFIRMED, LATE, ARRIVED -> Optional.of(Reservation.State.SEATED);
      case SEATED -> Optional.of(Reservation.State.FINISHED);
      case FINISHED, CANCELLED, NO_SHOW, REFUSED -> Optional.empty();
    };
  }

  public void advance(Reservation reservation) {
    next(reservation).ifPresent(to -> move(reservation, to));
  }

  public void move(Reservation reservation, Reservation.State to) {
    background.run(
        () -> book.advance(reservation.id(), to),
        outcome -> notices.settle(outcome, this::stepped));
  }

  public void cancel(Reservation reservation, String reason) {
    background.run(
        () -> book.cancel(reservation.code(), reason),
        outcome -> notices.settle(outcome, this::stepped));
  }

  public void undo(Reservation reservation) {
    background.run(
        () -> book.undo(reservation.id()),
        outcome ->
            notices.settle(
                outcome,
                undone ->
                    notices.done("reservation.undone", List.of(undone.guest().name()), null)));
  }

  private void stepped(Reservation reservation) {
    String key =
        switch (reservation.state()) {
          case PENDING, CONFIRMED, LATE, ARRIVED -> "reservation.done.confirmed";
          case SEATED -> "reservation.done.seated";
          case FINISHED -> "reservation.done.finished";
          case CANCELLED, REFUSED -> "reservation.done.cancelled";
          case NO_SHOW -> "reservation.done.no_show";
        };
    notices.done(key, List.of(reservation.guest().name()), () -> undo(reservation));
  }
}
