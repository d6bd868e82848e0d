package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.OutsideLoadDraft;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.call.LinePause;
import fr.comptoir.db.domain.kitchen.OutsideLoad;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours.FullMark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The house as it is now, and what a counter may stop for a while: the service, the kitchen, the
/// assistant. FX thread only.
final class CounterViewModel {
  /// More than any station has: nothing is promised into a break.
  private static final int ALL_POINTS = 1_000;

  /// Copies are made at night; nobody looks at the bar all the time.
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final OnDuty onDuty;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<House> house;
  private final ReadOnlyObjectWrapper<Optional<BookStep>> copy =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Instant looked = Instant.EPOCH;
  private final ReadOnlyObjectWrapper<LinePause> pause =
      new ReadOnlyObjectWrapper<>(new LinePause(0, null, null, ""));

  CounterViewModel(UiParts parts, Background background, Notices notices) {
    this.desks = parts.desks();
    this.onDuty = parts.onDuty();
    this.clock = parts.clock();
    this.background = background;
    this.notices = notices;
    this.house = new ReadOnlyObjectWrapper<>(parts.house());
  }

  ReadOnlyObjectProperty<House> house() {
    return house.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<LinePause> pause() {
    return pause.getReadOnlyProperty();
  }

  void load() {
    background.run(() -> desks.line().pause(), this::apply);
    look();
  }

  /// The last copy of the book, made or failed; looked up again by [#tick].
  ReadOnlyObjectProperty<Optional<BookStep>> copy() {
    return copy.getReadOnlyProperty();
  }

  void tick(Instant now) {
    if (Duration.between(looked, now).compareTo(LOOK_AGAIN) >= 0) {
      look();
    }
  }

  private void look() {
    looked = clock.instant();
    background.run(() -> desks.journal().lastCopy(), copy::set);
  }

  /// Newer version wins.
  void apply(House now) {
    if (now.version() > house.get().version()) {
      house.set(now);
    }
  }

  /// Newer version wins.
  void apply(LinePause now) {
    if (now.version() > pause.get().version()) {
      pause.set(now);
    }
  }

  boolean isPaused() {
    return pause.get().holds(clock.instant());
  }

  /// The service going on.
  Optional<Sitting> sitting() {
    return HoursRules.of(house.get()).sittingAt(clock.instant());
  }

  /// What callers are refused in the service going on.
  Optional<FullMark> mark() {
    return sitting()
        .flatMap(
            now ->
                house.get().hours().full().stream()
                    .filter(mark -> mark.date().equals(now.date()))
                    .filter(mark -> mark.service().equals(now.service().name()))
                    .findFirst());
  }

  /// Takes nobody more until the end of this service.
  ///
  /// @param seats no table any more
  /// @param kitchen no order any more
  void full(boolean seats, boolean kitchen) {
    sitting()
        .ifPresent(
            now -> {
              LocalTime from =
                  clock
                      .instant()
                      .atZone(house.get().restaurant().zone())
                      .toLocalTime()
                      .withSecond(0)
                      .withNano(0);
              var mark = new FullMark(now.date(), now.service().name(), seats, kitchen, from);
              background.run(
                  () -> desks.floor().markFull(mark),
                  _ -> notices.done("counter.done.full", List.of(), this::reopen));
            });
  }

  /// Takes everybody again.
  void reopen() {
    mark()
        .ifPresent(
            mark ->
                background.run(
                    () -> desks.floor().unmarkFull(mark.date(), mark.service()),
                    _ -> notices.done("counter.done.reopened", List.of(), () -> again(mark))));
  }

  private void again(FullMark mark) {
    background.run(() -> desks.floor().markFull(mark), _ -> {});
  }

  /// Nothing is promised for the time of the break; what was promised stays.
  void kitchenBreak(Duration length) {
    var draft =
        new OutsideLoadDraft(OutsideLoad.Kind.INCIDENT, "", Set.of(), null, length, ALL_POINTS);
    background.run(
        () -> desks.kitchen().add(draft, onDuty.actor()),
        outcome ->
            notices.settle(
                outcome,
                load ->
                    notices.done(
                        "counter.done.kitchen",
                        List.of(length.toMinutes()),
                        () -> unburden(load.id()))));
  }

  private void unburden(OutsideLoad.Id load) {
    background.run(
        () -> desks.kitchen().remove(load, onDuty.actor()),
        outcome -> notices.settle(outcome, _ -> {}));
  }

  /// No call is taken: the restaurant's own telephone rings.
  ///
  /// @param length null = until somebody ends it
  void pauseAssistant(@Nullable Duration length) {
    background.run(
        () -> desks.line().pause(length, onDuty.actor()),
        _ -> notices.done("counter.done.paused", List.of(), this::resumeAssistant));
  }

  void resumeAssistant() {
    Instant until = pause.get().until();
    Duration left = until == null ? null : Duration.between(clock.instant(), until);
    background.run(
        () -> desks.line().resume(onDuty.actor()),
        _ -> notices.done("counter.done.resumed", List.of(), () -> pauseAssistant(left)));
  }

  /// F10.
  void toggleAssistant() {
    if (isPaused()) {
      resumeAssistant();
    } else {
      pauseAssistant(null);
    }
  }
}
