package fr.comptoir.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
  @TempDir Path folder;

  @Test
  void keepsASecretOverARestartAndNeverInClear() throws Exception {
    SecretFile.open(folder).put("assistant.key", new Secret("sk-été"));

    assertThat(SecretFile.open(folder).get("assistant.key").reveal()).isEqualTo("sk-été");
    assertThat(folder.resolve("secrets")).content().doesNotContain("sk-");
    for (String file : new String[] {"secrets", "secrets.key"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void anUnknownNameIsNoSecret() {
    assertThat(SecretFile.open(folder).get("nothing").isEmpty()).isTrue();
  }

  @Test
  void anEnvelopeMovedToAnotherNameDoesNotOpen() throws Exception {
    SecretFile.open(folder).put("a", new Secret("1"));
    Path file = folder.resolve("secrets");
    Files.writeString(file, Files.readString(file).replace("a=", "b="));

    assertThatThrownBy(() -> SecretFile.open(folder).get("b"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("b can't be opened");
  }

  @Test
  void aSecretNeverPrintsItself() {
    assertThat(new Secret("sk-1")).hasToString("•••");
  }
}
