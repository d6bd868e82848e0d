package fr.comptoir.db.domain.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.order.PricedCart;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands under a dish. Options and results are divided by a bar.
class DishTextTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', ''",
    "Grande|mozzarella, '', OPTION Grande|OPTION mozzarella",
    "'', bien cuite, NOTE bien cuite",
    "sans oignon, '', REMOVAL SANS OIGNON",
    "'', 'sans oignon, bien cuite', REMOVAL SANS OIGNON|NOTE bien cuite",
    "'', 'pas d''ail ; coupée', REMOVAL PAS D'AIL|NOTE coupée",
    "'', 'without onion', REMOVAL WITHOUT ONION",
    "'', 'allergie arachide, sans cacahuète', 'ALLERGY allergie arachide, sans cacahuète'",
    "'', 'INTOLÉRANT au lactose', ALLERGY INTOLÉRANT au lactose"
  })
  void whatIsLeftOutIsInCapitalsAndAnAllergyStaysWhole(
      String options, String note, String expected) {
    assertThat(DishText.of(line(options, note)))
        .extracting(piece -> piece.kind() + " " + piece.text())
        .containsExactlyElementsOf(parts(expected));
  }

  private static PricedCart.Line line(String options, String note) {
    return new PricedCart.Line(
        1,
        11,
        "Margherita",
        1,
        parts(options).stream().map(name -> new PricedCart.Option(1, name, Money.ZERO)).toList(),
        note,
        Money.ZERO,
        Money.ZERO,
        Map.of(),
        List.of());
  }

  private static List<String> parts(String text) {
    return Stream.of(text.split("\\|")).filter(part -> !part.isEmpty()).toList();
  }
}
