package fr.comptoir.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Alternative;
import fr.comptoir.db.domain.Refusal.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RefusalTextTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private final RefusalText french = new RefusalText(Messages.in(Locale.FRENCH));
  private final RefusalText english = new RefusalText(Messages.in(Locale.ENGLISH));

  @Test
  void saysWhyAndWhatWouldDo() {
    var full =
        new Refusal.Full(
            FRIDAY.atTime(20, 0),
            List.of(
                new Alternative(Way.RESERVATION, FRIDAY.atTime(21, 0)),
                new Alternative(Way.RESERVATION, FRIDAY.plusDays(1).atTime(12, 0))));

    assertThat(french.of(full, FRIDAY))
        .isEqualTo(
            "C’est complet à 20 heures. Je peux vous proposer une table à 21 heures ou"
                + " une table demain samedi 21 novembre à midi.");
    assertThat(english.of(full, FRIDAY)).contains("full at 8 pm").contains("a table at 9 pm");
  }

  @Test
  void saysAmountsAndNames() {
    assertThat(french.of(new Refusal.SoldOut("Saumon", null, null), FRIDAY))
        .isEqualTo("Saumon est épuisé aujourd’hui.");
    assertThat(french.of(new Refusal.BelowMinimum(Money.cents(1500), Money.cents(1150)), FRIDAY))
        .contains("15 euros")
        .contains("11 euros 50");
    assertThat(french.of(new Refusal.TooLate("IN_KITCHEN"), FRIDAY)).contains("en cuisine");
    assertThat(french.of(new Refusal.UnknownItem(1234), FRIDAY)).contains("1234");
  }

  @Test
  void saysWhichFieldsAreWrong() {
    var price = new Fault(3, "price", Fault.Kind.UNREADABLE, "cher");
    var name = new Fault(0, "name", Fault.Kind.MISSING, "");

    assertThat(french.of(new Refusal.Invalid(List.of(price, name)), FRIDAY))
        .isEqualTo(
            "Rien n’a été changé. À corriger : ligne 3, price : illisible (cher); name : manquant.");
    assertThat(english.of(new Refusal.Invalid(List.of(price, price, price, name, name)), FRIDAY))
        .endsWith("; and 2 more.");
  }

  @Test
  void namesTheReasonInOneWord() {
    assertThat(RefusalText.reason(new Refusal.SoldOut("Saumon", null, null))).isEqualTo("sold_out");
    assertThat(RefusalText.reason(new Refusal.InThePast(FRIDAY.atTime(8, 0), List.of())))
        .isEqualTo("in_the_past");
  }

  @Test
  void everyRefusalHasWordsInBothLanguages() {
    for (Class<?> kind : Refusal.class.getPermittedSubclasses()) {
      String key =
          "refusal."
              + kind.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      assertThat(Messages.in(Locale.FRENCH).knows(key)).as(key).isTrue();
      assertThat(Messages.in(Locale.ENGLISH).knows(key)).as(key).isTrue();
    }
  }
}
