package fr.comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.app.config.AppPaths;
import fr.comptoir.app.desk.TurningClock;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.setup.SampleHouse;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.store.Backup;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A book that was closed properly, and what becomes of its file afterwards.
class BookDoorTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+33639980099");

  @TempDir private Path folder;
  private final TurningClock clock = TurningClock.at("2026-11-21T09:00:00");
  private AppPaths paths;
  private BookDoor door;
  private Path file;

  @BeforeEach
  void write() {
    paths = new AppPaths(folder);
    door = new BookDoor(paths, Messages.in(Locale.FRENCH), clock);
    file = paths.book().resolve("comptoir.mv.db");
    try (Database book = door.open(false, () -> false)) {
      SampleHouse.read(clock).into(book);
      BookDoor.shelf(paths).add(book.backup(), LocalDateTime.parse("2026-11-21T04:15:00"));
      for (int i = 0; i < 200; i++) {
        book.write(
            tx -> {
              tx.journal()
                  .add(
                      new BookStep(
                          clock.instant(),
                          Actor.SYSTEM,
                          BookStep.About.HOUSE,
                          "filling",
                          "filling",
                          "x".repeat(500)));
              return true;
            });
      }
      book.write(tx -> tx.customers().insert(customer()));
    }
  }

  @Test
  @DisplayName("A006: a book of an older version is kept as it was before it is brought up")
  void a006_aBookOfAnOlderVersionIsKeptAsItWas(@TempDir Path elsewhere) throws SQLException {
    var old = new AppPaths(elsewhere);
    String url = url(old.book());
    Flyway.configure()
        .dataSource(url, "sa", "")
        .locations("classpath:fr/comptoir/db/migration")
        .target("20")
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection(url, "sa", "");
        var sql = connection.createStatement()) {
      sql.execute("INSERT INTO search_tail VALUES ('0099', '+33639980099')");
    }

    try (Database book =
        new BookDoor(old, Messages.in(Locale.FRENCH), clock).open(false, () -> false)) {
      assertThat(BookDoor.shelf(old).copies())
          .singleElement()
          .satisfies(copy -> assertThat(copy.made()).isEqualTo("2026-11-21T09:00:00"));
      long orders = book.read(reading -> reading.orders().count());
      assertThat(orders).isZero();
    }
    Path unpacked = elsewhere.resolve("unpacked");
    assertThat(unpacked.toFile().mkdir()).isTrue();
    Backup.restore(BookDoor.shelf(old).copies().getFirst().file(), unpacked);
    assertThat(asked(url(unpacked), "SELECT MAX(\"version\") FROM \"flyway_schema_history\""))
        .isEqualTo("020");
    assertThat(asked(url(unpacked), "SELECT COUNT(*) FROM search_tail")).isEqualTo("1");
    assertThat(asked(url, "SELECT COUNT(*) FROM search_tail")).isEqualTo("1");

    new BookDoor(old, Messages.in(Locale.FRENCH), clock).open(false, () -> false).close();
    assertThat(BookDoor.shelf(old).copies()).as("of today's version none is made").hasSize(1);
  }

  private static String url(Path folder) {
    return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("comptoir");
  }

  private static String asked(String url, String question) throws SQLException {
    try (var connection = DriverManager.getConnection(url, "sa", "");
        var sql = connection.createStatement();
        var answer = sql.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private enum Harm {
    EMPTIED,
    CUT_TO_A_PAGE,
    CUT_SHORT,
    SCRAMBLED,
    HEADER_GONE,
    GONE
  }

  private static byte[] harmed(byte[] whole, Harm harm) {
    byte[] bytes = whole.clone();
    Random random = new Random(7);
    return switch (harm) {
      case EMPTIED, GONE -> new byte[0];
      case CUT_TO_A_PAGE -> Arrays.copyOf(bytes, 4_096);
      case CUT_SHORT -> Arrays.copyOf(bytes, bytes.length / 8);
      case SCRAMBLED -> {
        for (int i = 8_192; i < bytes.length; i += 97) bytes[i] = (byte) random.nextInt();
        yield bytes;
      }
      case HEADER_GONE -> {
        Arrays.fill(bytes, 0, 8_192, (byte) 0);
        yield bytes;
      }
    };
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void aDamagedBookIsSetAsideAndTheCopyIsTakenWhenAskedFor(Harm harm) throws IOException {
    byte[] found = harmed(Files.readAllBytes(file), harm);
    if (harm == Harm.GONE) Files.delete(file);
    else Files.write(file, found);

    BookException first = refused();

    assertThat(first.words())
        .contains("mis de côté", paths.aside().toString(), "21 novembre 2026", "--restore");
    assertThat(first.copy()).contains(LocalDateTime.parse("2026-11-21T04:15:00"));
    assertThat(file).doesNotExist();
    if (harm != Harm.GONE) assertThat(kept()).anyMatch(bytes -> Arrays.equals(bytes, found));

    clock.turn(Duration.ofMinutes(1));
    assertThat(refused().words()).as("no new book is begun").contains("conservé", "--restore");

    clock.turn(Duration.ofMinutes(1));
    try (Database restored = door.open(true, () -> false)) {
      assertThat(restored.read((Reading book) -> book.house().find())).isPresent();
      assertThat(restored.read((Reading book) -> book.customers().byPhone(PHONE))).isEmpty();
    }
    door.open(false, () -> false).close();
  }

  @Test
  void aBookWithoutACopySaysSo() throws IOException {
    for (var copy : BookDoor.shelf(paths).copies()) Files.writeString(copy.file(), "no zip");
    Files.write(file, new byte[9_000]);

    BookException told = refused();

    assertThat(told.words()).contains("aucune copie");
    assertThat(told.copy()).isEmpty();
    assertThatThrownBy(() -> door.open(true, () -> false)).hasMessageContaining("aucune copie");
  }

  @Test
  void aBookTidiedUpByAnotherProgramIsStillTheBook() throws Exception {
    String url = "jdbc:h2:file:" + paths.book().resolve("comptoir");
    long before = Files.size(file);
    try (var connection = DriverManager.getConnection(url, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM street");
      statement.execute("DELETE FROM item_allergen");
      statement.execute("SHUTDOWN COMPACT");
    }
    assertThat(Files.size(file)).isLessThan(before);

    try (Database book = door.open(false, () -> false)) {
      assertThat(book.read((Reading reading) -> reading.customers().byPhone(PHONE))).isPresent();
    }
    assertThat(paths.aside()).doesNotExist();
  }

  @Test
  void aBookOfANewerVersionIsLeftAsItIs() throws Exception {
    String url = "jdbc:h2:file:" + paths.book().resolve("comptoir");
    try (var connection = DriverManager.getConnection(url, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO "flyway_schema_history"
          SELECT 900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'sa', CURRENT_TIMESTAMP, 1, TRUE
          """);
    }

    assertThat(refused().words()).contains("plus récent");
    assertThat(file).exists();
    assertThat(paths.aside()).doesNotExist();
    assertThat(refused().words()).as("again").contains("plus récent");
  }

  @Test
  void aBookThatIsOpenIsNotOpenedTwice() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                paths.book().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('.');

      assertThat(refused().words()).contains("Un autre programme");
      assertThat(paths.aside()).doesNotExist();
    } finally {
      other.destroyForcibly();
      other.waitFor();
    }
    door.open(false, () -> false).close();
  }

  /// Holds the book open until it is killed.
  public static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      try (Database held = Database.open(Path.of(args[0]), () -> false)) {
        System.out.print('.');
        System.out.flush();
        int unused = System.in.read();
      }
    }
  }

  @Test
  void theProgramSaysItInOneLineAndLeavesWithOne() throws IOException {
    Files.write(file, new byte[9_000]);
    var err = new ByteArrayOutputStream();
    var out = new ByteArrayOutputStream();

    int status =
        Launcher.run(
            List.of("--headless", "--data", folder.toString()),
            new PrintStream(out),
            new PrintStream(err));

    assertThat(status).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).strip())
        .startsWith("comptoir: ")
        .contains("--restore")
        .hasLineCount(1);
    assertThat(out.toByteArray()).isEmpty();
  }

  private List<byte[]> kept() throws IOException {
    try (Stream<Path> files = Files.walk(paths.aside())) {
      return files
          .filter(Files::isRegularFile)
          .map(
              one -> {
                try {
                  return Files.readAllBytes(one);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }

  private BookException refused() {
    try {
      door.open(false, () -> false).close();
    } catch (BookException e) {
      return e;
    }
    throw new AssertionError("opened");
  }

  private static Customer customer() {
    return new Customer(
        0, 0, PHONE, "Odile", "Ney", "", "fr", List.of(), List.of(), 0, 0, 0, List.of(), false,
        false, false, false, "");
  }
}
