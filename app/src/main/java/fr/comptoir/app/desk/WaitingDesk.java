package fr.comptoir.app.desk;

import fr.comptoir.app.desk.FloorDesk.WalkIn;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.BookStep.About;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.WaitingEntry;
import fr.comptoir.db.domain.reservation.WaitingRules;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Reading;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The waiting list at the door. Thread-safe, blocking; never on the FX thread.
public final class WaitingDesk {
  private final Database database;
  private final Clock clock;

  WaitingDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Who would wait.
  ///
  /// @param phone to be called back; null = none left
  public record Party(
      String name,
      @Nullable PhoneNumber phone,
      int partySize,
      @Nullable Seating seating,
      String note) {}

  /// What a party would be told now; empty when there will be no table before the last seating.
  public Optional<Duration> quote(int partySize, @Nullable Seating seating) {
    return database.read(book -> wait(book, partySize, seating));
  }

  /// Puts a party at the end of the list, with the wait it is told.
  public Outcome<WaitingEntry> add(Party party) {
    if (party.partySize() < 1) return Outcome.refused(new Refusal.PartySizeNeeded());
    return database.write(
        tx -> {
          Integer minutes =
              wait(tx, party.partySize(), party.seating())
                  .map(wait -> Math.toIntExact(wait.toMinutes()))
                  .orElse(null);
          return Outcome.done(
              saved(
                  tx,
                  new WaitingEntry(
                      new WaitingEntry.Id(UUID.randomUUID()),
                      1,
                      WaitingEntry.State.WAITING,
                      day(tx),
                      party.name(),
                      party.phone(),
                      party.partySize(),
                      party.seating(),
                      party.note(),
                      clock.instant(),
                      minutes,
                      null)));
        });
  }

  /// Who waits, the longest first.
  public List<WaitingEntry> list() {
    return database.read(book -> book.waiting().of(day(book)));
  }

  /// Seats a party from the list now, as [FloorDesk#walkIn] does.
  ///
  /// @param tables numbers; empty = the best that is free
  public Outcome<Reservation> seat(
      WaitingEntry.Id id, List<String> tables, String reason, Actor actor) {
    return database.write(
        tx -> {
          Optional<WaitingEntry> found = waiting(tx, id);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          WaitingEntry entry = found.get();
          var wishes = new Reservation.Wishes(entry.seating(), "", List.of(), 0, entry.note());
          var booking = new Booking(entry.name(), entry.phone(), null, wishes);
          return FloorDesk.seat(
                  tx,
                  clock.instant(),
                  new WalkIn(entry.partySize(), booking, tables),
                  reason,
                  actor)
              .map(
                  seated -> {
                    saved(tx, entry.off(WaitingEntry.State.SEATED, seated.id()));
                    return seated;
                  });
        });
  }

  /// Takes a party off the list that went elsewhere.
  public Outcome<WaitingEntry> leave(WaitingEntry.Id id) {
    return database.write(
        tx ->
            waiting(tx, id)
                .map(entry -> Outcome.done(saved(tx, entry.off(WaitingEntry.State.LEFT, null))))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound())));
  }

  /// Puts a party that left, or was seated, back on the list where it was; who was seated is taken
  /// off the table, as [FloorDesk#undoWalkIn] does.
  ///
  /// Refused: [Refusal.NotFound], [Refusal.ChangedMeanwhile]; [Refusal.NothingToUndo] for who waits
  /// still.
  ///
  /// @param version the one that the step made
  public Outcome<WaitingEntry> undo(WaitingEntry.Id id, long version, Actor actor) {
    return database.write(
        tx -> {
          Optional<WaitingEntry> found = tx.waiting().find(id);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          WaitingEntry entry = found.get();
          if (entry.version() != version) return Outcome.refused(new Refusal.ChangedMeanwhile());
          return switch (entry.state()) {
            case WAITING -> Outcome.refused(new Refusal.NothingToUndo());
            case LEFT -> Outcome.done(back(tx, entry, actor));
            case SEATED -> {
              Reservation.Id seated = entry.reservation();
              yield seated == null
                  ? Outcome.refused(new Refusal.NothingToUndo())
                  : FloorDesk.unseat(tx, seated, clock.instant(), actor)
                      .map(_ -> back(tx, entry, actor));
            }
          };
        });
  }

  private WaitingEntry back(Transaction tx, WaitingEntry entry, Actor actor) {
    String id = entry.id().value().toString();
    tx.journal().add(new BookStep(clock.instant(), actor, About.WAITING, id, "undone", ""));
    return saved(tx, entry.back());
  }

  private static Optional<WaitingEntry> waiting(Transaction tx, WaitingEntry.Id id) {
    return tx.waiting().find(id).filter(one -> one.state() == WaitingEntry.State.WAITING);
  }

  private static WaitingEntry saved(Transaction tx, WaitingEntry entry) {
    tx.waiting().save(entry);
    tx.promised();
    tx.publish(new RestaurantEvent.WaitingChanged(entry));
    return entry;
  }

  private Optional<Duration> wait(Reading book, int partySize, @Nullable Seating seating) {
    Instant now = clock.instant();
    return new WaitingRules(
            book.house().get(), (from, until) -> book.reservations().stays(from, until, now), now)
        .quote(book.waiting().of(day(book)), partySize, seating);
  }

  private LocalDate day(Reading book) {
    return book.house().get().restaurant().businessDay(clock.instant());
  }
}
