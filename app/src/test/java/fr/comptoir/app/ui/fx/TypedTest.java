package fr.comptoir.app.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  @ParameterizedTest
  @CsvSource({
    "20:30, 20:30",
    "20h30, 20:30",
    "2030, 20:30",
    "20h, 20:00",
    "20, 20:00",
    "9.15, 09:15"
  })
  void hoursAreUnderstoodAsPeopleTypeThem(String typed, LocalTime meant) {
    assertThat(Typed.time(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25:00", "20:75", "soir", "20h3x"})
  void whatIsNoHourIsNotGuessed(String typed) {
    assertThat(Typed.time(typed)).isEmpty();
  }
}
