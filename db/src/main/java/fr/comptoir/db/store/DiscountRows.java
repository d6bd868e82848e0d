package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ORDER_DISCOUNT;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.order.PricedCart;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What an offer takes off the lines of a quote.
final class DiscountRows {
  private final DSLContext sql;

  DiscountRows(DSLContext sql) {
    this.sql = sql;
  }

  void insert(UUID quote, PricedCart.@Nullable Discount discount) {
    if (discount == null) return;
    for (PricedCart.Share part : discount.parts()) {
      sql.insertInto(ORDER_DISCOUNT)
          .set(ORDER_DISCOUNT.QUOTE_ID, quote)
          .set(ORDER_DISCOUNT.LINE, part.line())
          .set(ORDER_DISCOUNT.OFFER, discount.offer())
          .set(ORDER_DISCOUNT.NAME, discount.name())
          .set(ORDER_DISCOUNT.SHARE_CENTS, part.amount())
          .execute();
    }
  }

  PricedCart.@Nullable Discount of(UUID quote) {
    var rows =
        sql.selectFrom(ORDER_DISCOUNT)
            .where(ORDER_DISCOUNT.QUOTE_ID.eq(quote))
            .orderBy(ORDER_DISCOUNT.LINE)
            .fetch();
    if (rows.isEmpty()) return null;
    return new PricedCart.Discount(
        rows.getFirst().getOffer(),
        rows.getFirst().getName(),
        rows.stream().map(row -> row.getShareCents()).reduce(Money.ZERO, Money::plus),
        rows.stream()
            .map(row -> new PricedCart.Share(row.getLine(), row.getShareCents()))
            .toList());
  }
}
