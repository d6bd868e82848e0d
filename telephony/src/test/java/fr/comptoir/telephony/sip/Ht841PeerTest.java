package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.Device.Algorithm;
import fr.comptoir.telephony.FreePorts;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real peers, sipp and baresip, imitating the box on the wall (see `resources/ht841`). They run
/// where they are on the PATH.
class Ht841PeerTest {
  @TempDir Path work;

  private SipEndpoint endpoint;

  @AfterEach
  void close() {
    if (endpoint != null) endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"udp", "tcp"})
  void fourPortsRegisterWithDigest(String transport) throws Exception {
    open(new AnsweringCalls(4, true));
    assertPasses("sipp", Map.of("TRANSPORT", transport), "register");
    assertThat(endpoint.lines()).filteredOn(line -> line.registered()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "call,udp",
    "call-ulaw,udp",
    "reinvite,udp",
    "options,udp",
    "stranger,udp",
    "call,tcp",
    "reinvite,tcp"
  })
  void theBoxGetsWhatItExpects(String scenario, String transport) throws Exception {
    var calls = new AnsweringCalls(4, true);
    open(calls);
    assertPasses("sipp", Map.of("TRANSPORT", transport), "register");
    assertPasses("sipp", Map.of("TRANSPORT", transport, "SECS", "1"), scenario);
    assertThat(endpoint.dialogs()).isZero();
  }

  @Test
  void aCallerWhoGivesUpGetsBothAnswers() throws Exception {
    var calls = new AnsweringCalls(4, false);
    open(calls);
    assertPasses("sipp", Map.of(), "register");
    assertPasses("sipp", Map.of(), "cancel");
    assertThat(AnsweringCalls.next(calls.signals)).isEqualTo(new SipSignal.Cancelled());
  }

  @Test
  void aFullHouseSaysSo() throws Exception {
    open(new AnsweringCalls(0, true));
    assertPasses("sipp", Map.of(), "register");
    assertPasses("sipp", Map.of(), "refused");
  }

  @Test
  void aFifthCallOnFourLinesIsRefusedAndTheFourGoOn() throws Exception {
    open(new AnsweringCalls(4, true));
    assertPasses("sipp", Map.of(), "register");
    assertPasses("sipp", Map.of("SECS", "4"), "full");
  }

  @Test
  void manyShortCallsLeaveNothingBehind() throws Exception {
    open(new AnsweringCalls(200, true));
    assertPasses("sipp", Map.of(), "register");
    assertPasses("sipp", Map.of(), "load", "50", "300");
    assertThat(endpoint.dialogs()).isZero();
  }

  @Test
  void aPhoneRegistersCallsAndHangsUp() throws Exception {
    var calls = new AnsweringCalls(4, true);
    open(calls);
    assertPasses("baresip", Map.of(), "talk", "2");
    assertThat(AnsweringCalls.next(calls.invites).line()).isEqualTo("fxo2");
    assertThat(calls.signals).contains(new SipSignal.Acknowledged(), new SipSignal.HungUp());
  }

  private void open(SipCalls calls) throws IOException {
    var fxo =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new Device("fxo" + i, "secret" + i, Device.Kind.FXO, Algorithm.MD5));
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    var config =
        new TelephonyConfig(
            loopback, FreePorts.one(), 40_000, 40_199, fxo.toList(), CallLimits.DEFAULT);
    endpoint = SipEndpoint.start(config, Clock.systemUTC(), calls);
  }

  private void assertPasses(String peer, Map<String, String> settings, String... command)
      throws IOException, InterruptedException {
    assumeTrue(isOnPath(peer), peer + " is not on the PATH: not tested with a real peer");
    var arguments = new ArrayList<>(List.of("bash", script().toString()));
    arguments.addAll(List.of(command));
    var builder = new ProcessBuilder(arguments).redirectErrorStream(true);
    Path output = work.resolve("output");
    builder.redirectOutput(output.toFile());
    builder.environment().put("APP", "127.0.0.1:" + endpoint.address().getPort());
    builder.environment().put("PORT", "" + FreePorts.one());
    builder.environment().put("REC", work.resolve("rec").toString());
    builder.environment().putAll(settings);
    Process process = builder.start();
    boolean done = process.waitFor(100, TimeUnit.SECONDS);
    if (!done) process.destroyForcibly();
    assertThat(done && process.exitValue() == 0)
        .as(() -> String.join(" ", command) + ":\n" + text(output))
        .isTrue();
  }

  private static Path script() {
    return Path.of("src/test/resources/ht841/ht841.sh").toAbsolutePath();
  }

  private static boolean isOnPath(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) return true;
    }
    return false;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
