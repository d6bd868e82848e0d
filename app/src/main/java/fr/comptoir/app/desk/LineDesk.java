package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.call.LinePause;
import fr.comptoir.db.domain.call.LineRules;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the wall lines take their calls, and the assistant's break; kept in the book. Thread-safe,
/// blocking; never on the FX thread.
public final class LineDesk {
  private final Database database;
  private final Clock clock;

  LineDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public LinePause pause() {
    return database.read(book -> book.staff().pause());
  }

  /// Whether no call is taken now.
  public boolean isPaused() {
    return pause().holds(clock.instant());
  }

  /// From now on the house's own telephone rings; calls under way go on.
  ///
  /// @param length null = until [#resume]
  public LinePause pause(@Nullable Duration length, Actor actor) {
    Instant now = clock.instant();
    Instant until = length == null ? null : now.plus(length);
    return save(new LinePause(0, now, until, actor.name()), "line_paused", actor);
  }

  /// Calls are taken again.
  public LinePause resume(Actor actor) {
    return save(new LinePause(0, null, null, actor.name()), "line_resumed", actor);
  }

  /// How a line takes its calls.
  public LineRules rules(String line) {
    return database.read(book -> book.lines().rules(line)).orElseGet(() -> LineRules.usual(line));
  }

  /// Sets how a line takes its calls, from the next one on.
  ///
  /// Refused: [Refusal.Invalid] by field; [Refusal.ChangedMeanwhile]; [Refusal.NumberTaken] by
  /// another line.
  ///
  /// @param wish with the version it was made from
  public Outcome<LineRules> set(LineRules wish, Actor actor) {
    List<Fault> faults = wish.faults();
    if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
    return database.write(
        tx -> {
          LineRules before =
              tx.lines().rules(wish.line()).orElseGet(() -> LineRules.usual(wish.line()));
          if (before.version() != wish.version()) {
            return Outcome.refused(new Refusal.ChangedMeanwhile());
          }
          Optional<LineRules> other =
              tx.lines().all().stream()
                  .filter(each -> !each.line().equals(wish.line()))
                  .filter(each -> each.number() != null && each.number().equals(wish.number()))
                  .findFirst();
          if (other.isPresent()) {
            return Outcome.refused(new Refusal.NumberTaken(other.get().line()));
          }
          LineRules saved = tx.lines().save(wish);
          tx.journal()
              .add(
                  new BookStep(
                      clock.instant(),
                      actor,
                      BookStep.About.HOUSE,
                      wish.line(),
                      "line_rules",
                      wish.mode().name()));
          tx.promised();
          tx.publish(new RestaurantEvent.LineRulesChanged(saved));
          return Outcome.done(saved);
        });
  }

  private LinePause save(LinePause next, String what, Actor actor) {
    return database.write(
        tx -> {
          LinePause saved = tx.staff().pause(next);
          var step = new BookStep(clock.instant(), actor, BookStep.About.HOUSE, "line", what, "");
          tx.journal().add(step);
          tx.promised();
          tx.publish(new RestaurantEvent.LinePauseChanged(saved));
          return saved;
        });
  }
}
