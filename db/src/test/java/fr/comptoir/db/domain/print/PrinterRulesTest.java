package fr.comptoir.db.domain.print;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.print.Printer.Counter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.168.1.60",
        "10.0.0.7",
        "172.16.4.1",
        "172.31.255.1",
        "169.254.3.4",
        "127.0.0.1",
        "imprimante-cuisine.local",
        "EPSON5A21",
        "fd12::7",
        "fe80::1",
        "::1"
      })
  void printersAreOnTheHousesOwnNetwork(String host) {
    assertThat(faults(host, 9100)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', MISSING",
    "8.8.8.8, OUT_OF_RANGE",
    "172.32.0.1, OUT_OF_RANGE",
    "192.169.0.1, OUT_OF_RANGE",
    "2001:db8::1, OUT_OF_RANGE",
    "192.168.1.300, UNREADABLE",
    "http://imprimante, UNREADABLE",
    "-imprimante, UNREADABLE",
    "'a b', UNREADABLE"
  })
  void andNowhereElse(String host, Fault.Kind kind) {
    assertThat(faults(host, 9100)).containsExactly(new Fault(0, "host", kind, host));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 80, 1023, 65_536})
  void noPortOfTheSystems(int port) {
    assertThat(faults("10.0.0.7", port)).extracting(Fault::field).containsExactly("port");
  }

  @Test
  void aStationPrintsInOnePlaceOnly() {
    Printer kitchen = printer(1, "Cuisine", Set.of("pizza", "cold"), true);
    Printer old = printer(3, "Vieille", Set.of("grill"), false);
    assertThat(
            PrinterRules.faults(
                printer(2, "cuisine", Set.of("cold", "grill"), true), List.of(kitchen, old)))
        .containsExactly(
            new Fault(0, "name", Fault.Kind.TWICE, "cuisine"),
            new Fault(0, "stations", Fault.Kind.TWICE, "cold"));
    assertThat(PrinterRules.faults(kitchen, List.of(kitchen))).isEmpty();
  }

  @Test
  void nameAndPaperAreOnesThereAre() {
    var odd =
        new Printer(
            0, 0, " ", new Printer.System(""), 112, Set.of(), false, Counter.ON_DEMAND, true);
    assertThat(PrinterRules.faults(odd, List.of()))
        .extracting(Fault::field)
        .containsExactly("name", "printer", "width");
  }

  private static List<Fault> faults(String host, int port) {
    return PrinterRules.faults(
        new Printer(
            0,
            0,
            "Cuisine",
            new Printer.Network(host, port),
            80,
            Set.of("pizza"),
            true,
            Counter.NONE,
            true),
        List.of());
  }

  private static Printer printer(long id, String name, Set<String> stations, boolean active) {
    return new Printer(
        id,
        1,
        name,
        new Printer.Network("10.0.0.7", 9100),
        80,
        stations,
        true,
        Counter.NONE,
        active);
  }
}
