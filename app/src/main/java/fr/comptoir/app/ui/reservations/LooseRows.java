package fr.comptoir.app.ui.reservations;

import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Parties that have no table of the plan, one beside the other where their times allow. Pure.
final class LooseRows {
  private LooseRows() {}

  /// @param parties by time
  /// @return the row of each, from zero
  static Map<Reservation.Id, Integer> of(List<Reservation> parties, FloorPlan floor) {
    Map<Reservation.Id, Integer> rows = new HashMap<>();
    List<Instant> ends = new ArrayList<>();
    for (Reservation party : parties) {
      if (party.tables().stream().anyMatch(table -> floor.table(table).isPresent())) continue;
      int row = 0;
      while (row < ends.size() && ends.get(row).isAfter(party.start())) row++;
      if (row == ends.size()) {
        ends.add(party.end());
      } else {
        ends.set(row, party.end());
      }
      rows.put(party.id(), row);
    }
    return rows;
  }
}
