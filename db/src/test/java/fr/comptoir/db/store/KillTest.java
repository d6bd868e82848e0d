package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.domain.order.Order;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program of its own writes orders and says each one aloud after its commit; it is killed in the
/// middle of it. What it said is there again, whole.
class KillTest {
  /// Each starts a program; `-Dtests.jvm=-Dcomptoir.kills=100` for a night of it.
  private static final int KILLS = Integer.getInteger("comptoir.kills", 5);

  private static final int FIRST_SECONDS = 45_000;
  private static final int LATER_IN_THE_EVENING = 200;

  /// @param folder grows from kill to kill, as a restaurant's book does
  @Test
  void nothingSaidAloudIsLostWhenTheProgramIsKilled(@TempDir Path folder) throws Exception {
    killAgainAndAgain(folder, FIRST_SECONDS, kill -> 3 + kill * 7 % 40);
  }

  /// Once a file writes over space it no longer needs, the way back after a kill is another one: H2
  /// 2.5.252 found it wrong and lost the last transactions in every third kill.
  @Test
  void norWhenTheFileUsesItsOldSpaceAgain(@TempDir Path folder) throws Exception {
    killAgainAndAgain(folder, LATER_IN_THE_EVENING, kill -> 100 + kill * 37 % 150);
  }

  private static void killAgainAndAgain(Path folder, int retention, IntUnaryOperator orders)
      throws Exception {
    List<UUID> said = new ArrayList<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      said.addAll(untilKilled(folder, retention, orders.applyAsInt(kill)));

      try (Database database = Database.open(folder, () -> false)) {
        List<Order> kept = database.read((Reading book) -> book.orders().ofDay(OrderWriter.DAY));
        assertThat(kept).extracting(order -> order.id().value()).containsAll(said);
        assertThat(kept)
            .allSatisfy(
                order -> {
                  assertThat(order.lines()).isEqualTo(SamplePromises.cart().lines());
                  assertThat(order.vat()).isNotEmpty();
                });
        assertThat(database.read((Reading book) -> book.orders().steps(kept.getLast().id())))
            .hasSize(1);
      }
    }
    assertThat(said).hasSizeGreaterThan(KILLS);
  }

  /// Kills the writer when it has said so many orders; it says some more before it is gone.
  private static List<UUID> untilKilled(Path folder, int retention, int orders)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                OrderWriter.class.getName(),
                folder.toString(),
                Integer.toString(retention))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<UUID> said = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); whole(line); line = lines.readLine()) {
        said.add(UUID.fromString(line));
        // Through the handle: Process.destroyForcibly would also close what we still read.
        if (said.size() == orders) writer.toHandle().destroyForcibly();
      }
    }
    assertThat(writer.waitFor()).as("killed, not ended").isNotZero();
    return said;
  }

  private static boolean whole(String line) {
    return line != null && line.length() == 36;
  }
}
