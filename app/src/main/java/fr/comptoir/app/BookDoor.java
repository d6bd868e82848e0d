package fr.comptoir.app;

import fr.comptoir.app.config.AppPaths;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.db.domain.upkeep.Retention;
import fr.comptoir.db.store.Backup;
import fr.comptoir.db.store.BackupShelf;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the book of a house, or says in words why it can't be. What is damaged is set aside whole
/// and never written to; a copy takes its place only when somebody asks for it; and no new book is
/// begun where there was one.
record BookDoor(AppPaths paths, Messages words, Clock clock) {
  private static final Logger log = LoggerFactory.getLogger(BookDoor.class);
  private static final DateTimeFormatter ASIDE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss");
  private static final String FILES = "comptoir.";

  /// The shelf of this house's copies.
  static BackupShelf shelf(AppPaths paths) {
    return new BackupShelf(paths.copies(), Retention.USUAL.copies());
  }

  /// @param restore take the last good copy first, and set aside what is there
  /// @throws BookException telling an owner what to do
  Database open(boolean restore, BooleanSupplier onUiThread) {
    try {
      if (restore) restore();
      else if (isGone()) throw damaged("book.aside", paths.aside(), null);
      return looked(Database.open(paths.book(), onUiThread, this::copyOld));
    } catch (StoreException e) {
      throw told(e);
    }
  }

  /// A new version changes the book's tables: what the old one left is kept first, and where there
  /// is no room for it nothing is changed.
  private void copyOld(Backup old) {
    BackupShelf.Copy copy = shelf(paths).add(old, LocalDateTime.now(clock));
    log.info("the book of the version before is kept in {}", copy.file());
  }

  /// What a broken file still says at its beginning proves nothing: the first pages are read too.
  private static Database looked(Database database) {
    try {
      long unused =
          database.read(
              book ->
                  book.house().find().map(_ -> book.menu().get().version()).orElse(0L)
                      + book.orders().open().size());
      return database;
    } catch (StoreException e) {
      database.abandon();
      throw e;
    }
  }

  private boolean isGone() {
    return filesOf(paths.book()).isEmpty() && Files.isDirectory(paths.aside());
  }

  private void restore() {
    BackupShelf.Copy copy =
        shelf(paths)
            .newestGood()
            .orElseThrow(() -> new BookException(words.text("book.copy.none"), null, null));
    setAside();
    try {
      Files.createDirectories(paths.book());
    } catch (IOException e) {
      throw new BookException(words.text("book.broken", paths.book(), why(e)), null, e);
    }
    Backup.restore(copy.file(), paths.book());
    log.warn("the book was restored from {}", copy.file());
  }

  private BookException told(StoreException e) {
    log.error("the book can't be opened", e);
    return switch (e.kind()) {
      case IN_USE -> new BookException(words.text("book.in_use", paths.book()), null, e);
      case NEWER -> new BookException(words.text("book.newer", paths.book()), null, e);
      case FULL -> new BookException(words.text("book.full", paths.book()), null, e);
      case DAMAGED -> damaged("book.damaged", setAside(), e);
      case BROKEN -> new BookException(words.text("book.broken", paths.book(), why(e)), null, e);
    };
  }

  private static String why(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) root = root.getCause();
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("?");
  }

  /// The words, and what the last good copy is.
  private BookException damaged(String key, Path aside, @Nullable Throwable cause) {
    Optional<LocalDateTime> copy = shelf(paths).newestGood().map(BackupShelf.Copy::made);
    String what = words.text(key, aside);
    String next =
        copy.map(made -> words.text("book.copy.last", when(made)))
            .orElseGet(() -> words.text("book.copy.none"));
    return new BookException(what + " " + next, copy.orElse(null), cause);
  }

  private String when(LocalDateTime made) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(words.locale())
        .format(made);
  }

  /// Moves the files of the book to a folder of their own, named by now.
  ///
  /// @return the folder
  private Path setAside() {
    Path to = paths.aside().resolve(ASIDE.format(LocalDateTime.now(clock)));
    List<Path> files = filesOf(paths.book());
    if (files.isEmpty()) return to;
    try {
      Files.createDirectories(to);
      for (Path file : files) Files.move(file, to.resolve(file.getFileName()));
      return to;
    } catch (IOException e) {
      throw new BookException(words.text("book.broken", paths.book(), why(e)), null, e);
    }
  }

  private List<Path> filesOf(Path folder) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(FILES)).toList();
    } catch (IOException e) {
      throw new BookException(words.text("book.broken", folder, why(e)), null, e);
    }
  }
}
