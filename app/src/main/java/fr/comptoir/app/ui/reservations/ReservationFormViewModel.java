package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.GuestViewModel;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.Promise;
import fr.comptoir.app.ui.fx.TableBook;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A reservation being entered at the counter: the book holds a table while the name is still being
/// typed. FX thread only.
public final class ReservationFormViewModel {
  private static final int MOST_COVERS = 99;

  private final String form = "counter-" + UUID.randomUUID();
  private final TableBook book;
  private final Background background;
  private final Notices notices;
  private final GuestViewModel guest;
  private final ObjectProperty<LocalDate> date;
  private final StringProperty time = new SimpleStringProperty("");
  private final StringProperty party = new SimpleStringProperty("2");
  private final StringProperty note = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Promise<TableQuote>> promise =
      new ReadOnlyObjectWrapper<>(new Promise.Unasked<>());
  private final BooleanProperty confirming = new SimpleBooleanProperty();
  private final ObjectProperty<List<String>> tables = new SimpleObjectProperty<>(List.of());
  private String reason = "";
  private long asked;

  public ReservationFormViewModel(
      TableBook book,
      Background background,
      Notices notices,
      GuestViewModel guest,
      LocalDate today) {
    this.book = book;
    this.background = background;
    this.notices = notices;
    this.guest = guest;
    this.date = new SimpleObjectProperty<>(today);
    date.subscribe(day -> askAnew());
    time.subscribe(typed -> askAnew());
    party.subscribe(typed -> askAnew());
    tables.subscribe(chosen -> askAnew());
  }

  /// At a table, a day and an hour somebody has pointed to, restaurant time.
  public void at(String table, ZonedDateTime start) {
    tables.set(List.of(table));
    date.set(start.toLocalDate());
    time.set(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(start));
  }

  /// Tables somebody chose; none = the best that is free.
  public ObjectProperty<List<String>> tables() {
    return tables;
  }

  /// Takes the tables all the same, for a reason.
  public void insist(String why) {
    reason = why;
    ask();
  }

  public GuestViewModel guest() {
    return guest;
  }

  public ObjectProperty<LocalDate> date() {
    return date;
  }

  /// As typed: `20:30`, `20h30`, `2030`.
  public StringProperty time() {
    return time;
  }

  /// Covers, as typed.
  public StringProperty party() {
    return party;
  }

  public StringProperty note() {
    return note;
  }

  public ReadOnlyObjectProperty<Promise<TableQuote>> promise() {
    return promise.getReadOnlyProperty();
  }

  public BooleanProperty confirming() {
    return confirming;
  }

  private Optional<TableBook.Wish> wish() {
    Optional<LocalTime> at = Typed.time(time.get());
    String covers = party.get().strip();
    boolean counted = covers.matches("[1-9]\\d?") && Integer.parseInt(covers) <= MOST_COVERS;
    return at.isPresent() && counted
        ? Optional.of(
            new TableBook.Wish(
                form, date.get(), at.get(), Integer.parseInt(covers), tables.get(), reason))
        : Optional.empty();
  }

  /// A reason was given for what was asked then, and for nothing else.
  private void askAnew() {
    reason = "";
    ask();
  }

  private void ask() {
    long mine = ++asked;
    Optional<TableBook.Wish> wish = wish();
    if (wish.isEmpty()) {
      promise.set(new Promise.Unasked<>());
      return;
    }
    background.run(
        () -> book.quote(wish.get()),
        outcome -> {
          if (mine == asked) {
            promise.set(
                switch (outcome) {
                  case Outcome.Done<TableQuote>(var quote) -> new Promise.Held<>(quote);
                  case Outcome.Refused<TableQuote>(var refusal) -> new Promise.Refused<>(refusal);
                });
          }
        });
  }

  /// Books the table that is held. `booked` hears of it; a refusal is shown and the form stays.
  public void confirm(Consumer<Reservation> booked) {
    Optional<TableBook.Wish> wish = wish();
    if (confirming.get()
        || wish.isEmpty()
        || !(promise.get() instanceof Promise.Held<TableQuote>(var quote))) {
      return;
    }
    confirming.set(true);
    var person =
        new TableBook.Guest(
            guest.name().get().strip(), guest.phone(), guest.customerId(), note.get().strip());
    background.run(
        () -> book.confirm(quote.id(), wish.get(), person),
        outcome -> {
          confirming.set(false);
          switch (outcome) {
            case Outcome.Done<Reservation>(var reservation) -> {
              notices.done(
                  "reservation.done.booked",
                  List.of(reservation.guest().name(), reservation.code()),
                  null);
              booked.accept(reservation);
            }
            case Outcome.Refused<Reservation>(var refusal) -> {
              promise.set(new Promise.Refused<>(refusal));
              ask();
            }
          }
        },
        () -> confirming.set(false));
  }
}
