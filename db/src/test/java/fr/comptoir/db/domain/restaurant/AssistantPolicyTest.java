package fr.comptoir.db.domain.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistantPolicyTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "Bonsoir, ''",
    "'Ici {restaurant}, bonjour {client}', ''",
    "'Bonjour {nom}', {nom}",
    "'Bonjour {', {",
    "'Bonjour }', }",
    "'Bonjour {}', {}",
    "'{restaurant} {Client}', {Client}"
  })
  void aPlaceNobodyFillsIsAFault(String greeting, String wrong) {
    assertThat(policy(greeting, "").faults())
        .extracting(Fault::value)
        .isEqualTo(wrong.isEmpty() ? List.of() : List.of(wrong));
  }

  @Test
  void notesEndAtFourThousandCharacters() {
    assertThat(policy("", "a".repeat(4000)).faults()).isEmpty();
    assertThat(policy("", "a".repeat(4001)).faults())
        .containsExactly(new Fault(0, "notes", Kind.TOO_LONG, "4001"));
    assertThat(policy("a".repeat(301), "").faults())
        .containsExactly(new Fault(0, "greeting", Kind.TOO_LONG, "301"));
  }

  private static AssistantPolicy policy(String greeting, String notes) {
    return new AssistantPolicy(1, greeting, false, notes, true, true);
  }
}
