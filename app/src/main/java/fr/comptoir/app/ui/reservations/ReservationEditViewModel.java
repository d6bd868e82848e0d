package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.FloorDesk.Move;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A reservation being changed: when, how many, who, what they wish. FX thread only.
public final class ReservationEditViewModel {
  private static final int MOST_COVERS = 99;

  private final Reservation before;
  private final HostViewModel host;
  private final ZoneId zone;
  private final ObjectProperty<LocalDate> date;
  private final StringProperty time;
  private final StringProperty party;
  private final StringProperty name;
  private final StringProperty occasion;
  private final StringProperty allergies;
  private final StringProperty highChairs;
  private final StringProperty note;

  public ReservationEditViewModel(Reservation before, HostViewModel host, ZoneId zone) {
    this.before = before;
    this.host = host;
    this.zone = zone;
    var start = before.start().atZone(zone);
    Reservation.Wishes wishes = before.wishes();
    this.date = new SimpleObjectProperty<>(start.toLocalDate());
    this.time = new SimpleStringProperty(start.toLocalTime().toString());
    this.party = new SimpleStringProperty(Integer.toString(before.partySize()));
    this.name = new SimpleStringProperty(before.guest().name());
    this.occasion = new SimpleStringProperty(wishes.occasion());
    this.allergies = new SimpleStringProperty(String.join(", ", wishes.allergies()));
    this.highChairs = new SimpleStringProperty(Integer.toString(wishes.highChairs()));
    this.note = new SimpleStringProperty(wishes.note());
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

  public StringProperty name() {
    return name;
  }

  public StringProperty occasion() {
    return occasion;
  }

  /// With commas between.
  public StringProperty allergies() {
    return allergies;
  }

  /// As typed.
  public StringProperty highChairs() {
    return highChairs;
  }

  public StringProperty note() {
    return note;
  }

  /// Writes what was changed; what can't be read is left as it was typed and nothing is done.
  ///
  /// @param done once it is in the book
  /// @return whether everything could be read
  public boolean save(Runnable done) {
    Optional<LocalTime> at = Typed.time(time.get());
    Optional<Integer> covers = number(party.get()).filter(count -> count > 0);
    Optional<Integer> chairs = number(highChairs.get());
    if (at.isEmpty() || covers.isEmpty() || chairs.isEmpty()) return false;
    Instant start = date.get().atTime(at.get()).atZone(zone).toInstant();
    boolean stays = start.equals(before.start()) && covers.get() == before.partySize();
    host.change(
        before,
        booking(chairs.get()),
        stays ? null : new Move(start, covers.get(), List.of()),
        done);
    return true;
  }

  private static Optional<Integer> number(String typed) {
    String digits = typed.strip();
    return digits.matches("\\d{1,2}")
        ? Optional.of(Math.min(MOST_COVERS, Integer.parseInt(digits)))
        : Optional.empty();
  }

  private Booking booking(int chairs) {
    Reservation.Wishes wishes = before.wishes();
    return new Booking(
        name.get().strip(),
        before.guest().phone(),
        before.guest().customerId(),
        new Reservation.Wishes(
            wishes.seating(),
            occasion.get().strip(),
            Arrays.stream(allergies.get().split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList(),
            chairs,
            note.get().strip(),
            wishes.children()));
  }
}
