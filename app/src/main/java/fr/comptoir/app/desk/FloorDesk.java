package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.BookStep.About;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.reservation.AttendanceRules;
import fr.comptoir.db.domain.reservation.PlacementRules;
import fr.comptoir.db.domain.reservation.PlacementRules.Placed;
import fr.comptoir.db.domain.reservation.PlacementRules.Placement;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.ReservationLife;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.domain.restaurant.DayNote;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours.FullMark;
import fr.comptoir.db.domain.restaurant.TableBlock;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rooms as staff runs them: walk-ins, moves, tables out of use, services marked full, the
/// notes of a day, and what the clock does to those who are late. Thread-safe, blocking; never on
/// the FX thread.
public final class FloorDesk {
  private final Database database;
  private final Clock clock;

  FloorDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A party at the door.
  ///
  /// @param tables numbers; empty = the best that is free
  public record WalkIn(int partySize, Booking booking, List<String> tables) {}

  /// Where a reservation goes; what is left out stays.
  ///
  /// @param tables numbers; empty = the same where they are free and fit, else the best
  /// @param stay how long they keep it; null = as the house reckons for the party
  public record Move(
      @Nullable Instant start,
      @Nullable Integer partySize,
      List<String> tables,
      @Nullable Duration stay) {
    public Move(@Nullable Instant start, @Nullable Integer partySize, List<String> tables) {
      this(start, partySize, tables, null);
    }
  }

  /// @param meanwhile who has the table in that time and must be moved by a person
  public record Blocked(TableBlock block, List<Reservation> meanwhile) {}

  /// Seats a party that has no reservation, now.
  ///
  /// @param reason why the rules don't count; empty = they do
  /// @return refused with [Refusal.NeedsReason] where only a reason is missing
  public Outcome<Reservation> walkIn(WalkIn party, String reason, Actor actor) {
    return database.write(tx -> seat(tx, clock.instant(), party, reason, actor));
  }

  static Outcome<Reservation> seat(
      Transaction tx, Instant now, WalkIn party, String reason, Actor actor) {
    SeatBook book = new SeatBook(tx, now);
    var wish = new Placement(now, party.partySize(), party.tables(), true);
    return placed(new PlacementRules(book.house(), book.stays()).place(wish), reason)
        .map(place -> book.insert(seated(book, party, place, now), actor));
  }

  private static Reservation seated(SeatBook book, WalkIn party, Placed place, Instant now) {
    Booking booking = party.booking();
    return new Reservation(
        new Reservation.Id(UUID.randomUUID()),
        1,
        book.newCode(),
        Reservation.State.SEATED,
        book.house().restaurant().businessDay(now),
        place.seat().start(),
        place.seat().end(),
        party.partySize(),
        place.seat().service(),
        place.seat().tables(),
        book.guest(booking.name(), booking.phone(), booking.customerId()),
        booking.wishes(),
        null,
        now,
        null);
  }

  /// Takes a party that was seated off its table again, as if it had never come. Its next step is
  /// somebody's else: [ReservationDesk#undo(Reservation.Id, Actor)].
  ///
  /// Refused: [Refusal.NotFound]; [Refusal.NothingToUndo] for who had a reservation;
  /// [Refusal.ChangedMeanwhile] when more was done since.
  public Outcome<Reservation> undoWalkIn(Reservation.Id id, Actor actor) {
    return database.write(tx -> unseat(tx, id, clock.instant(), actor));
  }

  static Outcome<Reservation> unseat(Transaction tx, Reservation.Id id, Instant now, Actor actor) {
    Optional<Reservation> found = tx.reservations().find(id);
    if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
    List<Step<Reservation.State>> steps = tx.reservations().steps(id);
    if (steps.getFirst().to() != Reservation.State.SEATED) {
      return Outcome.refused(new Refusal.NothingToUndo());
    }
    if (steps.size() > 1) return Outcome.refused(new Refusal.ChangedMeanwhile());
    var reason = new Step.Reason(now, actor, "", true);
    return Outcome.done(
        new SeatBook(tx, now).step(found.get(), Reservation.State.CANCELLED, reason));
  }

  /// Holds tables a person chose for a form, to be confirmed as any other quote.
  ///
  /// @param tables numbers, at least one
  /// @param reason as in [#walkIn]
  public Outcome<TableQuote> quoteAt(TableRequest request, List<String> tables, String reason) {
    return database.write(tx -> new HandQuote(tx, clock.instant()).hold(request, tables, reason));
  }

  /// Gives a reservation another time, table or size.
  ///
  /// @param version as it was read; refused with [Refusal.ChangedMeanwhile] when it isn't any more
  /// @param reason as in [#walkIn]
  public Outcome<Reservation> move(
      Reservation.Id id, long version, Move move, String reason, Actor actor) {
    var reasoned = Step.Reason.of(clock.instant(), actor, reason);
    return database.write(tx -> new HandMove(tx, reasoned).take(id, version, move));
  }

  /// As [#move(Reservation.Id, long, Move, String, Actor)], with other words in the same step.
  public Outcome<Reservation> move(
      Reservation.Id id, long version, Move move, Booking words, String reason, Actor actor) {
    var reasoned = Step.Reason.of(clock.instant(), actor, reason);
    return database.write(tx -> new HandMove(tx, reasoned).reword(id, version, move, words));
  }

  /// Seats a party that had a reservation at tables a person chose, whichever it was to have: one
  /// step.
  ///
  /// @param version as in [#move(Reservation.Id, long, Move, String, Actor)]
  /// @param tables numbers, at least one
  public Outcome<Reservation> seatAt(
      Reservation.Id id, long version, List<String> tables, String reason, Actor actor) {
    var reasoned = Step.Reason.of(clock.instant(), actor, reason);
    return database.write(tx -> new HandMove(tx, reasoned).seat(id, version, tables));
  }

  static Outcome<Placed> placed(Outcome<Placed> there, String reason) {
    return there.then(
        place ->
            place.warnings().isEmpty() || !reason.isBlank()
                ? Outcome.done(place)
                : Outcome.refused(new Refusal.NeedsReason(List.copyOf(place.warnings()))));
  }

  /// Takes a table out of use for a while. Who has it then keeps it until a person moves them.
  public Outcome<Blocked> block(String table, Instant from, Instant until, String reason) {
    return database.write(
        tx -> {
          if (tx.house().get().floor().table(table).isEmpty()) {
            return Outcome.refused(new Refusal.UnknownTable(table));
          }
          List<Reservation> meanwhile =
              tx.reservations().stays(from, until, clock.instant()).stream()
                  .filter(stay -> stay.tables().contains(table))
                  .flatMap(stay -> Optional.ofNullable(stay.reservation()).stream())
                  .distinct()
                  .map(id -> tx.reservations().find(id).orElseThrow())
                  .toList();
          var block = new TableBlock(UUID.randomUUID(), table, from, until, reason);
          tx.floor().block(block);
          tx.promised();
          tx.publish(new RestaurantEvent.BlockChanged(block));
          return Outcome.done(new Blocked(block, meanwhile));
        });
  }

  /// The table can be given again from now on.
  public Outcome<TableBlock> release(UUID block) {
    return database.write(
        tx -> {
          tx.floor().end(block, clock.instant());
          Optional<TableBlock> ended = tx.floor().block(block);
          ended.ifPresent(one -> tx.publish(new RestaurantEvent.BlockChanged(one)));
          return ended.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.NotFound()));
        });
  }

  public List<TableBlock> blocks(Instant from, Instant until) {
    return database.read(book -> book.floor().blocks(from, until));
  }

  /// "Full from here": callers get no table, or no order, in this service any more.
  public House markFull(FullMark mark) {
    return changed(tx -> tx.house().mark(mark));
  }

  public House unmarkFull(LocalDate date, String service) {
    return changed(tx -> tx.house().unmark(date, service));
  }

  private House changed(Function<Transaction, House> change) {
    return database.write(
        tx -> {
          House house = change.apply(tx);
          tx.promised();
          tx.publish(new RestaurantEvent.HouseChanged(house));
          return house;
        });
  }

  public Optional<DayNote> note(LocalDate date) {
    return database.read(book -> book.floor().note(date));
  }

  /// Replaces the note of a day.
  ///
  /// @param version of the note that was read; 0 = there was none
  public Outcome<DayNote> note(LocalDate date, long version, String text, Actor actor) {
    return database.write(
        tx -> {
          Optional<DayNote> before = tx.floor().note(date);
          if (before.map(DayNote::version).orElse(0L) != version) {
            return Outcome.refused(new Refusal.ChangedMeanwhile());
          }
          var note = new DayNote(date, version + 1, text, clock.instant());
          tx.floor().save(note, before.map(DayNote::text).orElse(""));
          return Outcome.done(told(tx, note, "note", actor));
        });
  }

  /// Makes the note of a day what it was before it was last changed; empty when it was the first.
  ///
  /// Refused: [Refusal.NotFound], [Refusal.ChangedMeanwhile], [Refusal.NothingToUndo].
  ///
  /// @param version the one that the change made
  public Outcome<DayNote> undoNote(LocalDate date, long version, Actor actor) {
    return database.write(
        tx -> {
          Optional<DayNote> found = tx.floor().note(date);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          if (found.get().version() != version) {
            return Outcome.refused(new Refusal.ChangedMeanwhile());
          }
          Optional<String> before = tx.floor().noteBefore(date);
          if (before.isEmpty()) return Outcome.refused(new Refusal.NothingToUndo());
          var note = new DayNote(date, version + 1, before.get(), clock.instant());
          tx.floor().save(note, null);
          return Outcome.done(told(tx, note, "note_undone", actor));
        });
  }

  private static DayNote told(Transaction tx, DayNote note, String what, Actor actor) {
    String day = note.date().toString();
    tx.journal().add(new BookStep(note.changedAt(), actor, About.DAY, day, what, ""));
    tx.publish(new RestaurantEvent.DayNoteChanged(note));
    return note;
  }

  /// Does what is due by the clock: late, not come, left. Safe to call at any time, as often as one
  /// likes.
  ///
  /// @return what was moved
  public List<Reservation> attend() {
    Instant now = clock.instant();
    boolean nothing =
        database.read(
            book ->
                book.house()
                    .find()
                    .map(house -> due(house, book.reservations().begun(now), now).isEmpty())
                    .orElse(true));
    if (nothing) return List.of();
    return database.write(
        tx -> {
          SeatBook book = new SeatBook(tx, now);
          return due(book.house(), tx.reservations().begun(now), now).stream()
              .map(
                  due ->
                      book.step(due.reservation(), due.to(), Step.Reason.of(now, Actor.SYSTEM, "")))
              .toList();
        });
  }

  private static List<AttendanceRules.Due> due(House house, List<Reservation> open, Instant now) {
    return new AttendanceRules(house.booking(), now)
        .due(open).stream()
            .filter(
                due ->
                    ReservationLife.refusal(due.reservation(), due.to(), Actor.Kind.SYSTEM, now)
                        .isEmpty())
            .toList();
  }

  /// Who has not come long enough for their table to be given away, the longest first.
  public List<Reservation> noShowCandidates() {
    Instant now = clock.instant();
    return database.read(
        book -> {
          var rules = new AttendanceRules(book.house().get().booking(), now);
          return book.reservations().begun(now).stream().filter(rules::isNoShowCandidate).toList();
        });
  }
}
