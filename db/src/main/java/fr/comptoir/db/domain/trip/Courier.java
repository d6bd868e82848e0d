package fr.comptoir.db.domain.trip;

import fr.comptoir.db.domain.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who drives for us.
///
/// @param id 0 = not kept yet
/// @param active whether they may be given trips
/// @param capacity orders that fit in their bag, at least one
/// @param awayUntil on a break, or not here yet, until then; null = here. In the past it means
///   nothing
public record Courier(
    long id,
    long version,
    String name,
    @Nullable PhoneNumber phone,
    boolean active,
    int capacity,
    @Nullable Instant awayUntil) {

  /// Somebody who is here.
  public Courier(
      long id,
      long version,
      String name,
      @Nullable PhoneNumber phone,
      boolean active,
      int capacity) {
    this(id, version, name, phone, active, capacity, null);
  }

  /// The same, on another shift.
  public Courier on(boolean working, @Nullable Instant until) {
    return new Courier(id, version, name, phone, working, capacity, until);
  }

  public boolean isAway(Instant now) {
    return awayUntil != null && now.isBefore(awayUntil);
  }
}
