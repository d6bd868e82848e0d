package fr.comptoir.app.ui.settings;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.print.PrinterRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A printer as it is edited. FX thread only.
final class PrinterForm {
  private static final int BROAD = 80;

  private final @Nullable Printer original;
  private final Form<Printer> form;

  final FormValue<String> name;
  final FormValue<String> host;
  final FormValue<Integer> port;
  boolean network;
  String system;
  int width;
  Set<String> stations;
  boolean automatic;
  Printer.Counter counter;

  /// @param original null = a new one
  /// @param others those there are
  PrinterForm(@Nullable Printer original, List<Printer> others) {
    this.original = original;
    this.form = new Form<>(original);
    Printer.Link link = original == null ? new Printer.Network("", 0) : original.link();
    String address = link instanceof Printer.Network at ? at.host() : "";
    int at = link instanceof Printer.Network on && on.port() > 0 ? on.port() : usual();
    name = form.add(FormValue.words("name", original == null ? "" : original.name(), true));
    host = form.add(FormValue.words("host", address, false));
    port = form.add(new FormValue<>("port", "" + at, false, Typed::whole));
    network = link instanceof Printer.Network;
    system = link instanceof Printer.System(String printer) ? printer : "";
    width = original == null ? BROAD : original.widthMm();
    stations = original == null ? Set.of() : original.stations();
    automatic = original == null || original.automatic();
    counter = original == null ? Printer.Counter.ON_DEMAND : original.counter();
    form.of(
        this::made, () -> made().map(now -> PrinterRules.faults(now, others)).orElse(List.of()));
  }

  private static int usual() {
    return Printer.Network.USUAL_PORT;
  }

  Form<Printer> form() {
    return form;
  }

  @Nullable Printer original() {
    return original;
  }

  private Optional<Printer> made() {
    if (name.value().isEmpty() || (network && port.value().isEmpty())) return Optional.empty();
    Printer.Link link =
        network
            ? new Printer.Network(host.value().orElse(""), port.value().orElse(0))
            : new Printer.System(system);
    return Optional.of(
        new Printer(
            original == null ? 0 : original.id(),
            original == null ? 0 : original.version(),
            name.value().get(),
            link,
            width,
            stations,
            automatic,
            counter,
            true));
  }
}
