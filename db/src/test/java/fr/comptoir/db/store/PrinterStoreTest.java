package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.print.Printer.Counter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrinterStoreTest {
  private final Database database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsPrintersAsTheyAreSet() {
    assertThat(all()).isEmpty();
    var kitchen =
        new Printer(
            0,
            0,
            "Cuisine",
            new Printer.Network("192.168.1.60", 9100),
            80,
            Set.of("pizza", "cold"),
            true,
            Counter.NONE,
            true);
    Printer kept = database.write(tx -> tx.printers().insert(kitchen));
    assertThat(kept.id()).isPositive();
    assertThat(kept.version()).isEqualTo(1);
    assertThat(kept.stations()).containsExactlyInAnyOrder("pizza", "cold");

    var counter =
        new Printer(
            kept.id(),
            kept.version(),
            "Caisse",
            new Printer.System("EPSON TM-m30"),
            58,
            Set.of(),
            false,
            Counter.ON_READY,
            false);
    Printer changed = database.write(tx -> tx.printers().update(counter));
    assertThat(changed.version()).isEqualTo(2);
    assertThat(all()).containsExactly(changed);
    assertThat(changed.link()).isEqualTo(new Printer.System("EPSON TM-m30"));
    assertThat(changed.stations()).isEmpty();
    assertThat(changed.counter()).isEqualTo(Counter.ON_READY);
    assertThat(changed.active()).isFalse();
  }

  private List<Printer> all() {
    return database.read(book -> book.printers().all());
  }
}
