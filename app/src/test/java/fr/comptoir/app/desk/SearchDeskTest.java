package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.search.SearchHit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A017: one box, and what is typed says what is looked for.
class SearchDeskTest {
  @ParameterizedTest
  @CsvSource({
    "06 39 98 01 77, by telephone",
    "claire.Mo, a name: no mail without its sign",
    "Claire.Moreau@, by mail in any case",
    "moreau, by name"
  })
  void digitsAreATelephoneAnAtIsAMailTheRestAName(String typed, String why) {
    try (SampleDesks sample = SampleDesks.open()) {
      sample
          .desks()
          .customers()
          .save(
              new CustomerDraft(
                  new PhoneNumber("+33639980177"),
                  "Claire",
                  "Moreau",
                  "claire.moreau@exemple.fr",
                  null,
                  List.of(),
                  null,
                  null),
              Actor.staff("Anna"));
      assertThat(sample.desks().search().find(typed))
          .as(why)
          .extracting(SearchHit::name)
          .contains("Claire Moreau");
    }
  }

  @Test
  void aMailNobodyHasFindsNobody() {
    try (SampleDesks sample = SampleDesks.open()) {
      assertThat(sample.desks().search().find("nobody@nowhere.fr")).isEmpty();
    }
  }
}
