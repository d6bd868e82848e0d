package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.journal.Deed;
import fr.comptoir.db.domain.upkeep.Chore;
import fr.comptoir.db.store.Database;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was done in the house, by whom and when, whatever it was done to; and the way back.
/// Thread-safe, blocking.
public final class JournalDesk {
  /// How far back somebody looks for what they just did.
  private static final int RECENT = 50;

  private final Database database;
  private final OrderDesk orders;
  private final ReservationDesk reservations;

  JournalDesk(Database database, OrderDesk orders, ReservationDesk reservations) {
    this.database = database;
    this.orders = orders;
    this.reservations = reservations;
  }

  /// The last copy of the book that was made, or that failed.
  public Optional<BookStep> lastCopy() {
    String ref = Chore.BACKUP.name().toLowerCase(Locale.ROOT);
    return database.read(book -> book.journal().last(BookStep.About.HOUSE, ref));
  }

  /// The latest deeds, newest first.
  public List<Deed> latest(int limit) {
    return database.read(book -> book.journal().deeds(limit));
  }

  /// Takes back the last thing a person of the house did to an order or a reservation, and only the
  /// last: when it can't be taken back, nothing older is.
  ///
  /// Refused: [Refusal.NothingToUndo]; what the undo of its kind refuses.
  public Outcome<Deed> undoLast(Actor actor) {
    return latest(RECENT).stream()
        .filter(deed -> deed.actor().kind() == Actor.Kind.STAFF && !(deed instanceof Deed.OfOther))
        .findFirst()
        .map(deed -> undo(deed, actor))
        .orElseGet(() -> Outcome.refused(new Refusal.NothingToUndo()));
  }

  /// Takes one deed back.
  ///
  /// Refused: [Refusal.NoWayBack] for what has none: merged and erased people, messages;
  /// [Refusal.NothingToUndo] when it was taken back already; [Refusal.ChangedMeanwhile] when more
  /// was done since.
  public Outcome<Deed> undo(Deed deed, Actor actor) {
    return switch (deed) {
      case Deed.OfOrder one when deed.undoable() ->
          orders.undo(one.id(), one.step().version(), actor).map(_ -> deed);
      case Deed.OfReservation one when deed.undoable() ->
          reservations.undo(one.id(), one.step().version(), actor).map(_ -> deed);
      case Deed.OfOrder _, Deed.OfReservation _ -> Outcome.refused(new Refusal.NothingToUndo());
      case Deed.OfOther _ -> Outcome.refused(new Refusal.NoWayBack());
    };
  }
}
