package fr.comptoir.db.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
  @ParameterizedTest
  @CsvSource({
    "Où peut-on se garer ?, ou peut on se garer, true",
    "Où peut-on se garer ?, OÙ PEUT ON SE GARER, true",
    "Où peut-on se garer ?, Où peut-on dîner ?, false",
  })
  void theSameQuestionIsKnownAgain(String first, String second, boolean same) {
    assertThat(Question.matching(first).equals(Question.matching(second))).isEqualTo(same);
  }
}
