package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CUSTOMER;
import static fr.comptoir.db.store.gen.Tables.SEARCH_GUEST;
import static fr.comptoir.db.store.gen.Tables.SEARCH_TAIL;
import static fr.comptoir.db.store.gen.Tables.SEARCH_WORD;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.select;

import fr.comptoir.db.domain.customer.CardLine;
import fr.comptoir.db.domain.search.SearchText;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// All customers' cards, to be looked through page by page.
public final class CardStore {
  private final DSLContext sql;

  CardStore(DSLContext sql) {
    this.sql = sql;
  }

  /// By name, those without one last; merged and erased cards are none.
  ///
  /// @param text words that begin those of the name, or a piece of one of the numbers
  public List<CardLine> page(SearchText text, int offset, int limit) {
    return sql.select(
            CUSTOMER.ID,
            CUSTOMER.VERSION,
            CUSTOMER.FIRST_NAME,
            CUSTOMER.LAST_NAME,
            CUSTOMER.PHONE,
            CUSTOMER.VIP,
            CUSTOMER.BLOCKED)
        .from(CUSTOMER)
        .where(CUSTOMER.MERGED_INTO.isNull(), CUSTOMER.ERASED_AT.isNull())
        .and(which(text))
        .orderBy(
            case_().when(CUSTOMER.LAST_NAME.concat(CUSTOMER.FIRST_NAME).eq(""), 1).otherwise(0),
            CUSTOMER.LAST_NAME,
            CUSTOMER.FIRST_NAME,
            CUSTOMER.ID)
        .limit(limit)
        .offset(offset)
        .fetch(
            row ->
                new CardLine(
                    row.value1(),
                    row.value2(),
                    (row.value3() + " " + row.value4()).strip(),
                    row.value5(),
                    row.value6(),
                    row.value7()));
  }

  private static Condition which(SearchText text) {
    Condition which = CUSTOMER.ID.isNotNull();
    for (String word : text.words()) {
      which =
          which.and(
              CUSTOMER.ID.in(
                  select(SEARCH_GUEST.CUSTOMER_ID)
                      .from(SEARCH_GUEST)
                      .join(SEARCH_WORD)
                      .on(SEARCH_WORD.GUEST_ID.eq(SEARCH_GUEST.ID))
                      .where(begins(SEARCH_WORD.WORD, word))));
    }
    if (text.digits().isEmpty()) return which;
    return which.and(
        CUSTOMER.ID.in(
            select(SEARCH_GUEST.CUSTOMER_ID)
                .from(SEARCH_GUEST)
                .where(
                    SEARCH_GUEST.NUMBER.in(
                        select(SEARCH_TAIL.NUMBER)
                            .from(SEARCH_TAIL)
                            .where(begins(SEARCH_TAIL.TAIL, text.digits()))))));
  }

  private static Condition begins(Field<String> field, String prefix) {
    return field.ge(prefix).and(field.le(prefix + "zzzzzzzz"));
  }
}
