package fr.comptoir.db.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.order.Order.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeTest {
  /// A journal in short: states in order, `<` = the last step taken back.
  @ParameterizedTest
  @CsvSource({
    "TO_ACCEPT, ''",
    "TO_ACCEPT IN_KITCHEN, TO_ACCEPT",
    "TO_ACCEPT IN_KITCHEN READY, IN_KITCHEN",
    "TO_ACCEPT IN_KITCHEN READY <, TO_ACCEPT",
    "TO_ACCEPT IN_KITCHEN READY < READY, IN_KITCHEN",
    "TO_ACCEPT IN_KITCHEN <, ''",
    "TO_ACCEPT CANCELLED, TO_ACCEPT",
    "TO_ACCEPT TO_ACCEPT, ''",
  })
  void theLastStepThatStillCountsCanBeTakenBack(String journal, String before) {
    List<Step<State>> steps = new ArrayList<>();
    for (String word : journal.split(" ")) {
      boolean undo = word.equals("<");
      State to = undo ? State.TO_ACCEPT : State.valueOf(word);
      steps.add(new Step<>(steps.size() + 1, Instant.EPOCH, Actor.SYSTEM, null, to, undo, ""));
    }

    assertThat(Life.before(steps).map(State::name).orElse("")).isEqualTo(before);
  }
}
