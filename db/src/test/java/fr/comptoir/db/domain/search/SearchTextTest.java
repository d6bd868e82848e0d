package fr.comptoir.db.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
  @ParameterizedTest
  @CsvSource({
    "'  ', '', ''",
    "Élise, elise, ''",
    "'Jean-Pierre LE GALL', 'pierre jean gall le', ''",
    "OBrien, obrien, ''",
    "Œuvrard, oeuvrard, ''",
    "'Weiß', weiss, ''",
    "06 12 34, '', 061234",
    "06.12.34, '', 061234",
    "+33 6 12, '', 33612",
    "0033612, '', 33612",
    "+33 (0)6 12, '', 33612",
    "martin 06 12, martin, 0612",
    "06 martin 12, martin, 0612",
    "#42, '', 42",
    "K7RA, k7ra, ''",
    "---, '', ''"
  })
  void whatIsTypedIsTakenApart(String typed, String words, String digits) {
    SearchText text = SearchText.of(typed);

    assertThat(String.join(" ", text.words())).isEqualTo(words);
    assertThat(text.digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "elise, Élise Déjà, true",
    "ÉL, elise, true",
    "jeanp, Jean-Pierre, true",
    "pierre je, Jean-Pierre, true",
    "obrien, O’Brien, true",
    "o'brien, O’Brien, true",
    "artagnan, d’Artagnan, true",
    "lise, Élise, false",
    "elise martin, Élise, false",
    "иван, Иван Петров, true"
  })
  void wordsBeginTheWordsOfAName(String typed, String name, boolean fits) {
    assertThat(SearchText.of(typed).fits(name)).isEqualTo(fits);
  }

  @Test
  void wordsHaveOnlyLettersAndDigitsThatEveryCollationSortsAlike() {
    assertThat(SearchText.wordsOf("Ça-Ñandú 東京 O’Brien №5"))
        .allMatch(word -> word.matches("[a-z0-9]+"));
  }

  @ParameterizedTest
  @CsvSource({
    "+33639980001, 06 39, true",
    "+33639980001, +33 6 39, true",
    "+33639980001, 0033639980001, true",
    "+33639980001, 0001, true",
    "+33639980001, 9980, true",
    "+33639980001, 01, true",
    "+33639980001, 0698, false",
    "+972541234567, 54123, true",
    "+972541234567, +972 54, true"
  })
  void aFragmentBeginsOneOfTheTailsOfItsNumber(String number, String typed, boolean found) {
    String digits = SearchText.of(typed).digits();

    assertThat(SearchText.tails(new PhoneNumber(number)))
        .satisfies(
            tails ->
                assertThat(tails.stream().anyMatch(tail -> tail.startsWith(digits)))
                    .isEqualTo(found));
  }

  @ParameterizedTest
  @CsvSource({"42, 42", "#7, 7", "martin 42, 42", "0612, 612", "06123, 0", "martin, 0"})
  void fourDigitsAtMostMayBeAnOrdersNumber(String typed, int number) {
    assertThat(SearchText.of(typed).orderNumber()).isEqualTo(number);
  }
}
