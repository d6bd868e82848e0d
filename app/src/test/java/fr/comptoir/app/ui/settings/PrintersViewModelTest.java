package fr.comptoir.app.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.print.PagePrinter;
import fr.comptoir.app.print.PrinterState;
import fr.comptoir.app.print.Trouble;
import fr.comptoir.app.ui.Ready;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.app.ui.fx.PaperPill;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.print.PrintJob;
import fr.comptoir.db.domain.print.Printer;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrintersViewModelTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");

  private final SampleDesks sample = SampleDesks.open();
  private final Ready ready = Ready.here();
  private final PrintersViewModel model =
      new PrintersViewModel(
          sample.desks().print(), new NoPages(), ready.background(), ready.notices(), new OnDuty());

  @BeforeEach
  void open() {
    model.load();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aPrinterIsSetUpTestedAndTakenBack() {
    PrinterForm form = form();
    assertThat(form.form().state().get().ready()).as("nothing typed yet").isFalse();
    form.name.text().set("Cuisine");
    form.host.text().set("8.8.8.8");
    assertThat(form.host.fault().get()).contains(Fault.Kind.OUT_OF_RANGE);
    form.host.text().set("192.168.1.60");
    model.save(form.form().state().get().value().orElseThrow(), form.form(), () -> {});
    Printer kept = sample.desks().print().printers().getFirst();
    assertThat(kept.link()).isEqualTo(new Printer.Network("192.168.1.60", 9100));
    model.apply(kept);
    assertThat(model.paper().get().printers())
        .extracting(line -> line.printer())
        .containsExactly(kept);

    model.test(kept);
    refresh();
    assertThat(model.paper().get().printers().getFirst().waiting()).isEqualTo(1);
    ready.undo();
    refresh();
    assertThat(model.paper().get().printers().getFirst().waiting()).isZero();
    assertThat(model.paper().get().journal())
        .extracting(PrintJob::state)
        .containsExactly(Outgoing.State.CANCELLED);

    model.retire(kept);
    assertThat(sample.desks().print().printers()).isEmpty();
    ready.undo();
    assertThat(sample.desks().print().printers())
        .extracting(Printer::name)
        .containsExactly("Cuisine");
    assertThat(ready.keys())
        .containsExactly(
            "settings.printer.saved",
            "settings.printer.tested",
            "settings.printer.cancelled",
            "settings.printer.retired");
  }

  @Test
  void theStatusBarIsCalm() {
    assertThat(model.pill().get()).isEqualTo(PaperPill.NONE);
    PrinterForm form = form();
    form.name.text().set("Cuisine");
    form.host.text().set("192.168.1.60");
    model.save(form.form().state().get().value().orElseThrow(), form.form(), () -> {});
    Printer kept = sample.desks().print().printers().getFirst();
    model.apply(kept);
    model.tick(NOW);
    assertThat(model.pill().get()).isEqualTo(new PaperPill(kept, null, 0));
    model.apply(new PrinterState(kept.id(), Trouble.NO_PAPER, NOW));
    model.tick(NOW);
    model.tick(NOW.plusSeconds(2));
    assertThat(model.pill().get().isWell()).as("bad news must last").isTrue();
    model.tick(NOW.plusSeconds(3));
    assertThat(model.pill().get()).isEqualTo(new PaperPill(kept, Trouble.NO_PAPER, 0));
    model.apply(new PrinterState(kept.id(), null, NOW));
    model.tick(NOW.plusSeconds(4));
    assertThat(model.pill().get().isWell()).as("good news at once").isTrue();
  }

  @Test
  void theNewerOfTwoWins() {
    Printer old =
        new Printer(
            7,
            2,
            "Cuisine",
            new Printer.Network("10.0.0.7", 9100),
            80,
            java.util.Set.of(),
            true,
            Printer.Counter.NONE,
            true);
    model.apply(old);
    var event =
        new RestaurantEvent.PrinterChanged(
            new Printer(
                7, 1, "Avant", old.link(), 80, old.stations(), true, Printer.Counter.NONE, true));
    model.apply(event.printer());
    assertThat(model.paper().get().printers().getFirst().printer().name()).isEqualTo("Cuisine");
  }

  private PrinterForm form() {
    return new PrinterForm(
        null, model.paper().get().printers().stream().map(line -> line.printer()).toList());
  }

  private void refresh() {
    sample.desks().print().journal(9).forEach(model::apply);
  }

  /// A PC without printers.
  private static final class NoPages implements PagePrinter {
    @Override
    public List<String> printers() {
      return List.of();
    }

    @Override
    public Result print(String title, List<BufferedImage> pages, String printer) {
      return Result.NO_PRINTER;
    }
  }
}
