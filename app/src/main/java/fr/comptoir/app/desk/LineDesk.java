package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.call.LinePause;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The assistant's break, kept in the book so that it outlives a restart. Thread-safe, blocking;
/// never on the FX thread.
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
