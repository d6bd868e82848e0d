package fr.comptoir.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {
  @TempDir Path folder;

  @Test
  void oneProgramPerHouseUntilItEnds() {
    Path file = folder.resolve("house/running.lock");
    InstanceLock first = InstanceLock.take(file).orElseThrow();

    assertThat(InstanceLock.take(file)).isEmpty();
    first.close();
    assertThat(InstanceLock.take(file)).isPresent();
  }
}
