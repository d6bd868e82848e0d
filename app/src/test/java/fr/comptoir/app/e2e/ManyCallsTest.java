package fr.comptoir.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.comptoir.telephony.gateway.CallerScript;
import fr.comptoir.telephony.gateway.CallerScript.WaitForSilence;
import fr.comptoir.telephony.gateway.PracticeBox;
import fr.comptoir.telephony.gateway.PracticeCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Five hundred short calls leave nothing behind: no session, no port, no thread, no memory worth
/// speaking of.
class ManyCallsTest {
  private static final int WARM_UP = 20;
  private static final int ONE_BY_ONE = 100;
  private static final int FOUR_AT_A_TIME = 400;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  /// What a process holds, from the system's own books.
  private record Held(int threads, int files, int residentMegabytes) {
    static Held by(ProcessHandle process) throws IOException {
      Path proc = Path.of("/proc", Long.toString(process.pid()));
      try (Stream<Path> threads = Files.list(proc.resolve("task"));
          Stream<Path> files = Files.list(proc.resolve("fd"));
          Stream<String> status = Files.lines(proc.resolve("status"))) {
        int kilobytes =
            status
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .sum();
        return new Held((int) threads.count(), (int) files.count(), kilobytes / 1024);
      }
    }
  }

  @Test
  void callsLeaveNothingBehind() throws Exception {
    assumeTrue(
        Files.isDirectory(Path.of("/proc/self/fd")), "no /proc: open files can't be counted");
    try (HouseProcess house =
            HouseProcess.start(folder.resolve("data"), Map.of("assistant.kind", "practice"));
        PracticeBox box = PracticeBox.start(house.sip(), HouseProcess.devices())) {
      ring(box, WARM_UP, HouseProcess.LINES);
      ended(house, WARM_UP);
      Held before = Held.by(house.handle());

      ring(box, ONE_BY_ONE, 1);
      ring(box, FOUR_AT_A_TIME, HouseProcess.LINES);
      ended(house, WARM_UP + ONE_BY_ONE + FOUR_AT_A_TIME);

      Held after = Held.by(house.handle());
      System.out.printf(
          "%d calls: before %s, after %s%n", ONE_BY_ONE + FOUR_AT_A_TIME, before, after);
      assertThat(house.since(0, "call.started")).hasSameSizeAs(house.since(0, "call.ended"));
      assertThat(after.files())
          .as("open files and sockets")
          .isLessThanOrEqualTo(before.files() + 4);
      assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 4);
      assertThat(after.residentMegabytes()).isLessThan(before.residentMegabytes() + 150);
    }
  }

  /// Calls that hang up as soon as they hear the greeting begin.
  private static void ring(PracticeBox box, int calls, int atATime) throws Exception {
    CallerScript script =
        new CallerScript(
            List.of(new WaitForSilence(Duration.ofMillis(100), Duration.ZERO, PATIENCE)));
    for (int done = 0; done < calls; done += atATime) {
      List<PracticeCall> together = new ArrayList<>();
      for (int line = 0; line < atATime; line++) {
        String port = HouseProcess.devices().get(line).user();
        together.add(box.call(port, "06399807" + (10 + (done + line) % 90), script));
      }
      for (PracticeCall call : together) {
        PracticeCall.Ending ending = call.ended().get(30, TimeUnit.SECONDS);
        assertThat(ending.status()).isEqualTo(200);
      }
    }
  }

  private static void ended(HouseProcess house, int calls) throws InterruptedException {
    house.await(
        calls + " calls ended", PATIENCE, event -> house.since(0, "call.ended").size() >= calls);
  }
}
