package fr.comptoir.app.exchange;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.MenuSheet;
import fr.comptoir.db.domain.menu.MenuSheet.Column;
import fr.comptoir.db.domain.menu.MenuSheet.Part;
import fr.comptoir.db.domain.menu.MenuSheet.Row;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/// The card as a spreadsheet: the first line names the columns. Written with semicolons and a mark
/// of its encoding, as spreadsheets here expect; read with semicolons, commas or tabs.
final class MenuCsv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

  private MenuCsv() {}

  static String write(MenuSheet sheet) {
    var file = new StringBuilder().append(BYTE_ORDER_MARK);
    try (var csv = new CSVPrinter(file, FORMAT)) {
      csv.printRecord(Stream.of(Column.values()).map(Column::key));
      for (Row row : sheet.rows()) {
        csv.printRecord(Stream.of(Column.values()).map(row::text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  static Outcome<MenuSheet> read(String file) {
    String text = file.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? file.substring(1) : file;
    CSVFormat format =
        FORMAT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return rows(parser);
    } catch (IOException | UncheckedIOException e) {
      String line = String.valueOf(text.lines().count());
      return Outcome.refused(
          new Refusal.Invalid(List.of(new Fault(0, "file", Kind.UNREADABLE, line))));
    }
  }

  private static Outcome<MenuSheet> rows(CSVParser parser) {
    List<Fault> faults = new ArrayList<>();
    List<Column> header = List.of();
    List<Row> rows = new ArrayList<>();
    long before = 0;
    for (CSVRecord each : parser) {
      int line = (int) before + 1;
      before = parser.getCurrentLineNumber();
      if (header.isEmpty()) {
        header = header(each, faults);
        if (!faults.isEmpty()) break;
      } else {
        row(line, header, each, faults).ifPresent(rows::add);
      }
    }
    if (header.isEmpty() && faults.isEmpty()) {
      faults.add(new Fault(0, "file", Kind.MISSING, ""));
    }
    Set<Column> columns = EnumSet.noneOf(Column.class);
    columns.addAll(header);
    return faults.isEmpty()
        ? Outcome.done(new MenuSheet(columns, List.copyOf(rows)))
        : Outcome.refused(new Refusal.Invalid(faults));
  }

  private static List<Column> header(CSVRecord names, List<Fault> faults) {
    List<Column> header = new ArrayList<>();
    for (String name : names) {
      Optional<Column> column =
          Stream.of(Column.values())
              .filter(each -> each.key().equals(name.strip().toLowerCase(Locale.ROOT)))
              .findFirst();
      if (column.isEmpty()) faults.add(new Fault(1, name, Kind.UNKNOWN, name));
      else if (header.contains(column.get())) faults.add(new Fault(1, name, Kind.TWICE, name));
      else header.add(column.get());
    }
    return header;
  }

  private static Optional<Row> row(
      int line, List<Column> header, CSVRecord cells, List<Fault> faults) {
    if (cells.stream().allMatch(String::isBlank)) return Optional.empty();
    if (cells.size() > header.size()) {
      faults.add(new Fault(line, "file", Kind.UNEVEN, String.valueOf(cells.size())));
      return Optional.empty();
    }
    Map<Column, String> texts = new EnumMap<>(Column.class);
    for (int i = 0; i < cells.size(); i++) texts.put(header.get(i), cells.get(i));
    String part = texts.getOrDefault(Column.ROW, Part.ITEM.name()).strip();
    Optional<Part> known =
        Stream.of(Part.values()).filter(each -> each.name().equalsIgnoreCase(part)).findFirst();
    if (known.isEmpty()) {
      faults.add(new Fault(line, Column.ROW.key(), Kind.UNKNOWN, part));
      return Optional.empty();
    }
    return Optional.of(new Row(line, known.get(), texts));
  }

  /// The one of the first line that is there most.
  private static char delimiter(String text) {
    String first = text.lines().findFirst().orElse("");
    return Stream.of(';', ',', '\t')
        .max(Comparator.comparingLong(each -> first.chars().filter(c -> c == each).count()))
        .orElseThrow();
  }
}
