package fr.comptoir.app.desk;

import fr.comptoir.app.exchange.MenuFormat;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuDiff;
import fr.comptoir.db.domain.menu.MenuEdit;
import fr.comptoir.db.domain.menu.MenuEditRules;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuSheetReader;
import fr.comptoir.db.domain.menu.MenuSheetWriter;
import fr.comptoir.db.domain.menu.MenuStep;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Changes to the card itself: by hand, from a file, and back. Thread-safe, blocking; never on the
/// FX thread.
public final class CardDesk {
  private final Database database;
  private final Clock clock;

  CardDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Does one edit to the card somebody has seen.
  ///
  /// Refused: [Refusal.ChangedMeanwhile] when it is another one by now; else as
  /// [MenuEditRules#apply] says.
  ///
  /// @param version of the card that was seen
  public Outcome<Menu> edit(long version, MenuEdit edit, Actor actor) {
    return change(version, edit.what(), actor, menu -> new MenuEditRules(menu).apply(edit));
  }

  /// Takes the last edit or import back; what was sold out since stays so.
  ///
  /// Refused: [Refusal.NothingToUndo].
  public Outcome<Menu> undo(Actor actor) {
    return database.write(
        tx -> {
          Optional<String> before = tx.menu().beforeLastEdit();
          if (before.isEmpty()) return Outcome.refused(new Refusal.NothingToUndo());
          Menu now = tx.menu().get();
          return read(before.get(), MenuFormat.JSON, new Menu(0, List.of(), List.of()))
              .map(card -> card.with(item -> asGone(item, now)))
              .map(
                  card -> {
                    Menu saved = tx.menu().save(card);
                    tx.menu()
                        .record(
                            new MenuStep(saved.version(), clock.instant(), actor, "undo", true),
                            null);
                    return told(tx, saved);
                  });
        });
  }

  /// The whole card as a file.
  public String export(MenuFormat format) {
    return format.write(MenuSheetWriter.sheet(database.read(book -> book.menu().get())));
  }

  /// What a file would change. Changes nothing.
  ///
  /// Refused: [Refusal.Invalid] with every fault of the file, by row.
  public Outcome<MenuDiff> preview(String file, MenuFormat format) {
    Menu now = database.read(book -> book.menu().get());
    return read(file, format, now).map(card -> MenuDiff.between(now, card));
  }

  /// Makes the card what a file says, all of it or nothing.
  ///
  /// Refused: [Refusal.Invalid] with every fault of the file, by row; [Refusal.ChangedMeanwhile].
  ///
  /// @param version of the card the preview was made of
  public Outcome<Menu> importing(long version, String file, MenuFormat format, Actor actor) {
    return change(version, "import", actor, menu -> read(file, format, menu));
  }

  /// Who changed the card, newest first.
  public List<MenuStep> steps(int most) {
    return database.read(book -> book.menu().steps(most));
  }

  private Outcome<Menu> change(
      long version, String what, Actor actor, Function<Menu, Outcome<Menu>> change) {
    return database.write(
        tx -> {
          Menu before = tx.menu().get();
          if (before.version() != version) return Outcome.refused(new Refusal.ChangedMeanwhile());
          return change
              .apply(before)
              .map(
                  after -> {
                    Menu saved = tx.menu().save(after);
                    tx.menu()
                        .record(
                            new MenuStep(saved.version(), clock.instant(), actor, what, false),
                            MenuFormat.JSON.write(MenuSheetWriter.sheet(before)));
                    return told(tx, saved);
                  });
        });
  }

  private Menu told(Transaction tx, Menu saved) {
    Standing.tell(tx, saved, clock.instant());
    return saved;
  }

  private static MenuItem asGone(MenuItem item, Menu now) {
    return now.item(item.number()).map(each -> item.gone(each.gone())).orElse(item);
  }

  private static Outcome<Menu> read(String file, MenuFormat format, Menu current) {
    return format.read(file).then(sheet -> MenuSheetReader.read(sheet, current));
  }
}
