package fr.comptoir.db.store;

import fr.comptoir.db.store.StoreException.Kind;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;

/// How much the book was last known to hold, kept beside it. A file that was cut off opens without
/// a word on an older state of itself, and a scrambled or an emptied one as a new book: only
/// somebody who remembers can tell.
///
/// @param folder of the book
record BookSeal(Path folder) {
  /// Tables whose rows are never deleted.
  static final List<String> COUNTED =
      List.of("order_step", "reservation_step", "book_step", "customer", "phone_call", "message");

  /// Two header blocks and nothing else: less is no book.
  private static final long SMALLEST = 8_192;

  private static final String ROWS = "rows";

  /// Looks at the book before it is opened, which would change its file, and without changing it.
  ///
  /// @throws StoreException of kind DAMAGED when there was a book and the file is gone, too short,
  ///   not readable, or holds less than it did; in use as `Database.open` says
  void check() {
    Path book = folder.resolve(H2.FILE);
    if (!Files.exists(file())) return;
    try {
      long size = Files.exists(book) ? Files.size(book) : 0;
      if (size < SMALLEST) throw damaged(size + " bytes are no book");
    } catch (IOException e) {
      throw new StoreException(Kind.BROKEN, "looking at the book", e);
    }
    compare(H2.rows(folder, COUNTED).orElseThrow(() -> damaged("it would have to be begun anew")));
  }

  /// The book was opened: it must hold what it held.
  ///
  /// @throws StoreException of kind DAMAGED
  void opened(long rows) {
    if (Files.exists(file())) compare(rows);
    keep(rows);
  }

  private void compare(long now) {
    long before = rows();
    if (now < before) throw damaged("%d rows where %d were".formatted(now, before));
  }

  /// The book is whole and on the disk, and this is how much is in it.
  void keep(long rows) {
    try {
      Path next = folder.resolve("comptoir.seal.new");
      Files.writeString(next, ROWS + "=" + rows + "\n");
      Files.move(next, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreException(Kind.BROKEN, "sealing the book", e);
    }
  }

  private Path file() {
    return folder.resolve("comptoir.seal");
  }

  /// A seal nobody can read says nothing.
  private long rows() {
    Properties seal = new Properties();
    try (Reader in = Files.newBufferedReader(file(), StandardCharsets.UTF_8)) {
      seal.load(in);
    } catch (IOException e) {
      throw new StoreException(Kind.BROKEN, "reading the seal of the book", e);
    }
    String value = seal.getProperty(ROWS, "0");
    return value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
  }

  private static StoreException damaged(String what) {
    return new StoreException(
        Kind.DAMAGED, "the book is not whole: " + what, new IllegalStateException(what));
  }
}
