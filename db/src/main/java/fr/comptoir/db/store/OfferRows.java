package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.OFFER;
import static fr.comptoir.db.store.gen.Tables.OFFER_DAY;
import static fr.comptoir.db.store.gen.Tables.OFFER_MODE;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Discount;
import fr.comptoir.db.domain.menu.Discount.Scope;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.menu.Offer.Terms;
import fr.comptoir.db.store.gen.tables.records.OfferRecord;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Offers with their days, modes and discount, in the order they are told.
final class OfferRows {
  private final DSLContext sql;

  OfferRows(DSLContext sql) {
    this.sql = sql;
  }

  List<Offer> load() {
    Map<Integer, Set<DayOfWeek>> days =
        sql.selectFrom(OFFER_DAY).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getOffer(),
                    Collectors.mapping(row -> DayOfWeek.of(row.getWeekday()), Collectors.toSet())));
    Map<Integer, Set<Mode>> modes =
        sql.selectFrom(OFFER_MODE).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getOffer(),
                    Collectors.mapping(row -> row.getMode(), Collectors.toSet())));
    return sql.selectFrom(OFFER)
        .orderBy(OFFER.POSITION)
        .fetch(
            row ->
                new Offer(
                    row.getNumber(),
                    row.getType(),
                    row.getName(),
                    row.getDescription(),
                    row.getPricePerPersonCents(),
                    row.getMinParty(),
                    row.getMaxParty(),
                    days.getOrDefault(row.getNumber(), Set.of()),
                    row.getFromTime(),
                    row.getUntilTime(),
                    row.getBookable(),
                    row.getPrepaymentCents(),
                    new Terms(
                        row.getFirstDay(),
                        row.getLastDay(),
                        modes.getOrDefault(row.getNumber(), Set.of()),
                        row.getItem(),
                        discount(row),
                        row.getActive())));
  }

  /// Replaces them all.
  void save(List<Offer> offers) {
    sql.deleteFrom(OFFER).execute();
    int position = 0;
    for (Offer offer : offers) {
      sql.executeInsert(row(offer, position++));
      for (DayOfWeek day : offer.days()) {
        sql.insertInto(OFFER_DAY).values(offer.number(), day.getValue()).execute();
      }
      for (Mode mode : offer.terms().modes()) {
        sql.insertInto(OFFER_MODE).values(offer.number(), mode).execute();
      }
    }
  }

  private static OfferRecord row(Offer offer, int position) {
    Terms terms = offer.terms();
    var row = new OfferRecord();
    row.setNumber(offer.number());
    row.setPosition(position);
    row.setType(offer.type());
    row.setName(offer.name());
    row.setDescription(offer.description());
    row.setPricePerPersonCents(offer.pricePerPerson());
    row.setMinParty(offer.minParty());
    row.setMaxParty(offer.maxParty());
    row.setFromTime(offer.from());
    row.setUntilTime(offer.until());
    row.setBookable(offer.bookable());
    row.setPrepaymentCents(offer.prepayment());
    row.setFirstDay(terms.first());
    row.setLastDay(terms.last());
    row.setItem(terms.item());
    row.setActive(terms.active());
    Discount discount = terms.discount();
    if (discount == null) return row;
    switch (discount) {
      case Discount.Percent(int percent, _) -> row.setDiscountPercent(percent);
      case Discount.Off(Money amount, _) -> row.setDiscountCents(amount);
    }
    switch (discount.scope()) {
      case Scope.WholeOrder _ -> {}
      case Scope.OneItem(int number) -> row.setDiscountItem(number);
      case Scope.OneSection(String section) -> row.setDiscountSection(section);
    }
    return row;
  }

  private static @Nullable Discount discount(OfferRecord row) {
    Integer percent = row.getDiscountPercent();
    if (percent != null) return new Discount.Percent(percent, scope(row));
    Money amount = row.getDiscountCents();
    return amount == null ? null : new Discount.Off(amount, scope(row));
  }

  private static Scope scope(OfferRecord row) {
    Integer item = row.getDiscountItem();
    if (item != null) return new Scope.OneItem(item);
    String section = row.getDiscountSection();
    return section == null ? new Scope.WholeOrder() : new Scope.OneSection(section);
  }
}
