package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the screens ask of the reservation desk. Blocks: only through [Background].
public interface TableBook {

  /// A table as it stands in the form.
  ///
  /// @param form names the form; a quote belongs to the form it was made for
  /// @param tables a person chose; none = the best that is free
  /// @param reason why the rules don't count for those; empty = they do
  record Wish(
      String form,
      LocalDate date,
      LocalTime time,
      int partySize,
      List<String> tables,
      String reason) {}

  record Guest(String name, @Nullable PhoneNumber phone, @Nullable Long customerId, String note) {}

  List<Reservation> on(LocalDate businessDay);

  /// Finds a table and holds it.
  Outcome<TableQuote> quote(Wish wish);

  Outcome<Reservation> confirm(TableQuote.Id quote, Wish wish, Guest guest);

  Outcome<Reservation> advance(Reservation.Id id, Reservation.State to);

  Outcome<Reservation> cancel(String code, String reason);

  Outcome<Reservation> undo(Reservation.Id id);
}
