package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.LINE_BAND;
import static fr.comptoir.db.store.gen.Tables.LINE_RULES;

import fr.comptoir.db.domain.call.LineBand;
import fr.comptoir.db.domain.call.LineMode;
import fr.comptoir.db.domain.call.LineRules;
import fr.comptoir.db.domain.call.LineRules.Anonymous;
import fr.comptoir.db.store.gen.tables.records.LineBandRecord;
import fr.comptoir.db.store.gen.tables.records.LineRulesRecord;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;

/// How the wall lines take their calls.
public final class LineStore {
  private final DSLContext sql;

  LineStore(DSLContext sql) {
    this.sql = sql;
  }

  /// What was set for a line; empty where nothing was.
  public Optional<LineRules> rules(String line) {
    return sql.selectFrom(LINE_RULES)
        .where(LINE_RULES.LINE.eq(line))
        .fetchOptional()
        .map(this::rules);
  }

  /// Every line something was set for, by its port.
  public List<LineRules> all() {
    return sql.selectFrom(LINE_RULES).orderBy(LINE_RULES.LINE).fetch(this::rules);
  }

  /// @param next its version is given here
  public LineRules save(LineRules next) {
    LineRulesRecord row =
        sql.selectFrom(LINE_RULES)
            .where(LINE_RULES.LINE.eq(next.line()))
            .fetchOptional()
            .orElseGet(
                () -> {
                  LineRulesRecord fresh = sql.newRecord(LINE_RULES);
                  fresh.setLine(next.line());
                  fresh.setVersion(0L);
                  return fresh;
                });
    row.setVersion(row.getVersion() + 1);
    row.setName(next.name());
    row.setPhone(next.number());
    row.setMode(next.mode().name());
    row.setRingSeconds(next.ringSeconds());
    row.setRepeatMinutes(next.repeatMinutes());
    row.setVipToPerson(next.vipToPerson());
    row.setAnonymous(next.anonymous().name());
    row.setShield(next.shield());
    row.store();
    saveBands(next);
    return rules(row);
  }

  private void saveBands(LineRules next) {
    sql.deleteFrom(LINE_BAND).where(LINE_BAND.LINE.eq(next.line())).execute();
    for (int place = 0; place < next.bands().size(); place++) {
      LineBand band = next.bands().get(place);
      for (DayOfWeek day : band.days()) {
        sql.insertInto(LINE_BAND)
            .values(
                next.line(), place, day.getValue(), band.from(), band.until(), band.mode().name())
            .execute();
      }
    }
  }

  private LineRules rules(LineRulesRecord row) {
    return new LineRules(
        row.getLine(),
        row.getVersion(),
        row.getName(),
        row.getPhone(),
        LineMode.valueOf(row.getMode()),
        bands(row.getLine()),
        row.getRingSeconds(),
        row.getRepeatMinutes(),
        row.getVipToPerson(),
        Anonymous.valueOf(row.getAnonymous()),
        row.getShield());
  }

  private List<LineBand> bands(String line) {
    var places = new TreeMap<Integer, List<LineBandRecord>>();
    for (LineBandRecord row : sql.selectFrom(LINE_BAND).where(LINE_BAND.LINE.eq(line)).fetch()) {
      places.computeIfAbsent(row.getPlace(), _ -> new ArrayList<>()).add(row);
    }
    return places.values().stream().map(LineStore::band).toList();
  }

  private static LineBand band(List<LineBandRecord> rows) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    rows.forEach(row -> days.add(DayOfWeek.of(row.getWeekday())));
    LineBandRecord first = rows.getFirst();
    return new LineBand(
        days, first.getFromTime(), first.getUntilTime(), LineMode.valueOf(first.getMode()));
  }
}
