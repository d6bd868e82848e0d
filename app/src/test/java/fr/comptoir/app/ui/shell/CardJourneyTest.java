package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The card as it is kept: a new dish that is ordered, allergens somebody vouches for.
class CardJourneyTest {
  @Test
  void aDishIsAddedItsFaultsAreSaidWhileTypingAndItIsOrdered() {
    try (Journey evening = Journey.open()) {
      evening.go("MENU");
      evening.click("#new-dish");
      evening.type("Pizza du chef");
      type(evening, "#field-price", "cher");
      assertThat(evening.words()).contains("illisible");
      TextInputControl price = (TextInputControl) evening.find("#field-price");
      assertThat(price.getAccessibleHelp()).isEqualTo("illisible");
      assertThat(evening.find("#form-save").isDisabled()).isTrue();

      type(evening, "#field-price", "13,50");
      type(evening, "#field-number", "11");
      assertThat(evening.words()).as("the number is another dish’s").contains("en double");
      type(evening, "#field-number", "99");
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);

      assertThat(item(evening, 99).name()).isEqualTo("Pizza du chef");
      assertThat(item(evening, 99).price()).isEqualTo(Money.cents(1_350));
      assertThat(item(evening, 99).allergensVerified()).isNull();

      evening.go("SERVICE");
      evening.keys(KeyCode.N);
      evening.keys(KeyCode.ENTER);
      evening.type("Paul");
      evening.keys(KeyCode.ENTER);
      evening.type("99");
      evening.keys(KeyCode.ENTER);
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);
      assertThat(evening.desks().orders().open())
          .singleElement()
          .satisfies(order -> assertThat(order.total()).isEqualTo(Money.cents(1_350)));
    }
  }

  @Test
  void allergensAreChangedInTheMatrixAndVouchedForByName() {
    try (Journey evening = Journey.open()) {
      evening.go("MENU");
      evening.click("Allergènes");
      Presence before = item(evening, 1).allergens().get(Allergen.CELERY);
      evening.click("#matrix-1-celery");
      assertThat(item(evening, 1).allergens().get(Allergen.CELERY)).isEqualTo(before);
      evening.click("#matrix-by");
      evening.type("Anna");
      evening.click("#matrix-save");

      assertThat(item(evening, 1).allergens().get(Allergen.CELERY)).isNotEqualTo(before);
      assertThat(item(evening, 1).allergensVerified().by()).isEqualTo("Anna");
    }
  }

  private static void type(Journey evening, String field, String text) {
    evening.click(field);
    evening.keys(KeyCode.CONTROL, KeyCode.A);
    evening.type(text);
  }

  private static MenuItem item(Journey evening, int number) {
    return evening.desks().menu().menu().item(number).orElseThrow();
  }
}
