package fr.comptoir.app.ui.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.Evening;
import fr.comptoir.app.ui.reservations.PartyListViewModel.Order;
import fr.comptoir.app.ui.reservations.PartyListViewModel.Shown;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Four parties of one evening, in the order they come.
class PartyListViewModelTest {
  private final PartyListViewModel list =
      new PartyListViewModel(
          FXCollections.observableArrayList(
              Evening.party("AAAA", "Zoé", 2, -60, "T10", State.SEATED, ""),
              Evening.party("BBBB", "Anne", 6, -20, "T2", State.LATE, ""),
              Evening.party("CCCC", "chen", 4, 10, "T1", State.CONFIRMED, ""),
              Evening.party("DDDD", "Marc", 2, 30, "T3", State.CANCELLED, "")));

  @ParameterizedTest
  @CsvSource({
    "ALL, TIME, AAAA BBBB CCCC DDDD",
    "EXPECTED, TIME, BBBB CCCC",
    "SEATED, TIME, AAAA",
    "GONE, TIME, DDDD",
    "ALL, NAME, BBBB CCCC DDDD AAAA",
    "ALL, COVERS, BBBB CCCC AAAA DDDD",
    "ALL, TABLE, CCCC BBBB DDDD AAAA"
  })
  void whoIsShownAndInWhichOrder(Shown shown, Order order, String expected) {
    list.shown().set(shown);
    list.order().set(order);
    assertThat(list.items().stream().map(Reservation::code).toList())
        .isEqualTo(java.util.List.of(expected.split(" ")));
  }

  @Test
  void oneServiceOnly() {
    list.service().set("Déjeuner");
    assertThat(list.items()).isEmpty();
    list.service().set("Dîner");
    assertThat(list.items()).hasSize(4);
  }
}
