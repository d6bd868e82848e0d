package fr.comptoir.app.bench;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.store.BusyYears;
import fr.comptoir.db.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a book of 200,000 orders takes: to open it, to fill the boards, to answer the assistant's
/// tools. Prints, and never fails on a figure.
@Tag("bench")
class BookBench {
  /// As somebody types: the first letter, a name, two words, pieces of numbers.
  private static final List<String> SEARCHED =
      List.of("a", "ad", "adam", "adam a", "06", "0612", "345", "adam 06", "42", "adam 42");

  /// What is measured; `-Dtests.jvm="-Xmx512m -XX:+UseSerialGC -Dcomptoir.bench=tools"`.
  private static final String ONLY =
      System.getProperty("comptoir.bench", "boards search tools upkeep");

  private static final int WARM_UP = 300;
  private static final int RUNS = 1_000;
  private static final int LOOKS = 6;
  private static final LocalDate DAY = BusyYears.DAY;

  private final Figures figures = new Figures();

  @Test
  void printsWhatABookOfThreeYearsTakes(@TempDir Path folder) {
    BusyHouse.into(folder);
    for (int i = 0; i < 5; i++) {
      figures.time("open the database", 2_000, () -> Database.open(folder, () -> false)).close();
    }
    figures.print("start");
    try (BusyHouse house = BusyHouse.open(folder)) {
      floor(house.database());
      if (ONLY.contains("boards")) boards(house.desks(), house.database());
      if (ONLY.contains("search")) search(house.desks());
      var tools = new ToolRounds(house, figures);
      if (ONLY.contains("tools")) tools.run();
      if (ONLY.contains("upkeep")) upkeep(house, tools);
    }
  }

  /// What goes on beside the calls, and what it costs them.
  private void upkeep(BusyHouse house, ToolRounds tools) {
    Database database = house.database();
    figures.repeat("remember, nothing new", 1, WARM_UP, RUNS, () -> remembered(database));
    figures.repeat(
        "a row written and remembered",
        20,
        50,
        200,
        () -> {
          database.write(tx -> tx.orders().nextNumber(LocalDate.EPOCH));
          return remembered(database);
        });
    figures.repeat("days to close", 5, WARM_UP, RUNS, house.desks().days()::due);
    figures.print("upkeep");
    for (int i = 0; i < 3; i++) figures.time("the book looked through", 60_000, () -> look(house));
    figures.print("alone");
    Thread looking =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; i < LOOKS; i++) look(house);
                });
    tools.runWhile("the assistant's tools meanwhile", looking::isAlive);
  }

  private static boolean remembered(Database database) {
    database.remember();
    return true;
  }

  private static Object look(BusyHouse house) {
    return house.database().read(book -> book.integrity().check(house.clock().instant()));
  }

  /// What this machine's disk and this book take at least.
  private void floor(Database database) {
    figures.repeat(
        "a reading of nothing", 5, WARM_UP, RUNS, () -> database.read(book -> Boolean.TRUE));
    figures.repeat(
        "a row written, not synced",
        20,
        WARM_UP,
        RUNS,
        () -> database.write(tx -> tx.orders().nextNumber(LocalDate.EPOCH)));
    figures.repeat(
        "a row written and synced",
        20,
        WARM_UP,
        RUNS,
        () ->
            database.write(
                tx -> {
                  tx.promised();
                  return tx.orders().nextNumber(LocalDate.EPOCH);
                }));
    figures.print("the floor");
  }

  private void boards(Desks desks, Database database) {
    PhoneNumber phone = new PhoneNumber(BusyYears.phone(0));
    board("card and house", () -> desks.menu().menu().version() + desks.house().house().version());
    board("open orders (%d)".formatted(desks.orders().open().size()), desks.orders()::open);
    board(
        "orders of the day (%d)".formatted(desks.orders().ofDay(DAY).size()),
        () -> desks.orders().ofDay(DAY));
    board(
        "reservations of the day (%d)".formatted(desks.reservations().ofDay(DAY).size()),
        () -> desks.reservations().ofDay(DAY));
    board("live calls", desks.calls()::live);
    board("latest calls (200)", desks.calls()::recent);
    board("messages", desks.messages()::open);
    board("questions and answers", desks.messages()::answered);
    board("customer by number", () -> desks.customers().byPhone(phone));
    board("orders of a number", () -> desks.orders().recentOf(phone, Instant.EPOCH));
    board("coming reservations of a number", () -> desks.reservations().comingOf(phone));
    figures.print("boards");
  }

  private void search(Desks desks) {
    for (String typed : SEARCHED) {
      figures.repeat("search “" + typed + "”", 20, WARM_UP, RUNS, () -> desks.search().find(typed));
    }
    figures.print("search, a keystroke");
  }

  private interface Board {
    Object read();
  }

  private void board(String what, Board board) {
    figures.repeat(what, 5, WARM_UP, RUNS, board::read);
  }
}
