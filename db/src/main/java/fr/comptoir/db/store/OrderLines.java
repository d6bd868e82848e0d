package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ORDER_LINE;
import static fr.comptoir.db.store.gen.Tables.ORDER_LINE_OPTION;
import static fr.comptoir.db.store.gen.Tables.ORDER_LINE_STATION;

import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.PricedCart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/// The priced lines of quotes, and of the orders they became.
final class OrderLines {
  private record Place(UUID quote, int line) {}

  private final DSLContext sql;

  OrderLines(DSLContext sql) {
    this.sql = sql;
  }

  void insert(UUID quote, List<PricedCart.Line> lines) {
    var rows = sql.insertInto(ORDER_LINE).columns(ORDER_LINE.fields());
    var options = sql.insertInto(ORDER_LINE_OPTION).columns(ORDER_LINE_OPTION.fields());
    var stations = sql.insertInto(ORDER_LINE_STATION).columns(ORDER_LINE_STATION.fields());
    boolean anyOption = false;
    boolean anyStation = false;
    for (PricedCart.Line line : lines) {
      rows =
          rows.values(
              quote,
              line.line(),
              line.item(),
              line.name(),
              line.quantity(),
              line.note(),
              line.unit(),
              line.total());
      int position = 0;
      for (PricedCart.Option option : line.options()) {
        options =
            options.values(
                quote, line.line(), position++, option.number(), option.name(), option.extra());
        anyOption = true;
      }
      for (var station : line.stations().entrySet()) {
        stations = stations.values(quote, line.line(), station.getKey(), station.getValue());
        anyStation = true;
      }
    }
    if (!lines.isEmpty()) rows.execute();
    if (anyOption) options.execute();
    if (anyStation) stations.execute();
  }

  /// The lines of each quote, in the order they were asked for.
  Map<UUID, List<PricedCart.Line>> of(Collection<UUID> quotes) {
    if (quotes.isEmpty()) return Map.of();
    IdList wanted = IdList.of(quotes);
    Map<Place, List<PricedCart.Option>> options = options(wanted);
    Map<Place, Map<String, Integer>> stations = stations(wanted);
    Map<UUID, List<PricedCart.Line>> lines = new HashMap<>();
    sql.select(ORDER_LINE.fields())
        .from(wanted.table())
        .join(ORDER_LINE)
        .on(ORDER_LINE.QUOTE_ID.eq(wanted.id()))
        .orderBy(ORDER_LINE.QUOTE_ID, ORDER_LINE.LINE)
        .fetchInto(ORDER_LINE)
        .forEach(
            row -> {
              Place place = new Place(row.getQuoteId(), row.getLine());
              lines
                  .computeIfAbsent(row.getQuoteId(), _ -> new ArrayList<>())
                  .add(
                      new PricedCart.Line(
                          row.getLine(),
                          row.getItem(),
                          row.getName(),
                          row.getQuantity(),
                          List.copyOf(options.getOrDefault(place, List.of())),
                          row.getNote(),
                          row.getUnitCents(),
                          row.getTotalCents(),
                          stations.getOrDefault(place, Map.of()),
                          List.of()));
            });
    return lines;
  }

  /// What was asked for with each quote: the lines without names, prices and stations.
  Map<UUID, List<Cart.Line>> asked(Collection<UUID> quotes) {
    if (quotes.isEmpty()) return Map.of();
    IdList wanted = IdList.of(quotes);
    Map<Place, List<Integer>> options = new HashMap<>();
    sql.select(ORDER_LINE_OPTION.QUOTE_ID, ORDER_LINE_OPTION.LINE, ORDER_LINE_OPTION.NUMBER)
        .from(wanted.table())
        .join(ORDER_LINE_OPTION)
        .on(ORDER_LINE_OPTION.QUOTE_ID.eq(wanted.id()))
        .orderBy(ORDER_LINE_OPTION.QUOTE_ID, ORDER_LINE_OPTION.LINE, ORDER_LINE_OPTION.POSITION)
        .forEach(
            row ->
                options
                    .computeIfAbsent(new Place(row.value1(), row.value2()), _ -> new ArrayList<>())
                    .add(row.value3()));
    Map<UUID, List<Cart.Line>> lines = new HashMap<>();
    sql.select(
            ORDER_LINE.QUOTE_ID,
            ORDER_LINE.LINE,
            ORDER_LINE.ITEM,
            ORDER_LINE.QUANTITY,
            ORDER_LINE.NOTE)
        .from(wanted.table())
        .join(ORDER_LINE)
        .on(ORDER_LINE.QUOTE_ID.eq(wanted.id()))
        .orderBy(ORDER_LINE.QUOTE_ID, ORDER_LINE.LINE)
        .forEach(
            row -> {
              List<Integer> chosen =
                  options.getOrDefault(new Place(row.value1(), row.value2()), List.of());
              lines
                  .computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                  .add(
                      new Cart.Line(
                          row.value2(), row.value3(), row.value4(), chosen, row.value5()));
            });
    return lines;
  }

  private Map<Place, List<PricedCart.Option>> options(IdList wanted) {
    Map<Place, List<PricedCart.Option>> options = new HashMap<>();
    sql.select(ORDER_LINE_OPTION.fields())
        .from(wanted.table())
        .join(ORDER_LINE_OPTION)
        .on(ORDER_LINE_OPTION.QUOTE_ID.eq(wanted.id()))
        .orderBy(ORDER_LINE_OPTION.QUOTE_ID, ORDER_LINE_OPTION.LINE, ORDER_LINE_OPTION.POSITION)
        .fetchInto(ORDER_LINE_OPTION)
        .forEach(
            row ->
                options
                    .computeIfAbsent(
                        new Place(row.getQuoteId(), row.getLine()), _ -> new ArrayList<>())
                    .add(
                        new PricedCart.Option(
                            row.getNumber(), row.getName(), row.getExtraCents())));
    return options;
  }

  private Map<Place, Map<String, Integer>> stations(IdList wanted) {
    Map<Place, Map<String, Integer>> stations = new HashMap<>();
    sql.select(ORDER_LINE_STATION.fields())
        .from(wanted.table())
        .join(ORDER_LINE_STATION)
        .on(ORDER_LINE_STATION.QUOTE_ID.eq(wanted.id()))
        .fetchInto(ORDER_LINE_STATION)
        .forEach(
            row ->
                stations
                    .computeIfAbsent(
                        new Place(row.getQuoteId(), row.getLine()), _ -> new LinkedHashMap<>())
                    .put(row.getStation(), row.getPoints()));
    return stations;
  }
}
