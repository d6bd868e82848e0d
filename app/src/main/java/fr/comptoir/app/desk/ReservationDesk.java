package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.ReservationCode;
import fr.comptoir.db.domain.reservation.ReservationLife;
import fr.comptoir.db.domain.reservation.SeatingRules;
import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tables: quote, hold, confirm, change, and on to the table. Thread-safe, blocking; never on the
/// FX thread.
public final class ReservationDesk {
  private final Database database;
  private final Clock clock;

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
    return database.write(
        tx -> {
          SeatBook book = opened(tx, request);
          return hold(tx, book, request, wish(request, by), null);
        });
  }

  /// A quote for moving a reservation: its own table doesn't count as taken.
  ///
  /// @param by as in [#quote(TableRequest, Actor.Kind)]
  public Outcome<TableQuote> quoteMove(TableRequest request, Reservation.Id moved, Actor.Kind by) {
    return database.write(
        tx -> {
          SeatBook book = opened(tx, request);
          return hold(tx, book, request, wish(request, by), moved);
        });
  }

  /// A quote for a caller who has tables already and may mean to move one. Where nothing else is
  /// free the quote is for moving, and only for that.
  ///
  /// @param own the caller's coming reservations
  public Outcome<TableQuote> quote(TableRequest request, List<Reservation.Id> own) {
    return database.write(
        tx -> {
          SeatBook book = opened(tx, request);
          var wish = wish(request, Actor.Kind.ASSISTANT);
          Outcome<TableQuote> plain = hold(tx, book, request, wish, null);
          if (!(plain instanceof Outcome.Refused<TableQuote>(Refusal.Full _))) return plain;
          Outcome<TableQuote> moving = plain;
          for (Reservation.Id one : own) {
            moving = hold(tx, book, request, wish, one);
            if (moving instanceof Outcome.Done<TableQuote>) return moving;
          }
          return own.size() == 1 ? moving : plain;
        });
  }

  private SeatBook opened(Transaction tx, TableRequest request) {
    Instant now = clock.instant();
    tx.quotes().releaseTables(request.owner(), now);
    return new SeatBook(tx, now);
  }

  private static SeatingRules.Wish wish(TableRequest request, Actor.Kind by) {
    return new SeatingRules.Wish(
        request.date(),
        request.time(),
        request.partySize(),
        request.seating(),
        request.offer(),
        by == Actor.Kind.STAFF);
  }

  private Outcome<TableQuote> hold(
      Transaction tx,
      SeatBook book,
      TableRequest request,
      SeatingRules.Wish wish,
      Reservation.@Nullable Id moved) {
    Optional<Refusal> offered = book.offered(wish);
    if (offered.isPresent()) return Outcome.refused(offered.get());
    SeatingRules rules = moved == null ? book.rules() : book.rules().without(moved);
    return rules
        .find(wish)
        .map(
            seat -> {
              TableQuote quote = quote(request, seat, book.house(), moved);
              tx.quotes().hold(quote);
              return quote;
            });
  }

  private TableQuote quote(
      TableRequest request, Seat seat, House house, Reservation.@Nullable Id moved) {
    return new TableQuote(
        new TableQuote.Id(UUID.randomUUID()),
        request.owner(),
        seat.start(),
        seat.end(),
        clock.instant().plus(house.booking().hold()),
        request.partySize(),
        seat.service(),
        seat.tables(),
        request.seating(),
        request.offer(),
        null,
        moved);
  }

  /// A quote as it was given; empty for one nobody of this owner's got.
  public Optional<TableQuote> quoted(TableQuote.Id id, String owner) {
    return database
        .read(book -> book.quotes().find(id))
        .filter(quote -> quote.owner().equals(owner));
  }

  /// Books the table a quote holds. The second time answers with the first time's reservation. It
  /// waits for a person where the service wants one, or the guest stayed away too often.
  ///
  /// Refused: [Refusal.UnknownQuote], also for somebody else's; [Refusal.StaleQuote] when it
  /// expired; [Refusal.QuoteMoves] when it is for moving a reservation.
  public Outcome<Reservation> confirm(
      TableQuote.Id id, String owner, Booking booking, Actor actor) {
    return database.write(
        tx -> {
          Optional<TableQuote> found = owned(tx, id, owner);
          if (found.isEmpty()) return Outcome.refused(new Refusal.UnknownQuote());
          Reservation.Id moves = found.get().replaces();
          if (moves != null) {
            String code = tx.reservations().find(moves).orElseThrow().code();
            return Outcome.refused(new Refusal.QuoteMoves(code));
          }
          Reservation.Id made = found.get().reservationId();
          if (made != null) return Outcome.done(tx.reservations().find(made).orElseThrow());
          return isLive(found.get())
              ? Outcome.done(insert(tx, found.get(), booking, actor))
              : Outcome.refused(new Refusal.StaleQuote());
        });
  }

  private Reservation insert(Transaction tx, TableQuote quote, Booking booking, Actor actor) {
    SeatBook book = new SeatBook(tx, clock.instant());
    Reservation.Guest guest = book.guest(booking.name(), booking.phone(), booking.customerId());
    var reservation =
        new Reservation(
            new Reservation.Id(UUID.randomUUID()),
            1,
            book.newCode(),
            actor.kind() != Actor.Kind.STAFF && needsAPerson(tx, book.house(), quote, guest)
                ? Reservation.State.PENDING
                : Reservation.State.CONFIRMED,
            book.house().restaurant().businessDay(quote.start()),
            quote.start(),
            quote.end(),
            quote.partySize(),
            quote.service(),
            quote.tables(),
            guest,
            booking.wishes(),
            quote.offer(),
            clock.instant(),
            actor.kind() == Actor.Kind.ASSISTANT ? actor.name() : null);
    tx.quotes().confirm(quote.id(), reservation.id());
    return book.insert(reservation, actor);
  }

  private static boolean needsAPerson(
      Transaction tx, House house, TableQuote quote, Reservation.Guest guest) {
    boolean byTerms =
        HoursRules.of(house)
            .sittingAt(quote.start())
            .filter(sitting -> !sitting.service().terms().autoConfirm())
            .isPresent();
    Long customer = guest.customerId();
    return byTerms
        || (customer != null
            && tx.customers().noShows(customer) >= house.booking().attendance().doubtFrom());
  }

  /// Moves a reservation to the time and table of a new quote. The second time changes nothing and
  /// answers the same.
  public Outcome<Reservation> change(
      String code, TableQuote.Id quoteId, String owner, String note, Actor actor) {
    return database.write(
        tx -> {
          Optional<Reservation> found = tx.reservations().byCode(ReservationCode.normal(code));
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          Reservation before = found.get();
          Optional<TableQuote> quote =
              owned(tx, quoteId, owner)
                  .filter(q -> q.replaces() == null || before.id().equals(q.replaces()));
          if (quote.isEmpty()) return Outcome.refused(new Refusal.UnknownQuote());
          if (before.id().equals(quote.get().reservationId())) return Outcome.done(before);
          // What can still be cancelled by this actor can still be moved.
          SeatBook book = new SeatBook(tx, clock.instant());
          Optional<Refusal> refusal =
              ReservationLife.refusal(before, Reservation.State.CANCELLED, actor.kind())
                  .or(() -> book.callers().move(before, book.day(quote.get()), actor));
          if (refusal.isPresent()) return Outcome.refused(refusal.get());
          return isLive(quote.get()) && quote.get().reservationId() == null
              ? Outcome.done(move(tx, before, quote.get(), note, actor))
              : Outcome.refused(new Refusal.StaleQuote());
        });
  }

  private Reservation move(
      Transaction tx, Reservation before, TableQuote quote, String note, Actor actor) {
    Reservation.Wishes wishes = before.wishes();
    SeatBook book = new SeatBook(tx, clock.instant());
    var changed =
        before.moved(
            stateAt(tx, book.house(), quote, before, actor),
            quote,
            book.house().restaurant().businessDay(quote.start()),
            new Reservation.Wishes(
                quote.seating() != null ? quote.seating() : wishes.seating(),
                wishes.occasion(),
                wishes.allergies(),
                wishes.highChairs(),
                note.isBlank() ? wishes.note() : note,
                wishes.children()));
    tx.quotes().confirm(quote.id(), changed.id());
    return book.change(before, changed, Step.Reason.of(clock.instant(), actor, note));
  }

  /// Who was late for the old time is not for the new one; a service that a person confirms is
  /// confirmed by a person for those who move into it, too.
  private static Reservation.State stateAt(
      Transaction tx, House house, TableQuote quote, Reservation before, Actor actor) {
    boolean settled =
        before.state() == Reservation.State.CONFIRMED || before.state() == Reservation.State.LATE;
    if (!settled) return before.state();
    boolean byPerson = actor.kind() == Actor.Kind.STAFF;
    return !byPerson && needsAPerson(tx, house, quote, before.guest())
        ? Reservation.State.PENDING
        : Reservation.State.CONFIRMED;
  }

  /// Other words on a reservation: who it is for, what they wish, with which offer.
  ///
  /// @param version as it was read; refused with [Refusal.ChangedMeanwhile] when it isn't any more
  public Outcome<Reservation> edit(
      Reservation.Id id, long version, Booking booking, @Nullable Integer offer, Actor actor) {
    return database.write(
        tx -> {
          Optional<Reservation> found = tx.reservations().find(id);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          if (found.get().version() != version) {
            return Outcome.refused(new Refusal.ChangedMeanwhile());
          }
          SeatBook book = new SeatBook(tx, clock.instant());
          boolean unknown =
              offer != null
                  && book.house().offers().stream().noneMatch(one -> one.number() == offer);
          if (unknown) return Outcome.refused(new Refusal.NotFound());
          var guest = book.guest(booking.name(), booking.phone(), booking.customerId());
          return Outcome.done(
              book.change(
                  found.get(),
                  found.get().edited(guest, booking.wishes(), offer),
                  Step.Reason.of(clock.instant(), actor, "")));
        });
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
    Instant now = clock.instant();
    SeatBook book = new SeatBook(tx, now);
    Optional<Refusal> refusal =
        ReservationLife.refusal(found.get(), to, actor.kind(), now)
            .or(
                () ->
                    to == Reservation.State.CANCELLED
                        ? book.callers().cancel(found.get(), actor)
                        : Optional.empty());
    return refusal.isPresent()
        ? Outcome.refused(refusal.get())
        : Outcome.done(book.step(found.get(), to, Step.Reason.of(now, actor, reason)));
  }

  /// Takes the last step back, whoever took it: a state, another time, table or size, other words.
  ///
  /// Refused: [Refusal.NothingToUndo]; [Refusal.TableTaken] where the table has been given to
  /// somebody else meanwhile; [Refusal.UnknownTable] where there is none like it any more.
  public Outcome<Reservation> undo(Reservation.Id id, Actor actor) {
    return undo(id, null, actor);
  }

  /// As [#undo(Reservation.Id, Actor)], one step only.
  ///
  /// Refused with [Refusal.ChangedMeanwhile], too.
  ///
  /// @param version the one that the step made
  public Outcome<Reservation> undo(Reservation.Id id, long version, Actor actor) {
    return undo(id, Long.valueOf(version), actor);
  }

  private Outcome<Reservation> undo(Reservation.Id id, @Nullable Long version, Actor actor) {
    return database.write(
        tx ->
            tx.reservations()
                .find(id)
                .map(found -> new ReservationUndo(tx, found, clock.instant(), actor).take(version))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound())));
  }

  public List<Reservation> ofDay(LocalDate businessDay) {
    return database.read(book -> book.reservations().ofDay(businessDay));
  }

  /// What this number still has coming, soonest first.
  public List<Reservation> comingOf(PhoneNumber phone) {
    return database.read(book -> book.reservations().comingOf(phone, clock.instant()));
  }

  /// The reservation this code means, however it was said.
  public Optional<Reservation> find(Reservation.Id id) {
    return database.read(book -> book.reservations().find(id));
  }

  public Optional<Reservation> byCode(String code) {
    return database.read(book -> book.reservations().byCode(ReservationCode.normal(code)));
  }

  /// The journal of one reservation, oldest first.
  public List<Step<Reservation.State>> steps(Reservation.Id id) {
    return database.read(book -> book.reservations().steps(id));
  }

  private static Optional<TableQuote> owned(Transaction tx, TableQuote.Id id, String owner) {
    return tx.quotes().find(id).filter(quote -> quote.owner().equals(owner));
  }

  private boolean isLive(TableQuote quote) {
    return clock.instant().isBefore(quote.expiresAt());
  }
}
