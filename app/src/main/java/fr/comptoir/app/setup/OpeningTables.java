package fr.comptoir.app.setup;

import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.ReservationDesk;
import fr.comptoir.app.desk.TableRequest;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The tables that are booked when the demonstration opens: one each slot from the next one on.
final class OpeningTables {
  private static final int SLOT_MINUTES = 15;

  private final Desks desks;
  private final LocalDateTime first;
  private int booked;

  OpeningTables(Desks desks) {
    this.desks = desks;
    LocalDateTime slot = desks.house().now().truncatedTo(ChronoUnit.HOURS);
    while (!slot.isAfter(desks.house().now())) slot = slot.plusMinutes(SLOT_MINUTES);
    this.first = slot;
  }

  Outcome<Reservation> book(JsonNode wish) {
    ReservationDesk tables = desks.reservations();
    String owner = "opening table " + ++booked;
    LocalDateTime at = first.plusMinutes((long) SLOT_MINUTES * wish.path("slot").asInt());
    Seating seating = seating(wish);
    TableRequest request =
        new TableRequest(
            owner, at.toLocalDate(), at.toLocalTime(), wish.path("party").asInt(), seating, null);
    OpeningGuest guest = OpeningGuest.read(wish, desks.customers());
    Booking booking =
        new Booking(guest.name(), guest.phone(), guest.customerId(), wishes(wish, seating));
    return tables
        .quote(request, Actor.Kind.STAFF)
        .then(quote -> tables.confirm(quote.id(), owner, booking, PracticeStaff.STAFF))
        .then(reservation -> moveOn(reservation, wish));
  }

  private static Reservation.Wishes wishes(JsonNode wish, @Nullable Seating seating) {
    List<String> allergies = new ArrayList<>();
    wish.path("allergies").forEach(allergy -> allergies.add(allergy.asString()));
    return new Reservation.Wishes(
        seating,
        wish.path("occasion").asString(""),
        allergies,
        wish.path("high_chairs").asInt(0),
        wish.path("note").asString(""));
  }

  private static @Nullable Seating seating(JsonNode wish) {
    return wish.has("seating")
        ? Seating.valueOf(wish.path("seating").asString().toUpperCase(Locale.ROOT))
        : null;
  }

  private Outcome<Reservation> moveOn(Reservation reservation, JsonNode wish) {
    if (!wish.has("state")) return Outcome.done(reservation);
    Reservation.State reached = Reservation.State.valueOf(wish.path("state").asString());
    return desks.reservations().advance(reservation.id(), reached, PracticeStaff.STAFF, "");
  }
}
