package fr.comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.app.config.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFilesTest {
  private static final byte[] SOUND =
      "a voice, in the clear".repeat(50).getBytes(StandardCharsets.UTF_8);

  @TempDir Path data;

  @Test
  void whatLiesOnTheDiskCannotBeHeardWithoutTheKey() throws IOException {
    UUID tape = UUID.randomUUID();
    SoundFiles files = files();
    files.put(tape, SOUND);
    assertThat(files().get(tape)).contains(SOUND);
    byte[] lying = Files.readAllBytes(data.resolve("tapes/" + tape + ".tape"));
    assertThat(new String(lying, StandardCharsets.ISO_8859_1)).doesNotContain("voice");
    assertThat(files.all()).containsExactly(tape);
  }

  @Test
  void oneCannotBePassedOffAsAnother() throws IOException {
    UUID tape = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    SoundFiles files = files();
    files.put(tape, SOUND);
    files.put(other, SOUND);
    Files.copy(
        data.resolve("tapes/" + tape + ".tape"),
        data.resolve("tapes/" + other + ".tape"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(files.get(other)).isEmpty();
    Files.write(data.resolve("tapes/" + tape + ".tape"), new byte[3]);
    assertThat(files.get(tape)).isEmpty();
  }

  @Test
  void whatIsRemovedIsGone() {
    UUID tape = UUID.randomUUID();
    SoundFiles files = files();
    files.put(tape, SOUND);
    files.remove(tape);
    files.remove(tape);
    assertThat(files.get(tape)).isEmpty();
    assertThat(files.all()).isEmpty();
  }

  /// A full disk looks the same from here: nothing can be written.
  @Test
  void whereNothingCanBeWrittenItIsSaid() throws IOException {
    Files.writeString(data.resolve("tapes"), "a file where the folder should be");
    assertThatThrownBy(() -> files().put(UUID.randomUUID(), SOUND))
        .isInstanceOf(UncheckedIOException.class);
  }

  private SoundFiles files() {
    return new SoundFiles(data.resolve("tapes"), SecretFile.open(data));
  }
}
