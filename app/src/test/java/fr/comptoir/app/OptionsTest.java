package fr.comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  @Test
  void nothingSaidOpensTheWindow() throws Exception {
    assertThat(Options.parse(List.of()))
        .isEqualTo(new Options(Options.Action.WINDOW, null, false, null, null, false));
  }

  @Test
  void everySwitchIsHeard() throws Exception {
    assertThat(
            Options.parse(
                List.of(
                    "--headless",
                    "--data",
                    "d",
                    "--demo",
                    "--at",
                    "2026-11-20T19:30",
                    "--restore")))
        .isEqualTo(
            new Options(
                Options.Action.HEADLESS,
                Path.of("d"),
                true,
                null,
                LocalDateTime.parse("2026-11-20T19:30"),
                true));
  }

  @ParameterizedTest
  @CsvSource({
    "--frobnicate, unknown option --frobnicate",
    "kitchen, unknown option kitchen",
    "--data, --data needs a value",
    "--screenshots, --screenshots needs a value",
  })
  void whatMakesNoSenseIsNamed(String arg, String words) {
    assertThatThrownBy(() -> Options.parse(List.of(arg))).hasMessageContaining(words);
  }

  @Test
  void aTimeMustBeOne() {
    assertThatThrownBy(() -> Options.parse(List.of("--at", "tonight")))
        .hasMessageContaining("tonight is no date and time");
  }
}
