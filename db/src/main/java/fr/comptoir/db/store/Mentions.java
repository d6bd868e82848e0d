package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CUSTOMER;
import static fr.comptoir.db.store.gen.Tables.ORDER_LINE;
import static fr.comptoir.db.store.gen.Tables.ORDER_LINE_OPTION;
import static fr.comptoir.db.store.gen.Tables.QUESTION;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.replace;

import fr.comptoir.db.domain.customer.Redaction;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.store.gen.DefaultSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;

/// Every free text of the book that names somebody, wherever it stands: found while reading, which
/// holds nobody up, and rewritten afterwards. Tables added later are looked through without being
/// named here.
public final class Mentions {
  /// What the house wrote about itself names no guest, and neither does where somebody lives: a
  /// street, a room or a dish may be called like one.
  private static final List<String> OF_THE_HOUSE =
      List.of(
          "ADDRESS",
          "CHOICE",
          "COURIER",
          "DAY_CLOSE",
          "DELIVERY",
          "DINING_TABLE",
          "EXCLUDED_AREA",
          "LINE_",
          "GEOCODE",
          "HOUSE",
          "ITEM",
          "KITCHEN",
          "MENU",
          "MODE_",
          "OFFER",
          "OUTSIDE",
          "ROOM",
          "SEARCH_",
          "SERVICE",
          "SPECIAL",
          "STATION",
          "STREET",
          "TABLE_");

  private static final Set<Field<?>> NO_GUESTS =
      Set.of(
          ORDER_LINE.NAME,
          ORDER_LINE_OPTION.NAME,
          QUESTION.MATCHING,
          CUSTOMER.FIRST_NAME,
          CUSTOMER.LAST_NAME);

  private record Mention(
      Table<?> table, Field<String> column, Map<Field<Object>, Object> key, String left) {}

  private final List<Mention> found = new ArrayList<>();

  private Mentions() {}

  /// Reads every text column through.
  static Mentions find(DSLContext sql, Redaction redaction) {
    var mentions = new Mentions();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      if (isOfTheHouse(table)) continue;
      for (Field<?> column : table.fields()) {
        if (isText(column)) mentions.findIn(sql, table, column.coerce(String.class), redaction);
      }
    }
    return mentions;
  }

  private static boolean isOfTheHouse(Table<?> table) {
    String name = table.getName().toUpperCase(Locale.ROOT);
    return OF_THE_HOUSE.stream().anyMatch(name::startsWith);
  }

  private static boolean isText(Field<?> column) {
    return column.getType() == String.class
        && !NO_GUESTS.contains(column)
        && !column.getName().equalsIgnoreCase("actor_name");
  }

  private void findIn(DSLContext sql, Table<?> table, Field<String> column, Redaction redaction) {
    UniqueKey<?> key = table.getPrimaryKey();
    if (key == null || key.getFields().stream().anyMatch(column::equals)) return;
    List<Field<?>> fields = new ArrayList<>(key.getFields());
    fields.add(column);
    for (Record row : sql.select(fields).from(table).where(mayName(column, redaction)).fetch()) {
      String text = row.get(column);
      String left = redaction.apply(text);
      if (!left.equals(text)) found.add(new Mention(table, column, keyOf(row, key), left));
    }
  }

  private static Condition mayName(Field<String> column, Redaction redaction) {
    Condition any = noCondition();
    for (String needle : redaction.needles()) any = any.or(lower(column).contains(needle));
    for (String digits : redaction.digits()) {
      any = any.or(bare(column).contains(digits));
    }
    return any;
  }

  /// Without what groups digits.
  private static Field<String> bare(Field<String> column) {
    Field<String> bare = column;
    for (String sign : List.of(" ", ".", "-", "\u00a0")) bare = replace(bare, sign, "");
    return bare;
  }

  @SuppressWarnings("unchecked") // a field of the row it was read from
  private static Map<Field<Object>, Object> keyOf(Record row, UniqueKey<?> key) {
    Map<Field<Object>, Object> values = new HashMap<>();
    for (TableField<?, ?> field : key.getFields()) {
      values.put((Field<Object>) field, row.get(field));
    }
    return values;
  }

  /// Takes the person out of the texts that were found.
  ///
  /// @return how many texts
  int redact(DSLContext sql) {
    for (Mention mention : found) {
      Condition row = noCondition();
      for (var part : mention.key().entrySet()) row = row.and(part.getKey().eq(part.getValue()));
      sql.update(mention.table()).set(mention.column(), mention.left()).where(row).execute();
      if (mention.table().equals(QUESTION)) rematch(sql, row);
    }
    return found.size();
  }

  /// A question that lost a name may read like another: it keeps its row and its count.
  private static void rematch(DSLContext sql, Condition row) {
    var question = sql.selectFrom(QUESTION).where(row).fetchSingle();
    UUID id = question.getId();
    String matching = Question.matching(question.getContent());
    boolean taken = sql.fetchExists(QUESTION, QUESTION.MATCHING.eq(matching), QUESTION.ID.ne(id));
    sql.update(QUESTION)
        .set(QUESTION.MATCHING, taken ? matching + " " + id : matching)
        .where(QUESTION.ID.eq(id))
        .execute();
  }
}
