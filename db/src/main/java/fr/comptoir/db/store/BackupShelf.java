package fr.comptoir.db.store;

import fr.comptoir.db.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of the book's copies, named by when they were made.
///
/// @param kept how many; older ones go when a new one is proven
public record BackupShelf(Path folder, int kept) {
  private static final String BEFORE = "comptoir-";
  private static final String AFTER = ".zip";
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss");

  /// @param made restaurant time
  public record Copy(Path file, LocalDateTime made) {}

  /// Makes a copy, proves it, and only then lets the oldest go.
  public Copy add(Backup backup, LocalDateTime now) {
    Copy copy = new Copy(folder.resolve(BEFORE + WHEN.format(now) + AFTER), now);
    try {
      Files.createDirectories(folder);
      backup.write(copy.file());
      for (Copy old : copies().stream().skip(kept).toList()) Files.delete(old.file());
      return copy;
    } catch (IOException e) {
      throw new StoreException(Kind.BROKEN, "keeping a copy of the book", e);
    }
  }

  /// What there is, the newest first.
  public List<Copy> copies() {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> copy(file).stream())
          .sorted(Comparator.comparing(Copy::made).reversed())
          .toList();
    } catch (IOException e) {
      throw new StoreException(Kind.BROKEN, "looking for copies of the book", e);
    }
  }

  private static Optional<Copy> copy(Path file) {
    String name = file.getFileName().toString();
    if (!name.startsWith(BEFORE) || !name.endsWith(AFTER)) return Optional.empty();
    String when = name.substring(BEFORE.length(), name.length() - AFTER.length());
    try {
      return Optional.of(new Copy(file, LocalDateTime.parse(when, WHEN)));
    } catch (DateTimeParseException notOurs) {
      return Optional.empty();
    }
  }

  /// The newest copy that can be opened.
  public Optional<Copy> newestGood() {
    return copies().stream().filter(copy -> isGood(copy.file())).findFirst();
  }

  private static boolean isGood(Path zip) {
    try {
      Backup.verify(zip);
      return true;
    } catch (StoreException unreadable) {
      return false;
    }
  }
}
