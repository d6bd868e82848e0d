package fr.comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Launcher.run(List.of(args), new PrintStream(out), new PrintStream(err));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(run("--version")).isZero();
    assertThat(text(out)).matches("Comptoir \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(run("--help")).isZero();
    assertThat(text(out)).contains("--data", "--demo", "--headless", "--screenshots", "--at");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--frobnicate", "--at", "--data"})
  void aCommandLineThatMakesNoSenseIsOneLineAndTwo(String arg) {
    assertThat(run(arg)).isEqualTo(2);
    assertThat(text(err)).startsWith("comptoir: ").hasLineCount(1);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void aHouseThatIsOpenAlreadyIsNotOpenedTwice(@TempDir Path folder) {
    try (var lock =
        fr.comptoir.app.config.InstanceLock.take(folder.resolve("running.lock")).orElseThrow()) {
      assertThat(run("--headless", "--data", folder.toString())).isEqualTo(1);
      assertThat(text(err)).contains("already running").hasLineCount(1);
    }
  }
}
