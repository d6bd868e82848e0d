package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.print.DaySheet;
import fr.comptoir.app.print.DaySheet.Block;
import fr.comptoir.app.print.DaySheet.Row;
import fr.comptoir.app.ui.fx.ReservationWords;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.DayNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The book of a day in words for paper: service by service, who comes, where, and what they wish.
final class DayPaper {
  private final Words words;
  private final ReservationWords reservations;

  DayPaper(Words words) {
    this.words = words;
    this.reservations = new ReservationWords(words);
  }

  /// @param printed when, so that everybody sees how old it is
  DaySheet of(ReservationDayViewModel day, Optional<DayNote> note, Instant printed) {
    Map<String, List<Reservation>> services = new LinkedHashMap<>();
    for (Reservation party : day.reservations()) {
      if (DropRules.holdsATable(party.state())) {
        services.computeIfAbsent(party.service(), _ -> new ArrayList<>()).add(party);
      }
    }
    List<Block> blocks =
        services.entrySet().stream().map(one -> block(one.getKey(), one.getValue())).toList();
    return new DaySheet(
        words.text(
            "paper.title",
            day.house().get().restaurant().name(),
            words.formats().day(day.day().get())),
        note.map(DayNote::text).orElse(""),
        List.of(
            words.text("paper.time"),
            words.text("paper.name"),
            words.text("paper.covers"),
            words.text("paper.table"),
            words.text("paper.phone"),
            words.text("paper.wishes")),
        blocks,
        words.text("paper.foot", words.formats().time(printed)));
  }

  private Block block(String service, List<Reservation> parties) {
    int covers = parties.stream().mapToInt(Reservation::partySize).sum();
    return new Block(
        words.text("paper.service", service, parties.size(), covers),
        parties.stream().map(this::row).toList());
  }

  private Row row(Reservation party) {
    var phone = party.guest().phone();
    List<String> allergies = party.wishes().allergies();
    List<String> wishes = new ArrayList<>();
    if (!allergies.isEmpty()) {
      wishes.add(words.text("call.allergies", String.join(", ", allergies)));
    }
    if (!party.wishes().occasion().isBlank()) wishes.add(party.wishes().occasion());
    if (party.wishes().highChairs() > 0) {
      wishes.add(words.text("reservation.high_chairs", party.wishes().highChairs()));
    }
    if (!party.wishes().note().isBlank()) wishes.add(party.wishes().note());
    return new Row(
        List.of(
            words.formats().time(party.start()),
            reservations.guest(party),
            Integer.toString(party.partySize()),
            String.join(" + ", party.tables()),
            phone == null ? "" : words.formats().phone(phone),
            String.join(" · ", wishes)),
        !allergies.isEmpty());
  }
}
