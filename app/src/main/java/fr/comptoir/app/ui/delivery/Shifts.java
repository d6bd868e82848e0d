package fr.comptoir.app.ui.delivery;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.trip.Courier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who drives for us, on a break, gone home; each change with its way back. FX thread only.
public final class Shifts {
  private final Desks desks;
  private final Background background;
  private final Notices notices;

  Shifts(Desks desks, Background background, Notices notices) {
    this.desks = desks;
    this.background = background;
    this.notices = notices;
  }

  /// What was typed as a telephone number; empty where it can't be one.
  Optional<PhoneNumber> number(String typed) {
    return desks.customers().parse(typed);
  }

  /// Keeps a courier, or what changed of one.
  ///
  /// @param before null = somebody new
  void save(Courier courier, @Nullable Courier before, Runnable then) {
    keepCourier(
        courier, "delivery.done.courier", before == null ? courier.on(false, null) : before, then);
  }

  /// A break that begins now.
  void away(Courier courier, int minutes) {
    Instant until = desks.house().clock().instant().plus(Duration.ofMinutes(minutes));
    keepCourier(courier.on(true, until), "delivery.done.away", courier, () -> {});
  }

  void off(Courier courier) {
    keepCourier(courier.on(false, null), "delivery.done.off", courier, () -> {});
  }

  void here(Courier courier) {
    keepCourier(courier.on(true, null), "delivery.done.here", courier, () -> {});
  }

  /// @param before what an undo makes of them again
  private void keepCourier(Courier now, String key, Courier before, Runnable then) {
    background.run(
        () -> desks.trips().save(now),
        outcome ->
            notices.settle(
                outcome,
                kept -> {
                  notices.done(key, List.of(kept.name()), () -> putBack(kept, before));
                  then.run();
                }));
  }

  private void putBack(Courier kept, Courier before) {
    var again =
        new Courier(
            kept.id(),
            kept.version(),
            before.name(),
            before.phone(),
            before.active(),
            before.capacity(),
            before.awayUntil());
    background.run(
        () -> desks.trips().save(again),
        outcome ->
            notices.settle(outcome, back -> notices.done("delivery.undone", List.of(), null)));
  }
}
