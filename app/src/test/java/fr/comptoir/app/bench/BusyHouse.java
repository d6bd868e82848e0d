package fr.comptoir.app.bench;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.TurningClock;
import fr.comptoir.app.setup.SampleHouse;
import fr.comptoir.db.store.BusyYears;
import fr.comptoir.db.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The sample house with three busy years in its book, on disk, half past seven on a Saturday
/// evening. The book is made once and kept under `target`; each house gets a copy.
record BusyHouse(Desks desks, Database database, TurningClock clock) implements AutoCloseable {
  private static final Path CACHE = Path.of("target", "bench");

  /// Copies the book into this folder.
  static void into(Path folder) {
    SampleHouse sample = SampleHouse.read(clock19h30());
    try {
      long start = System.nanoTime();
      Path made = BusyYears.in(CACHE, "bella-napoli", sample.house(), sample.menu());
      System.out.printf("%nbook made or found in %.0f s%n", (System.nanoTime() - start) / 1e9);
      Files.copy(made.resolve("comptoir.mv.db"), folder.resolve("comptoir.mv.db"));
      try (Database database = Database.open(folder, () -> false)) {
        database.write(
            tx -> {
              tx.house().saveStreets(sample.streets());
              return sample;
            });
      }
      System.out.printf("%d MB%n", Files.size(folder.resolve("comptoir.mv.db")) >> 20);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BusyHouse open(Path folder) {
    TurningClock clock = clock19h30();
    Database database = Database.open(folder, () -> false);
    return new BusyHouse(Desks.open(database, clock), database, clock);
  }

  private static TurningClock clock19h30() {
    return TurningClock.at(BusyYears.DAY + "T19:30:00");
  }

  @Override
  public void close() {
    desks.close();
    database.close();
  }
}
