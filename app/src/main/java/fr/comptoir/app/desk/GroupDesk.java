package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.BookStep.About;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.message.EnquiryLife;
import fr.comptoir.db.domain.message.EnquiryRules;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes of the enquiries of large parties. Thread-safe, blocking; never on the FX thread.
public final class GroupDesk {
  private final Database database;
  private final Clock clock;

  GroupDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Moves an enquiry on, or only plans when to come back to it.
  ///
  /// @param version as it was read; refused with [Refusal.ChangedMeanwhile] when it isn't any more
  /// @param followUp null = nothing planned
  public Outcome<GroupEnquiry> move(
      UUID id, long version, GroupEnquiry.State to, @Nullable LocalDate followUp, Actor actor) {
    return database.write(
        tx -> {
          Optional<GroupEnquiry> found = tx.messages().enquiry(id);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          GroupEnquiry enquiry = found.get();
          if (enquiry.version() != version) return Outcome.refused(new Refusal.ChangedMeanwhile());
          Optional<Refusal> refusal = EnquiryLife.refusal(enquiry.state(), to);
          if (refusal.isPresent()) return Outcome.refused(refusal.get());
          GroupEnquiry moved = enquiry.moved(to, followUp);
          tx.messages().save(moved, enquiry);
          return Outcome.done(told(tx, moved, to == enquiry.state() ? "planned" : word(to), actor));
        });
  }

  /// Takes the last step of an enquiry back: where it stood, and when somebody was to come back to
  /// it.
  ///
  /// Refused: [Refusal.NotFound], [Refusal.ChangedMeanwhile], [Refusal.NothingToUndo].
  ///
  /// @param version the one that the step made
  public Outcome<GroupEnquiry> undo(UUID id, long version, Actor actor) {
    return database.write(
        tx -> {
          Optional<GroupEnquiry> found = tx.messages().enquiry(id);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          GroupEnquiry now = found.get();
          if (now.version() != version) return Outcome.refused(new Refusal.ChangedMeanwhile());
          Optional<GroupEnquiry> before = tx.messages().before(now);
          if (before.isEmpty()) return Outcome.refused(new Refusal.NothingToUndo());
          tx.messages().save(before.get());
          return Outcome.done(told(tx, before.get(), "undone", actor));
        });
  }

  private GroupEnquiry told(Transaction tx, GroupEnquiry written, String what, Actor actor) {
    String id = written.id().toString();
    tx.journal().add(new BookStep(clock.instant(), actor, About.ENQUIRY, id, what, ""));
    tx.promised();
    tx.publish(new RestaurantEvent.EnquiryChanged(written));
    return written;
  }

  private static String word(GroupEnquiry.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// Enquiries somebody should come back to by today: new ones, and those planned for it.
  public List<GroupEnquiry> due() {
    return database.read(
        book -> {
          LocalDate today = book.house().get().restaurant().businessDay(clock.instant());
          return book.messages().enquiries().stream()
              .filter(one -> EnquiryRules.isDue(one, today))
              .toList();
        });
  }
}
