package fr.comptoir.app.desk;

import at.favre.lib.crypto.bcrypt.BCrypt;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.staff.StaffMember;
import fr.comptoir.db.domain.staff.StaffRules;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who works here, what they may, and their PINs: bcrypt of cost 12, and a lock after five wrong
/// ones in a minute, because four digits are soon guessed. Thread-safe, blocking and, where a PIN
/// is checked, slow on purpose; never on the FX thread.
public final class StaffDesk {
  private static final int COST = 12;

  private final Database database;
  private final Clock clock;
  private final Map<Long, List<Instant>> failed = new HashMap<>();

  StaffDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What came of somebody's wish to work at a counter.
  public sealed interface SignIn {}

  /// They do from now on.
  public record Welcome(StaffMember member) implements SignIn {}

  /// @param left tries until the lock
  public record WrongPin(int left) implements SignIn {}

  /// Too many wrong ones; the right one isn't taken either.
  public record Locked(Instant until) implements SignIn {}

  /// Everybody, who has left too.
  public List<StaffMember> all() {
    return database.read(book -> book.staff().all());
  }

  /// @param pin as typed; not looked at for who has none
  public SignIn signIn(long id, String pin) {
    Instant now = clock.instant();
    Optional<StaffMember> found = database.read(book -> book.staff().find(id));
    if (found.isEmpty() || !found.get().active()) return new WrongPin(0);
    if (!found.get().pin()) return new Welcome(found.get());
    Optional<Instant> locked = locked(id, now);
    if (locked.isPresent()) return new Locked(locked.get());
    String hash = database.read(book -> book.staff().pinHash(id));
    if (BCrypt.verifyer().verify(pin.toCharArray(), hash.toCharArray()).verified) {
      forget(id);
      return new Welcome(found.get());
    }
    int left = missed(id, now);
    journal(id, "wrong_pin", Actor.SYSTEM);
    return new WrongPin(left);
  }

  private synchronized Optional<Instant> locked(long id, Instant now) {
    return StaffRules.lockedUntil(failed.getOrDefault(id, List.of()), now);
  }

  private synchronized void forget(long id) {
    failed.remove(id);
  }

  private synchronized int missed(long id, Instant now) {
    List<Instant> tries = failed.computeIfAbsent(id, _ -> new ArrayList<>());
    tries.removeIf(at -> !at.plus(StaffRules.WINDOW).isAfter(now));
    tries.add(now);
    return Math.max(0, StaffRules.TRIES - tries.size());
  }

  /// Somebody new (id 0), or what is known of somebody changes; never their PIN.
  ///
  /// Refused: [Refusal.NotFound]; [Refusal.ChangedMeanwhile] for an old version;
  /// [Refusal.LastOwner] when the house would have no owner left.
  public Outcome<StaffMember> save(StaffMember changed, Actor actor) {
    return database.write(
        tx -> {
          List<StaffMember> after = new ArrayList<>(tx.staff().all());
          Optional<StaffMember> before = tx.staff().find(changed.id());
          if (changed.id() != 0 && before.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          if (before.isPresent() && before.get().version() != changed.version()) {
            return Outcome.refused(new Refusal.ChangedMeanwhile());
          }
          after.removeIf(member -> member.id() == changed.id());
          after.add(changed);
          if (!StaffRules.hasOwner(after)) return Outcome.refused(new Refusal.LastOwner());
          StaffMember saved =
              before.isEmpty() ? tx.staff().insert(changed) : tx.staff().update(changed);
          return Outcome.done(told(tx, saved, before.isEmpty() ? "hired" : "changed", actor));
        });
  }

  /// Gives somebody another PIN, or none.
  ///
  /// @param pin four to six digits; null = none is asked any more
  /// @throws IllegalArgumentException for anything else: the form has checked it
  public Outcome<StaffMember> pin(long id, @Nullable String pin, Actor actor) {
    if (pin != null && !StaffRules.isPin(pin)) throw new IllegalArgumentException("no PIN");
    String hash = pin == null ? "" : BCrypt.withDefaults().hashToString(COST, pin.toCharArray());
    return database.write(
        tx -> {
          if (tx.staff().find(id).isEmpty()) return Outcome.refused(new Refusal.NotFound());
          StaffMember saved = tx.staff().pin(id, hash);
          return Outcome.done(told(tx, saved, pin == null ? "pin_taken" : "pin_given", actor));
        });
  }

  private StaffMember told(Transaction tx, StaffMember saved, String what, Actor actor) {
    tx.journal().add(step(saved.id(), what, actor));
    tx.publish(new RestaurantEvent.StaffChanged(saved));
    return saved;
  }

  private void journal(long id, String what, Actor actor) {
    database.write(
        tx -> {
          tx.journal().add(step(id, what, actor));
          return true;
        });
  }

  private BookStep step(long id, String what, Actor actor) {
    return new BookStep(clock.instant(), actor, BookStep.About.HOUSE, "staff " + id, what, "");
  }
}
