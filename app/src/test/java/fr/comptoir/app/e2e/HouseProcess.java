package fr.comptoir.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.Launcher;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.FreePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The product as a restaurant runs it, seen from outside: a JVM of its own with `--headless`, its
/// JSON lines read as they come.
final class HouseProcess implements AutoCloseable {
  static final int LINES = 4;
  private static final Duration START = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Process process;
  private final InetSocketAddress sip;
  private final Path log;
  private final List<JsonNode> events = new ArrayList<>();
  private final List<String> notJson = new ArrayList<>();
  private boolean ended;

  private HouseProcess(Process process, InetSocketAddress sip, Path log) {
    this.process = process;
    this.sip = sip;
    this.log = log;
  }

  /// Starts and waits for the ready line.
  ///
  /// @param settings names of `config.toml`, given as environment variables
  static HouseProcess start(Path data, Map<String, String> settings, String... options)
      throws IOException, InterruptedException {
    InetSocketAddress sip =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.one());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(List.of("-cp", classPath(), Launcher.class.getName()));
    command.addAll(List.of("--headless", "--data", data.toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("COMPTOIR_"));
    set(builder, "sip.bind", sip.getAddress().getHostAddress());
    set(builder, "sip.port", Integer.toString(sip.getPort()));
    int rtp = FreePorts.run(200);
    set(builder, "sip.rtp_ports", rtp + "-" + (rtp + 199));
    set(
        builder,
        "sip.devices",
        String.join(
            ",", devices().stream().map(d -> d.user() + ":" + d.password() + ":fxo").toList()));
    settings.forEach((name, value) -> set(builder, name, value));
    Files.createDirectories(data);
    Path log = Files.createTempFile(data.getParent(), "stderr", ".log");
    builder.redirectError(log.toFile());
    HouseProcess house = new HouseProcess(builder.start(), sip, log);
    Thread.ofPlatform().daemon().name("house-stdout").start(house::read);
    house.await("the ready line", START, event -> is(event, "ready"));
    return house;
  }

  /// The ports of the box, as every test house knows them.
  static List<Device> devices() {
    return IntStream.rangeClosed(1, LINES)
        .mapToObj(n -> new Device("fxo" + n, "secret" + n, Device.Kind.FXO, Device.Algorithm.MD5))
        .toList();
  }

  InetSocketAddress sip() {
    return sip;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  JsonNode ready() {
    synchronized (events) {
      return events.getFirst();
    }
  }

  /// How many events have come so far: a place to look from later.
  int mark() {
    synchronized (events) {
      return events.size();
    }
  }

  List<JsonNode> since(int mark) {
    synchronized (events) {
      return List.copyOf(events.subList(mark, events.size()));
    }
  }

  List<JsonNode> since(int mark, String name) {
    return since(mark).stream().filter(event -> is(event, name)).toList();
  }

  JsonNode await(String what, Duration atMost, Predicate<JsonNode> wanted)
      throws InterruptedException {
    return await(what, atMost, 0, wanted);
  }

  /// The first event from `mark` on that is wanted; fails with the end of the log when none comes.
  JsonNode await(String what, Duration atMost, int mark, Predicate<JsonNode> wanted)
      throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    synchronized (events) {
      int next = mark;
      while (true) {
        for (; next < events.size(); next++) {
          if (wanted.test(events.get(next))) return events.get(next);
        }
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0 || ended) break;
        events.wait(left);
      }
    }
    throw new AssertionError(
        what + " did not come; events " + names(since(mark)) + "; log: " + logEnd());
  }

  static boolean is(JsonNode event, String name) {
    return event.path("event").asString().equals(name);
  }

  /// Pulls the plug: SIGKILL.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /// SIGTERM; the seconds it took to end.
  Duration stop() throws InterruptedException {
    long before = System.nanoTime();
    process.destroy();
    assertThat(process.waitFor(15, TimeUnit.SECONDS))
        .as("ends after SIGTERM: " + logEnd())
        .isTrue();
    return Duration.ofNanos(System.nanoTime() - before);
  }

  int exitValue() {
    return process.exitValue();
  }

  /// What was printed on stdout that is no JSON object.
  List<String> notJson() {
    synchronized (events) {
      return List.copyOf(notJson);
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (process.isAlive()) kill();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) take(line);
    } catch (IOException e) {
      take("stdout broke: " + e.getMessage());
    }
    synchronized (events) {
      ended = true;
      events.notifyAll();
    }
  }

  private void take(String line) {
    synchronized (events) {
      try {
        events.add(JSON.readTree(line));
      } catch (JacksonException e) {
        notJson.add(line);
      }
      events.notifyAll();
    }
  }

  String logEnd() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    } catch (IOException e) {
      return "unreadable: " + e.getMessage();
    }
  }

  private static List<String> names(List<JsonNode> some) {
    return some.stream().map(event -> event.path("event").asString()).toList();
  }

  private static void set(ProcessBuilder builder, String setting, String value) {
    builder
        .environment()
        .put("COMPTOIR_" + setting.replace('.', '_').toUpperCase(java.util.Locale.ROOT), value);
  }

  /// Surefire's own class path may be a jar that only points to the real one.
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
