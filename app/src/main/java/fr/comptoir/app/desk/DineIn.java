package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Alternative;
import fr.comptoir.db.domain.Refusal.Way;
import fr.comptoir.db.domain.reservation.SeatingRules;
import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.store.TableOrders;
import fr.comptoir.db.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table of those who order to eat in: the one they sit at, or one that is free when their
/// dishes are ready.
record DineIn(Transaction tx, House house, Instant now) {
  /// Who sits there already ordered not longer ago than this.
  private static final Duration SITTING = Duration.ofMinutes(30);

  /// @param table null = nobody sits down
  /// @param until half-open
  record Place(@Nullable String table, int partySize, Instant from, Instant until) {
    static final Place NONE = new Place(null, 0, Instant.EPOCH, Instant.EPOCH);
  }

  /// Refused: [Refusal.UnknownTable]; what a table's quote would be refused for.
  Outcome<Place> of(QuoteRequest request, Instant promised) {
    if (request.mode() != Mode.DINE_IN) return Outcome.done(Place.NONE);
    String table = request.table();
    if (table != null) return at(table, request.partySize(), promised);
    Integer party = request.partySize();
    return party == null ? Outcome.done(Place.NONE) : free(party, promised);
  }

  private Outcome<Place> at(String typed, @Nullable Integer party, Instant promised) {
    List<String> numbers = new ArrayList<>();
    int seats = 0;
    for (String each : typed.split("\\+")) {
      Optional<DiningTable> found = find(each.strip());
      if (found.isEmpty()) return Outcome.refused(new Refusal.UnknownTable(typed));
      numbers.add(found.get().number());
      seats += found.get().seats();
    }
    int people = party == null ? seats : party;
    Instant sitting = promised.minus(SITTING);
    return Outcome.done(
        new Place(
            TableOrders.word(numbers),
            people,
            sitting.isAfter(now) ? sitting : now,
            promised.plus(house.booking().turnFor(people))));
  }

  /// "12" is how people type T12.
  private Optional<DiningTable> find(String typed) {
    return house.floor().tables().stream()
        .filter(
            table ->
                table.number().equalsIgnoreCase(typed)
                    || table.number().equalsIgnoreCase("T" + typed))
        .findFirst();
  }

  private Outcome<Place> free(int party, Instant promised) {
    if (party >= house.booking().groupFrom()) {
      return Outcome.refused(new Refusal.GroupEnquiryNeeded(house.booking().groupFrom()));
    }
    LocalDateTime at = LocalDateTime.ofInstant(promised, house.restaurant().zone());
    var rules =
        new SeatingRules(house, (from, until) -> tx.reservations().stays(from, until, now), now);
    // As staff would: who orders now may come now.
    var wish = new SeatingRules.Wish(at.toLocalDate(), at.toLocalTime(), party, null, null, true);
    return switch (rules.find(wish)) {
      case Outcome.Done<Seat>(Seat seat) ->
          Outcome.done(new Place(TableOrders.word(seat.tables()), party, seat.start(), seat.end()));
      case Outcome.Refused<Seat>(Refusal no) -> Outcome.refused(toEatIn(no));
    };
  }

  /// A table at another hour is, for who orders, the order at another hour.
  private static Refusal toEatIn(Refusal no) {
    return switch (no) {
      case Refusal.Full full -> new Refusal.Full(full.at(), toEatIn(full.alternatives()));
      case Refusal.Closed closed ->
          new Refusal.Closed(closed.day(), toEatIn(closed.alternatives()));
      case Refusal.AfterLastSeating late ->
          new Refusal.AfterLastSeating(late.last(), toEatIn(late.alternatives()));
      case Refusal other -> other;
    };
  }

  private static List<Alternative> toEatIn(List<Alternative> others) {
    return others.stream().map(other -> new Alternative(Way.DINE_IN, other.at())).toList();
  }
}
