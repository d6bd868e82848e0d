package fr.comptoir.db.store;

import fr.comptoir.db.store.StoreException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Copies of the running book, each opened and read before it counts.
public final class Backup {
  private final Engine engine;

  Backup(Engine engine) {
    this.engine = engine;
  }

  /// Writes a consistent copy to `zip` and proves that it opens; an older file of this name is
  /// replaced only then.
  ///
  /// @return orders and reservations in the copy
  public long write(Path zip) {
    Path unproven = zip.resolveSibling(zip.getFileName() + ".new");
    try {
      Files.deleteIfExists(unproven);
      engine.backup(unproven);
      long promises = verify(unproven);
      Files.move(
          unproven, zip, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return promises;
    } catch (SQLException e) {
      throw new StoreException(engine.kindOf(e), "copying the book", e);
    } catch (IOException e) {
      throw new StoreException(Kind.BROKEN, "copying the book", e);
    }
  }

  /// Opens the copy in a folder of its own and counts what it promises.
  ///
  /// @throws StoreException when it can't be read
  public static long verify(Path zip) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("comptoir-copy");
      restore(zip, folder);
      try (Database copy = Database.open(folder, () -> false)) {
        return copy.read(book -> book.orders().count() + book.reservations().count());
      }
    } catch (IOException e) {
      throw new StoreException(Kind.DAMAGED, "reading a copy of the book", e);
    } finally {
      if (folder != null) remove(folder);
    }
  }

  /// Unpacks a copy into an empty folder, to be opened there.
  public static void restore(Path zip, Path folder) {
    boolean hasBook = false;
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(Path.of(entry.getName()).getFileName());
        Files.copy(in, file);
        hasBook |= file.endsWith(H2.FILE);
      }
      // An archive of nothing would open as a new book.
      if (!hasBook) throw new IOException("no book in " + zip);
    } catch (IOException e) {
      throw new StoreException(Kind.DAMAGED, "unpacking a copy of the book", e);
    }
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
