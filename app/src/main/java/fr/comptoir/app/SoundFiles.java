package fr.comptoir.app;

import fr.comptoir.app.config.SecretFile;
import fr.comptoir.app.desk.SoundShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sound as encrypted files: one AES-256-GCM envelope each, with the name of the tape bound in, so
/// that one can't be passed off as another.
record SoundFiles(Path folder, SecretFile secrets) implements SoundShelf {
  private static final Logger log = LoggerFactory.getLogger(SoundFiles.class);
  private static final String ENDING = ".tape";

  @Override
  public void put(UUID tape, byte[] sound) {
    byte[] sealed = secrets.seal(name(tape), sound);
    Path file = file(tape);
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(folder);
      write(next, sealed);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(next);
      throw new UncheckedIOException("the sound of " + tape + " can't be kept", e);
    }
  }

  private static void write(Path file, byte[] sealed) throws IOException {
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(sealed);
      while (rest.hasRemaining()) channel.write(rest);
      channel.force(true);
    }
  }

  @Override
  public Optional<byte[]> get(UUID tape) {
    try {
      return Optional.of(secrets.open(name(tape), Files.readAllBytes(file(tape))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | IllegalStateException e) {
      log.error("the sound of {} can't be read", tape, e);
      return Optional.empty();
    }
  }

  @Override
  public void remove(UUID tape) {
    discard(file(tape));
  }

  /// A file that can't be deleted now is tried again with the next sweep.
  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("{} can't be deleted", file, e);
    }
  }

  @Override
  public Set<UUID> all() {
    if (!Files.isDirectory(folder)) return Set.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[0-9a-f-]{36}" + ENDING))
          .map(name -> UUID.fromString(name.substring(0, 36)))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the tapes of " + folder + " can't be listed", e);
    }
  }

  private Path file(UUID tape) {
    return folder.resolve(tape + ENDING);
  }

  private static String name(UUID tape) {
    return "tape " + tape;
  }
}
