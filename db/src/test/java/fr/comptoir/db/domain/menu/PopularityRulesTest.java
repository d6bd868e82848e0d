package fr.comptoir.db.domain.menu;

import static fr.comptoir.db.Samples.DUO;
import static fr.comptoir.db.Samples.ESPRESSO;
import static fr.comptoir.db.Samples.LEMONADE;
import static fr.comptoir.db.Samples.MARGHERITA;
import static fr.comptoir.db.Samples.SALMON;
import static fr.comptoir.db.Samples.STEAK;
import static fr.comptoir.db.Samples.TIRAMISU;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PopularityRulesTest {
  @Test
  void theMostOrderedComeFirstAndOnlyThoseThatStandOut() {
    Map<Integer, Integer> sold =
        Map.of(
            MARGHERITA,
            300,
            TIRAMISU,
            120,
            STEAK,
            120,
            LEMONADE,
            80,
            DUO,
            11,
            ESPRESSO,
            10,
            SALMON,
            9,
            999,
            5_000);

    assertThat(PopularityRules.popular(Samples.menu(), sold))
        .containsExactly(MARGHERITA, STEAK, TIRAMISU, LEMONADE, DUO);
    assertThat(PopularityRules.popular(Samples.menu(), Map.of(ESPRESSO, 10, SALMON, 9)))
        .containsExactly(ESPRESSO);
  }
}
