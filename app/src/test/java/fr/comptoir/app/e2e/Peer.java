package fr.comptoir.app.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A real telephone beside the product: `sipp` or `baresip`, driven by the script that makes them
/// look like the box on the wall.
final class Peer {
  private static final Path SCRIPT =
      Path.of("../telephony/src/test/resources/ht841/ht841.sh").toAbsolutePath().normalize();
  private static final int LIMIT_SECONDS = 90;

  private final HouseProcess house;
  private final Map<String, String> environment = new HashMap<>();

  private Peer(HouseProcess house) {
    this.house = house;
  }

  /// A peer that registers and calls as this port of the box, from ports of its own.
  static Peer as(HouseProcess house, int port, String number) {
    Peer peer = new Peer(house);
    int base = 20_000 + ThreadLocalRandom.current().nextInt(400) * 10;
    peer.environment.put("APP", "127.0.0.1:" + house.sip().getPort());
    peer.environment.put("SIP_USER", "fxo" + port);
    peer.environment.put("SIP_PASSWORD", "secret" + port);
    peer.environment.put("NUMBER", number);
    peer.environment.put("PORT", Integer.toString(base));
    peer.environment.put("RTP", Integer.toString(base + 5_000));
    return peer;
  }

  Peer with(String name, Object value) {
    environment.put(name, value.toString());
    return this;
  }

  /// @param output what it printed: for the message of a failing test
  record Result(int exit, String output) {}

  Result run(String... command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("bash", SCRIPT.toString()));
    all.addAll(List.of(command));
    Path out = Files.createTempFile("peer", ".out");
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(out.toFile()).start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError(String.join(" ", command) + " did not end; " + house.logEnd());
    }
    return new Result(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
  }

  /// Skips the test, saying so, where a program it needs is not installed.
  static void assumeInstalled(String... programs) {
    for (String program : programs) {
      boolean found =
          Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
      Assumptions.assumeTrue(found, program + " is not on the PATH: no test with a real telephone");
    }
  }
}
