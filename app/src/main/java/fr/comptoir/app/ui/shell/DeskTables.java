package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.FloorDesk;
import fr.comptoir.app.desk.ReservationDesk;
import fr.comptoir.app.desk.TableRequest;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.app.ui.fx.TableBook;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.time.LocalDate;
import java.util.List;

/// The screens' reservation book: the reservation desk, as staff.
final class DeskTables implements TableBook {
  private final ReservationDesk desk;
  private final FloorDesk floor;
  private final OnDuty onDuty;

  DeskTables(Desks desks, OnDuty onDuty) {
    this.onDuty = onDuty;
    this.desk = desks.reservations();
    this.floor = desks.floor();
  }

  @Override
  public List<Reservation> on(LocalDate businessDay) {
    return desk.ofDay(businessDay);
  }

  @Override
  public Outcome<TableQuote> quote(Wish wish) {
    var request =
        new TableRequest(wish.form(), wish.date(), wish.time(), wish.partySize(), null, null);
    return wish.tables().isEmpty()
        ? desk.quote(request, Actor.Kind.STAFF)
        : floor.quoteAt(request, wish.tables(), wish.reason());
  }

  @Override
  public Outcome<Reservation> confirm(TableQuote.Id quote, Wish wish, Guest guest) {
    return desk.confirm(
        quote,
        wish.form(),
        new Booking(
            guest.name(),
            guest.phone(),
            guest.customerId(),
            new Reservation.Wishes(null, "", List.of(), 0, guest.note())),
        onDuty.actor());
  }

  @Override
  public Outcome<Reservation> advance(Reservation.Id id, Reservation.State to) {
    return desk.advance(id, to, onDuty.actor(), "");
  }

  @Override
  public Outcome<Reservation> cancel(String code, String reason) {
    return desk.cancel(code, onDuty.actor(), reason);
  }

  @Override
  public Outcome<Reservation> undo(Reservation.Id id) {
    return desk.undo(id, onDuty.actor());
  }
}
