package fr.comptoir.app.ui.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.kitchen.RailKeys.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RailKeysTest {
  @ParameterizedTest
  @CsvSource({
    "DIGIT1, TILE_1",
    "NUMPAD9, TILE_9",
    "DIGIT0, NEXT_NINE",
    "R, RECALL",
    "A, ALL_DAY",
    "P, NEXT_PAGE",
    "ENTER, BUMP",
    "LEFT, LEFT",
    "X, "
  })
  void theUsualKeys(KeyCode key, Action action) {
    assertThat(RailKeys.USUAL.action(key).orElse(null)).isEqualTo(action);
  }

  @Test
  void aLearnedKeyReplacesTheUsualOneAndIsRememberedInWords() {
    RailKeys learned = RailKeys.USUAL.with(Action.RECALL, KeyCode.F5).with(Action.BUMP, KeyCode.A);

    assertThat(learned.action(KeyCode.F5)).contains(Action.RECALL);
    assertThat(learned.action(KeyCode.R)).isEmpty();
    assertThat(learned.action(KeyCode.A)).contains(Action.BUMP);
    assertThat(learned.written()).isEqualTo("recall:F5 all_day: bump:A");
    assertThat(RailKeys.read("recall:F5 bump:A")).isEqualTo(learned);
  }

  @Test
  void whatNobodyKnowsIsLeftOut() {
    assertThat(RailKeys.read("dance:F5 recall:NO_SUCH_KEY  nonsense")).isEqualTo(RailKeys.USUAL);
    assertThat(RailKeys.USUAL.written()).isEmpty();
  }

  @Test
  void aSecondPressWithinThreeTenthsOfASecondIsIgnored() {
    Instant[] now = {Instant.parse("2026-11-20T19:00:00Z")};
    InstantSource source = () -> now[0];
    var guard = new PressGuard(source.withZone(ZoneOffset.UTC));

    assertThat(guard.meant()).isTrue();
    now[0] = now[0].plus(Duration.ofMillis(299));
    assertThat(guard.meant()).isFalse();
    now[0] = now[0].plus(Duration.ofMillis(1));
    assertThat(guard.meant()).isTrue();
    assertThat(guard.meant()).isFalse();
  }
}
