package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.reservation.PlacementRules;
import fr.comptoir.db.domain.reservation.PlacementRules.Placement;
import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A quote for tables a person chose, inside the caller's transaction.
record HandQuote(Transaction tx, Instant now) {

  /// @param tables numbers, at least one
  /// @param reason why the rules don't count; empty = they do
  Outcome<TableQuote> hold(TableRequest request, List<String> tables, String reason) {
    tx.quotes().releaseTables(request.owner(), now);
    SeatBook book = new SeatBook(tx, now);
    Instant start =
        request.date().atTime(request.time()).atZone(book.house().restaurant().zone()).toInstant();
    var wish = new Placement(start, request.partySize(), tables, false);
    var rules = new PlacementRules(book.house(), book.stays());
    return FloorDesk.placed(rules.place(wish), reason)
        .map(place -> held(book, request, place.seat()));
  }

  private TableQuote held(SeatBook book, TableRequest request, Seat seat) {
    var quote =
        new TableQuote(
            new TableQuote.Id(UUID.randomUUID()),
            request.owner(),
            seat.start(),
            seat.end(),
            now.plus(book.house().booking().hold()),
            request.partySize(),
            seat.service(),
            seat.tables(),
            request.seating(),
            request.offer(),
            null);
    tx.quotes().hold(quote);
    return quote;
  }
}
