package fr.comptoir.db.store;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.order.OrderQuote;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the book takes with 200,000 orders in it. Prints, and never fails on a figure.
@Tag("bench")
class BookBench {
  private static final int WARM_UP = 300;
  private static final int RUNS = 1_000;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Instant NOW = DAY.atTime(19, 0).atZone(Samples.PARIS).toInstant();
  private static final PhoneNumber PHONE = new PhoneNumber("+33600000042");

  @Test
  void printsWhatReadingAndWritingTake(@TempDir Path folder) {
    try (Database database = Database.open(folder, () -> false)) {
      database.write(tx -> tx.house().save(Samples.house()));
      database.write(tx -> tx.menu().save(Samples.menu()));
      BusyYears.writeTo(database);
    }
    long start = System.nanoTime();
    try (Database database = Database.open(folder, () -> false)) {
      System.out.printf("%-34s %9.1f ms%n", "open", (System.nanoTime() - start) / 1e6);
      read(
          database,
          "card and house",
          book -> book.menu().get().version() + book.house().get().version());
      read(database, "quote", book -> book.quotes().find(quote(77)));
      read(database, "customer by number", book -> book.customers().byPhone(PHONE));
      read(database, "orders of a number", book -> book.orders().recentOf(PHONE, 5));
      read(
          database,
          "kitchen, two days",
          book -> book.quotes().kitchenLoad(NOW, NOW.plus(Duration.ofDays(2)), NOW));
      read(
          database,
          "tables, one service",
          book -> book.reservations().stays(NOW, NOW.plus(Duration.ofHours(6)), NOW));
      read(database, "open orders (200)", book -> book.orders().open());
      read(database, "orders of the day (200)", book -> book.orders().ofDay(DAY));
      read(database, "reservations of the day (60)", book -> book.reservations().ofDay(DAY));
      read(database, "latest calls (50)", book -> book.calls().recent(50));
      time("order: quote, then confirm, synced", RUNS, () -> OrderWriter.confirm(database));
    }
  }

  private static OrderQuote.Id quote(int number) {
    return new OrderQuote.Id(UUID.fromString("00000000-0000-0000-0002-%012d".formatted(number)));
  }

  private interface Work {
    Object of(Reading book);
  }

  private static void read(Database database, String what, Work work) {
    time(what, RUNS, () -> database.read(work::of));
  }

  private static void time(String what, int runs, Runnable work) {
    for (int i = 0; i < WARM_UP; i++) work.run();
    long[] nanos = new long[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-34s p50 %7.2f   p99 %7.2f ms%n",
        what, nanos[runs / 2] / 1e6, nanos[runs * 99 / 100] / 1e6);
  }
}
