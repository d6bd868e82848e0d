package fr.comptoir.db.domain.reservation;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A table promised.
///
/// @param code short, to be said on the phone
/// @param end half-open
/// @param tables numbers; more than one when joined
/// @param callId the call it came from; null = by hand
public record Reservation(
    Id id,
    long version,
    String code,
    State state,
    LocalDate businessDay,
    Instant start,
    Instant end,
    int partySize,
    String service,
    List<String> tables,
    Guest guest,
    Wishes wishes,
    @Nullable Integer offer,
    Instant createdAt,
    @Nullable String callId) {

  public record Id(UUID value) {}

  /// The next snapshot, in another state.
  public Reservation moved(State to) {
    return new Reservation(
        id,
        version + 1,
        code,
        to,
        businessDay,
        start,
        end,
        partySize,
        service,
        tables,
        guest,
        wishes,
        offer,
        createdAt,
        callId);
  }

  /// The next snapshot, at the time and the table of another quote.
  ///
  /// @param to the state it has there
  public Reservation moved(State to, TableQuote quote, LocalDate day, Wishes newWishes) {
    return new Reservation(
        id,
        version + 1,
        code,
        to,
        day,
        quote.start(),
        quote.end(),
        quote.partySize(),
        quote.service(),
        quote.tables(),
        guest,
        newWishes,
        quote.offer(),
        createdAt,
        callId);
  }

  /// The next snapshot, at a place a person chose.
  ///
  /// @param to the state it has there
  public Reservation placed(State to, LocalDate day, int covers, SeatingRules.Seat seat) {
    return new Reservation(
        id,
        version + 1,
        code,
        to,
        day,
        seat.start(),
        seat.end(),
        covers,
        seat.service(),
        seat.tables(),
        guest,
        wishes,
        offer,
        createdAt,
        callId);
  }

  /// The next snapshot, with other words on it.
  public Reservation edited(Guest newGuest, Wishes newWishes, @Nullable Integer newOffer) {
    return new Reservation(
        id,
        version + 1,
        code,
        state,
        businessDay,
        start,
        end,
        partySize,
        service,
        tables,
        newGuest,
        newWishes,
        newOffer,
        createdAt,
        callId);
  }

  /// This snapshot with other words on it: part of a step that also changes the place.
  public Reservation worded(Guest newGuest, Wishes newWishes) {
    return new Reservation(
        id,
        version,
        code,
        state,
        businessDay,
        start,
        end,
        partySize,
        service,
        tables,
        newGuest,
        newWishes,
        offer,
        createdAt,
        callId);
  }

  public record Guest(String name, @Nullable PhoneNumber phone, @Nullable Long customerId) {}

  /// @param children of the party; the others are adults
  public record Wishes(
      @Nullable Seating seating,
      String occasion,
      List<String> allergies,
      int highChairs,
      String note,
      int children) {
    public static final Wishes NONE = new Wishes(null, "", List.of(), 0, "");

    public Wishes(
        @Nullable Seating seating,
        String occasion,
        List<String> allergies,
        int highChairs,
        String note) {
      this(seating, occasion, allergies, highChairs, note, 0);
    }
  }

  public enum State {
    PENDING,
    CONFIRMED,
    LATE,
    ARRIVED,
    SEATED,
    FINISHED,
    CANCELLED,
    NO_SHOW,
    REFUSED
  }
}
