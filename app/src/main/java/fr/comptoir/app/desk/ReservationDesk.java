package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.ReservationCode;
import fr.comptoir.db.domain.reservation.ReservationLife;
import fr.comptoir.db.domain.reservation.SeatingRules;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.Restaurant;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Transaction;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Tables: quote, hold, confirm, change, and on to the table. Thread-safe, blocking; never on the
/// FX thread.
public final class ReservationDesk {
  private final Database database;
  private final Clock clock;
  private final RandomGenerator random = new SecureRandom();

  ReservationDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Finds a table and holds it until the quote expires, by the rules a caller is held to. What the
  /// same owner was promised before is given back.
  public Outcome<TableQuote> quote(TableRequest request) {
    return quote(request, Actor.Kind.ASSISTANT);
  }

  /// As [#quote(TableRequest)]; staff is not held to notice, horizon and party size.
  public Outcome<TableQuote> quote(TableRequest request, Actor.Kind by) {
    Instant now = clock.instant();
    return database.write(
        tx -> {
          tx.quotes().releaseTables(request.owner(), now);
          House house = tx.house().get();
          var rules =
              new SeatingRules(
                  house, (from, until) -> tx.reservations().stays(from, until, now), now);
          var wish =
              new SeatingRules.Wish(
                  request.date(),
                  request.time(),
                  request.partySize(),
                  request.seating(),
                  request.offer(),
                  by == Actor.Kind.STAFF);
          return rules
              .find(wish)
              .map(
                  seat -> {
                    TableQuote quote =
                        new TableQuote(
                            new TableQuote.Id(UUID.randomUUID()),
                            request.owner(),
                            seat.start(),
                            seat.end(),
                            now.plus(house.booking().hold()),
                            request.partySize(),
                            seat.service(),
                            seat.tables(),
                            request.seating(),
                            request.offer(),
                            null);
                    tx.quotes().hold(quote);
                    return quote;
                  });
        });
  }

  /// A quote as it was given; empty for one nobody of this owner's got.
  public Optional<TableQuote> quoted(TableQuote.Id id, String owner) {
    return database
        .read(book -> book.quotes().find(id))
        .filter(quote -> quote.owner().equals(owner));
  }

  /// Books the table a quote holds. The second time answers with the first time's reservation.
  ///
  /// Refused: [Refusal.UnknownQuote], also for somebody else's; [Refusal.StaleQuote] when it
  /// expired.
  public Outcome<Reservation> confirm(
      TableQuote.Id id, String owner, Booking booking, Actor actor) {
    return database.write(
        tx -> {
          Optional<TableQuote> found = owned(tx, id, owner);
          if (found.isEmpty()) return Outcome.refused(new Refusal.UnknownQuote());
          Reservation.Id made = found.get().reservationId();
          if (made != null) return Outcome.done(tx.reservations().find(made).orElseThrow());
          return isLive(found.get())
              ? Outcome.done(insert(tx, found.get(), booking, actor))
              : Outcome.refused(new Refusal.StaleQuote());
        });
  }

  private Reservation insert(Transaction tx, TableQuote quote, Booking booking, Actor actor) {
    Restaurant restaurant = tx.house().get().restaurant();
    LocalDate today = restaurant.businessDay(clock.instant());
    var reservation =
        new Reservation(
            new Reservation.Id(UUID.randomUUID()),
            1,
            ReservationCode.draw(random, code -> tx.reservations().codeTaken(code, today)),
            Reservation.State.CONFIRMED,
            restaurant.businessDay(quote.start()),
            quote.start(),
            quote.end(),
            quote.partySize(),
            quote.service(),
            quote.tables(),
            new Reservation.Guest(
                booking.name(),
                booking.phone(),
                Guests.customer(tx, booking.customerId(), booking.phone(), booking.name())),
            booking.wishes(),
            quote.offer(),
            clock.instant(),
            actor.kind() == Actor.Kind.ASSISTANT ? actor.name() : null);
    tx.reservations().insert(reservation, actor);
    tx.quotes().confirm(quote.id(), reservation.id());
    tx.promised();
    tx.publish(new RestaurantEvent.ReservationChanged(reservation));
    return reservation;
  }

  /// Moves a reservation to the time and table of a new quote. The second time changes nothing and
  /// answers the same.
  public Outcome<Reservation> change(
      String code, TableQuote.Id quoteId, String owner, String note, Actor actor) {
    return database.write(
        tx -> {
          Optional<Reservation> found = tx.reservations().byCode(ReservationCode.normal(code));
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          Optional<TableQuote> quote = owned(tx, quoteId, owner);
          if (quote.isEmpty()) return Outcome.refused(new Refusal.UnknownQuote());
          Reservation before = found.get();
          if (before.id().equals(quote.get().reservationId())) return Outcome.done(before);
          // What can still be cancelled by this actor can still be moved.
          Optional<Refusal> refusal =
              ReservationLife.refusal(before, Reservation.State.CANCELLED, actor.kind());
          if (refusal.isPresent()) return Outcome.refused(refusal.get());
          return isLive(quote.get())
              ? Outcome.done(move(tx, before, quote.get(), note, actor))
              : Outcome.refused(new Refusal.StaleQuote());
        });
  }

  private Reservation move(
      Transaction tx, Reservation before, TableQuote quote, String note, Actor actor) {
    Reservation.Wishes wishes = before.wishes();
    var changed =
        before.moved(
            quote,
            tx.house().get().restaurant().businessDay(quote.start()),
            new Reservation.Wishes(
                quote.seating() != null ? quote.seating() : wishes.seating(),
                wishes.occasion(),
                wishes.allergies(),
                wishes.highChairs(),
                note.isBlank() ? wishes.note() : note));
    tx.reservations().change(changed, Step.Reason.of(clock.instant(), actor, note));
    tx.quotes().confirm(quote.id(), changed.id());
    tx.promised();
    tx.publish(new RestaurantEvent.ReservationChanged(changed));
    return changed;
  }

  /// Moves a reservation on: arrived, seated, finished, no-show, cancelled.
  public Outcome<Reservation> advance(
      Reservation.Id id, Reservation.State to, Actor actor, String reason) {
    return database.write(tx -> advance(tx, tx.reservations().find(id), to, actor, reason));
  }

  /// Cancels the reservation this code means; its table is free again.
  public Outcome<Reservation> cancel(String code, Actor actor, String reason) {
    return database.write(
        tx ->
            advance(
                tx,
                tx.reservations().byCode(ReservationCode.normal(code)),
                Reservation.State.CANCELLED,
                actor,
                reason));
  }

  private Outcome<Reservation> advance(
      Transaction tx,
      Optional<Reservation> found,
      Reservation.State to,
      Actor actor,
      String reason) {
    if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
    Optional<Refusal> refusal = ReservationLife.refusal(found.get(), to, actor.kind());
    return refusal.isPresent()
        ? Outcome.refused(refusal.get())
        : Outcome.done(step(tx, found.get(), to, Step.Reason.of(clock.instant(), actor, reason)));
  }

  /// Takes the last step back; refused where the table has been given to somebody else meanwhile.
  public Outcome<Reservation> undo(Reservation.Id id, Actor actor) {
    Instant now = clock.instant();
    return database.write(
        tx -> {
          Optional<Reservation> found = tx.reservations().find(id);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          Reservation reservation = found.get();
          Step<Reservation.State> last = tx.reservations().steps(id).getLast();
          Reservation.State before = last.from();
          if (before == null || before == reservation.state() || last.undo()) {
            return Outcome.refused(new Refusal.NothingToUndo());
          }
          var rules =
              new SeatingRules(
                  tx.house().get(),
                  (from, until) -> tx.reservations().stays(from, until, now),
                  now);
          if (!rules.areFree(
              reservation.tables(), reservation.start(), reservation.end(), reservation.id())) {
            return Outcome.refused(new Refusal.TableTaken(String.join(", ", reservation.tables())));
          }
          return Outcome.done(step(tx, reservation, before, new Step.Reason(now, actor, "", true)));
        });
  }

  private static Reservation step(
      Transaction tx, Reservation reservation, Reservation.State to, Step.Reason reason) {
    Reservation moved = tx.reservations().move(reservation, to, reason);
    tx.promised();
    tx.publish(new RestaurantEvent.ReservationChanged(moved));
    return moved;
  }

  public List<Reservation> ofDay(LocalDate businessDay) {
    return database.read(book -> book.reservations().ofDay(businessDay));
  }

  /// What this number still has coming, soonest first.
  public List<Reservation> comingOf(PhoneNumber phone) {
    return database.read(book -> book.reservations().comingOf(phone, clock.instant()));
  }

  /// The reservation this code means, however it was said.
  public Optional<Reservation> byCode(String code) {
    return database.read(book -> book.reservations().byCode(ReservationCode.normal(code)));
  }

  private static Optional<TableQuote> owned(Transaction tx, TableQuote.Id id, String owner) {
    return tx.quotes().find(id).filter(quote -> quote.owner().equals(owner));
  }

  private boolean isLive(TableQuote quote) {
    return clock.instant().isBefore(quote.expiresAt());
  }
}
