package fr.comptoir.app.ui.delivery;

import static fr.comptoir.app.desk.DeliveryOrders.done;
import static fr.comptoir.app.desk.DeliveryOrders.ready;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.print.RouteSheet;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Facts;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Run;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.trip.Trip;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliverySheetTest {
  @Test
  void aSheetSaysWhoWhereAndWhatIsToBePaid() {
    try (SampleDesks sample = SampleDesks.open()) {
      Order order = ready(sample.desks(), "31 cours Julien");
      Trip trip = done(sample.desks().trips().plan(List.of(order.id()), null, Actor.staff("Anna")));
      House house = sample.desks().house().house();
      Words words = Words.in(Messages.in(Locale.FRENCH), house.restaurant().zone(), false);
      Run run =
          DeliveryBoard.of(
                  new Facts(
                      house,
                      sample.clock().instant(),
                      LocalDate.of(2026, 11, 20),
                      List.of(order),
                      List.of(trip),
                      List.of()))
              .runs()
              .getFirst();

      RouteSheet sheet =
          new DeliverySheet(new DeliveryWords(words))
              .of(run, house.restaurant().name(), sample.clock().instant());

      assertThat(sheet.title()).isEqualTo("Tournée A");
      assertThat(sheet.foot()).isEqualTo("Bella Napoli · feuille de 19:30");
      RouteSheet.Door door = sheet.doors().getFirst();
      assertThat(door.who()).startsWith("#1 ");
      assertThat(door.lines())
          .contains("31 Cours Julien, 13006 Marseille")
          .anyMatch(line -> line.endsWith(" · Carte"));
      assertThat(door.code()).endsWith("31+Cours+Julien%2C+13006+Marseille");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "house, destination=43.294600%2C5.394400",
    "interpolated, destination=43.294600%2C5.394400",
    "street, destination=112+bd+Chave%2C+13005+Marseille"
  })
  void theCodeLeadsToTheHouse(String precision, String end) {
    var address =
        new Address(
            1,
            "",
            "112 bd Chave",
            "13005",
            "Marseille",
            "3e",
            new GeoPoint(43.2946, 5.3944),
            precision);

    assertThat(DeliverySheet.code(address)).startsWith("https://").endsWith(end);
  }

  @Test
  void nobodyIsSentToAPlaceNobodyKnows() {
    assertThat(DeliverySheet.code(null)).isEmpty();
    assertThat(DeliverySheet.code(new Address(1, "", "?", "", "", "", null, ""))).isEmpty();
  }
}
