package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.MoveViewModel.InHand;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import java.util.List;

/// Where a party in the hand would go, in a few words.
record TargetWords(Words words, FloorPlan floor) {

  /// `T11 · 20:30 · 6/6`: tables, hour, covers of seats.
  String of(InHand held) {
    List<String> tables = held.target().tables();
    int seats =
        tables.stream()
            .flatMap(number -> floor.table(number).stream())
            .mapToInt(DiningTable::seats)
            .sum();
    return words.text(
        "reservations.target",
        String.join(" + ", tables),
        words.formats().time(held.target().start()),
        held.party().partySize(),
        seats);
  }

  /// `T11 · 20:30–22:00 · 6/6`.
  String withEnd(InHand held) {
    return words.text(
        "reservations.target.until", of(held), words.formats().time(held.target().end()));
  }
}
