package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.menu.MenuView.Part;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.MenuItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The card as it is kept: what is sold out, a new dish that is ordered, allergens, a broken file.
class CardJourneyTest {
  private static final int MARGHERITA = 11;

  @TempDir Path folder;

  @Test
  void aDishIsSoldOutInOneTouchWithAnEndAndTheStepIsTakenBack() {
    try (Journey evening = Journey.open()) {
      evening.go("MENU");
      evening.click("#menu-search");
      evening.type("marg");
      assertThat(evening.words()).contains("Margherita").doesNotContain("Tiramisu");

      evening.click("#sold-out-11");
      MenuItem.Gone gone = item(evening, MARGHERITA).gone();
      assertThat(gone).isNotNull();
      assertThat(gone.until()).as("an end: the next service").isNotNull();

      evening.click("Annuler");
      assertThat(item(evening, MARGHERITA).gone()).isNull();

      evening.click("#dish-11");
      evening.click("#field-pieces");
      evening.type("3");
      evening.keys(KeyCode.ENTER);
      assertThat(evening.desks().stock().left()).containsEntry(MARGHERITA, 3);
      evening.click("Épuisé jusqu’à nouvel ordre");
      assertThat(item(evening, MARGHERITA).gone()).isEqualTo(MenuItem.Gone.UNTIL_PUT_BACK);
      evening.click("Remettre à la carte");
      evening.click("#field-until");
      evening.type("22h");
      evening.keys(KeyCode.ENTER);
      assertThat(item(evening, MARGHERITA).gone().until()).hasToString("2026-11-20T22:00");
    }
  }

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

  @Test
  void aBrokenFileChangesNothingAndNamesItsRowsARightOneShowsWhatItChangesFirst()
      throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.csv"), "number;price\n11;cher\n51;\n");
    Path right = Files.writeString(folder.resolve("right.csv"), "number;price\n11;12,00\n");
    try (Journey evening = Journey.open()) {
      evening.go("MENU");
      evening.act(() -> evening.window().boards().card.part().set(Part.FILE));
      var before = evening.desks().menu().menu();
      evening.act(() -> evening.window().boards().card.exchange().look(broken));
      assertThat(evening.words())
          .contains("Ligne 2, Prix (€) : illisible (cher)")
          .anyMatch(word -> word.startsWith("Ligne 3, Prix"));
      assertThat(evening.desks().menu().menu()).isEqualTo(before);

      evening.act(() -> evening.window().boards().card.exchange().look(right));
      assertThat(evening.words()).contains("Prix (€) : 11.50 → 12.00");
      assertThat(evening.desks().menu().menu()).isEqualTo(before);
      evening.click("#import-apply");
      assertThat(item(evening, MARGHERITA).price()).isEqualTo(Money.cents(1_200));
      evening.click("Annuler");

      assertThat(item(evening, MARGHERITA).price()).isEqualTo(Money.cents(1_150));
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
