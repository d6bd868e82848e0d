package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.WaitingDesk;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.reservation.Stay;
import fr.comptoir.db.domain.reservation.WaitingEntry;
import fr.comptoir.db.domain.restaurant.DayNote;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// Who waits at the door, with the table that has come free for them, and the note of the day. FX
/// thread only.
public final class DoorViewModel {
  private final ReservationDayViewModel day;
  private final HostViewModel host;
  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final Supplier<Actor> actor;
  private final Lane<WaitingEntry> waiting =
      new Lane<>(WaitingEntry::id, Comparator.comparing(WaitingEntry::since));
  private final Map<WaitingEntry.Id, Long> versions = new HashMap<>();
  private final StringProperty covers = new SimpleStringProperty("2");
  private final ReadOnlyObjectWrapper<Optional<Duration>> quoted =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<DayNote>> note =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param actor who stands at the counter
  public DoorViewModel(
      ReservationDayViewModel day,
      HostViewModel host,
      Desks desks,
      Background background,
      Notices notices,
      Supplier<Actor> actor) {
    this.day = day;
    this.host = host;
    this.desks = desks;
    this.background = background;
    this.notices = notices;
    this.actor = actor;
    day.day().addListener((_, _, date) -> turned(date));
    covers.addListener((_, _, typed) -> quote());
  }

  /// Who waits now, the longest first.
  public ObservableList<WaitingEntry> waiting() {
    return waiting.items();
  }

  /// What the team should know about the day the book is open at.
  public ReadOnlyObjectProperty<Optional<DayNote>> note() {
    return note.getReadOnlyProperty();
  }

  /// Covers of who would wait, as typed.
  public StringProperty covers() {
    return covers;
  }

  /// What they would be told; empty when nobody can tell.
  public ReadOnlyObjectProperty<Optional<Duration>> quoted() {
    return quoted.getReadOnlyProperty();
  }

  /// Newer version wins.
  public void apply(WaitingEntry entry) {
    if (versions.getOrDefault(entry.id(), 0L) > entry.version()) return;
    versions.put(entry.id(), entry.version());
    if (entry.state() == WaitingEntry.State.WAITING && entry.businessDay().equals(day.today())) {
      waiting.put(entry);
    } else {
      waiting.remove(entry);
    }
    quote();
  }

  /// Newer version wins; notes of other days are other days'.
  public void apply(DayNote newer) {
    boolean known = note.get().filter(one -> one.version() > newer.version()).isPresent();
    if (newer.date().equals(day.day().get()) && !known) note.set(Optional.of(newer));
  }

  private void turned(LocalDate date) {
    note.set(Optional.empty());
    background.run(() -> desks.floor().note(date), found -> found.ifPresent(this::apply));
  }

  /// Reads who waits and the note from the book.
  public void load() {
    List.copyOf(waiting.items()).stream()
        .filter(one -> !one.businessDay().equals(day.today()))
        .forEach(waiting::remove);
    background.run(desks.waiting()::list, all -> all.forEach(this::apply));
    turned(day.day().get());
    quote();
  }

  private void quote() {
    Optional<Integer> party = party();
    if (party.isEmpty()) {
      quoted.set(Optional.empty());
      return;
    }
    background.run(
        () -> desks.waiting().quote(party.get(), null),
        wait -> {
          if (party.equals(party())) quoted.set(wait);
        });
  }

  private Optional<Integer> party() {
    String typed = covers.get().strip();
    return typed.matches("[1-9]\\d?") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
  }

  /// The tables that are free for those who wait, each given once in their order. Only on the
  /// current day is it known.
  public Map<WaitingEntry.Id, List<String>> proposals(Instant now) {
    Map<WaitingEntry.Id, List<String>> free = new HashMap<>();
    if (!day.day().get().equals(day.today())) return free;
    DropRules rules = day.rules(now);
    List<Stay> promised = new ArrayList<>();
    for (WaitingEntry entry : waiting.items()) {
      Optional<Seat> seat = rules.best(entry.partySize(), promised);
      seat.ifPresent(
          one -> {
            free.put(entry.id(), one.tables());
            promised.add(new Stay(one.start(), one.end(), entry.partySize(), one.tables(), null));
          });
    }
    return free;
  }

  /// The best table for a party that comes in now, and what it is called.
  Optional<List<String>> freeNow(int partySize, Instant now) {
    return day.day().get().equals(day.today())
        ? day.rules(now).best(partySize, List.of()).map(Seat::tables)
        : Optional.empty();
  }

  /// Puts a party on the list and says how long it will wait.
  ///
  /// @return whether it could be read
  public boolean await(String name) {
    Optional<Integer> size = party();
    if (size.isEmpty() || name.isBlank()) return false;
    var party = new WaitingDesk.Party(name.strip(), null, size.get(), null, "");
    background.run(
        () -> desks.waiting().add(party), outcome -> notices.settle(outcome, this::awaited));
    return true;
  }

  private void awaited(WaitingEntry entry) {
    Integer minutes = entry.quotedMinutes();
    if (minutes == null) {
      notices.done("waiting.done.added.unknown", List.of(entry.name()), () -> leave(entry));
    } else {
      notices.done("waiting.done.added", List.of(entry.name(), minutes), () -> leave(entry));
    }
  }

  /// Seats who waits.
  ///
  /// @param tables numbers; empty = the best that is free
  public void seat(WaitingEntry entry, List<String> tables) {
    Actor who = actor.get();
    host.attempt(
        reason -> desks.waiting().seat(entry.id(), tables, reason, who),
        "",
        seated ->
            notices.done(
                "waiting.done.seated",
                List.of(entry.name(), String.join(" + ", seated.tables())),
                () -> undo(entry.id(), entry.version() + 1)));
  }

  /// Who waited went elsewhere.
  public void leave(WaitingEntry entry) {
    background.run(
        () -> desks.waiting().leave(entry.id()),
        outcome ->
            notices.settle(
                outcome,
                left ->
                    notices.done(
                        "waiting.done.left",
                        List.of(left.name()),
                        () -> undo(left.id(), left.version()))));
  }

  /// @param version that the step to take back made
  private void undo(WaitingEntry.Id entry, long version) {
    Actor who = actor.get();
    background.run(
        () -> desks.waiting().undo(entry, version, who),
        outcome ->
            notices.settle(
                outcome, back -> notices.done("reservation.undone", List.of(back.name()), null)));
  }

  /// Writes what the team should know about the day, over the note that is shown.
  public void write(String text) {
    LocalDate date = day.day().get();
    long version = note.get().map(DayNote::version).orElse(0L);
    Actor who = actor.get();
    background.run(
        () -> desks.floor().note(date, version, text, who),
        outcome ->
            notices.settle(
                outcome,
                kept -> notices.done("reservations.note.done", List.of(), () -> undo(kept))));
  }

  private void undo(DayNote kept) {
    Actor who = actor.get();
    background.run(
        () -> desks.floor().undoNote(kept.date(), kept.version(), who),
        outcome ->
            notices.settle(
                outcome, back -> notices.done("reservations.note.undone", List.of(), null)));
  }
}
