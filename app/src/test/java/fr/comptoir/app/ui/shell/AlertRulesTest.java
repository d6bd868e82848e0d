package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.app.ui.fx.SoundSettings;
import fr.comptoir.app.ui.shell.AlertRules.Alert;
import fr.comptoir.app.ui.shell.AlertRules.Play;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRulesTest {
  private static final Instant START = Instant.parse("2026-11-20T18:30:00Z");
  private static final LocalTime EVENING = LocalTime.of(19, 30);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // alert since s, last heard at s, now s, heard, volume
        "0,  -,  0, true,  0.5",
        "0,  0,  1, false, 0",
        "0,  0,  9, false, 0",
        "0,  0, 10, true,  0.5",
        "0, 20, 29, false, 0",
        "0, 20, 30, true,  0.8",
        "0, 90, 100, true, 0.8",
        "5,  0,  5, true,  0.5"
      })
  void itIsHeardAtOnceThenEveryTenSecondsLouderAfterThirty(
      long since, Long last, long now, boolean heard, double volume) {
    var play =
        AlertRules.due(
            List.of(new Alert(Sound.NEW_ORDER, "1", START.plusSeconds(since))),
            last == null ? Map.of() : Map.of(Sound.NEW_ORDER, START.plusSeconds(last)),
            START.plusSeconds(now),
            EVENING,
            new SoundSettings(50, null, null));

    assertThat(play.isPresent()).isEqualTo(heard);
    assertThat(play.map(Play::volume).orElse(0.0)).isEqualTo(volume);
  }

  @Test
  void theMostUrgentIsHeardFirstAndTheOthersAfterIt() {
    var alerts =
        List.of(
            new Alert(Sound.NEW_RESERVATION, "r", START),
            new Alert(Sound.LINE_DOWN, "line", START),
            new Alert(Sound.NEW_ORDER, "o", START));

    assertThat(AlertRules.due(alerts, Map.of(), START, EVENING, SoundSettings.USUAL))
        .map(Play::sound)
        .contains(Sound.LINE_DOWN);
    assertThat(
            AlertRules.due(
                alerts, Map.of(Sound.LINE_DOWN, START), START, EVENING, SoundSettings.USUAL))
        .map(Play::sound)
        .contains(Sound.NEW_ORDER);
  }

  @ParameterizedTest
  @CsvSource({
    "23:30, 09:00, 23:29, false",
    "23:30, 09:00, 23:30, true",
    "23:30, 09:00, 03:00, true",
    "23:30, 09:00, 09:00, false",
    "14:30, 18:00, 15:00, true",
    "14:30, 18:00, 18:00, false",
    "12:00, 12:00, 12:00, false"
  })
  void quietHoursAreHalfOpenAndMayPassMidnight(
      LocalTime from, LocalTime until, LocalTime now, boolean silent) {
    var settings = new SoundSettings(80, from, until);
    assertThat(settings.silent(now)).isEqualTo(silent);
    assertThat(
            AlertRules.due(
                    List.of(new Alert(Sound.NEW_ORDER, "1", START)), Map.of(), START, now, settings)
                .isPresent())
        .isEqualTo(!silent);
  }

  @Test
  void aCounterThatIsTurnedDownToNothingIsSilentAndOneAtItsLoudestGetsNoLouder() {
    var alerts = List.of(new Alert(Sound.NEW_ORDER, "1", START));
    Instant later = START.plusSeconds(60);
    assertThat(AlertRules.due(alerts, Map.of(), later, EVENING, new SoundSettings(0, null, null)))
        .isEmpty();
    assertThat(AlertRules.due(alerts, Map.of(), later, EVENING, new SoundSettings(100, null, null)))
        .map(Play::volume)
        .contains(1.0);
  }
}
