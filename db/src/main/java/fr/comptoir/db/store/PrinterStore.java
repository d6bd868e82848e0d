package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.PRINTER;
import static fr.comptoir.db.store.gen.Tables.PRINTER_STATION;

import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.print.Printer.Counter;
import fr.comptoir.db.store.gen.tables.records.PrinterRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// The printers for tickets.
public final class PrinterStore {
  private static final String NETWORK = "NETWORK";
  private static final String SYSTEM = "SYSTEM";

  private final DSLContext sql;

  PrinterStore(DSLContext sql) {
    this.sql = sql;
  }

  /// All of them, those out of use too, in the order they came.
  public List<Printer> all() {
    var rows = sql.selectFrom(PRINTER).orderBy(PRINTER.ID).fetch();
    if (rows.isEmpty()) return List.of();
    Map<Long, List<String>> stations =
        sql.selectFrom(PRINTER_STATION)
            .fetchGroups(PRINTER_STATION.PRINTER_ID, PRINTER_STATION.STATION);
    return rows.map(row -> printer(row, stations.getOrDefault(row.getId(), List.of())));
  }

  public Optional<Printer> find(long id) {
    return all().stream().filter(printer -> printer.id() == id).findFirst();
  }

  /// @param draft its id and version are given here
  public Printer insert(Printer draft) {
    PrinterRecord row = sql.newRecord(PRINTER);
    row.setVersion(1L);
    return kept(row, draft);
  }

  public Printer update(Printer changed) {
    PrinterRecord row = sql.fetchSingle(PRINTER, PRINTER.ID.eq(changed.id()));
    row.setVersion(row.getVersion() + 1);
    return kept(row, changed);
  }

  private Printer kept(PrinterRecord row, Printer printer) {
    row.setName(printer.name());
    switch (printer.link()) {
      case Printer.Network(String host, int port) -> {
        row.setKind(NETWORK);
        row.setAddress(host);
        row.setPort(port);
      }
      case Printer.System(String name) -> {
        row.setKind(SYSTEM);
        row.setAddress(name);
        row.setPort(0);
      }
    }
    row.setWidthMm(printer.widthMm());
    row.setAutomatic(printer.automatic());
    row.setCounter(printer.counter().name());
    row.setActive(printer.active());
    row.store();
    sql.deleteFrom(PRINTER_STATION).where(PRINTER_STATION.PRINTER_ID.eq(row.getId())).execute();
    for (String station : printer.stations()) {
      sql.insertInto(PRINTER_STATION).values(row.getId(), station).execute();
    }
    return printer(row, List.copyOf(printer.stations()));
  }

  private static Printer printer(PrinterRecord row, List<String> stations) {
    Printer.Link link =
        switch (row.getKind()) {
          case NETWORK -> new Printer.Network(row.getAddress(), row.getPort());
          case SYSTEM -> new Printer.System(row.getAddress());
          default -> throw new IllegalStateException("printer of kind " + row.getKind());
        };
    return new Printer(
        row.getId(),
        row.getVersion(),
        row.getName(),
        link,
        row.getWidthMm(),
        Set.copyOf(stations),
        row.getAutomatic(),
        Counter.valueOf(row.getCounter()),
        row.getActive());
  }
}
