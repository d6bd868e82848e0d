package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.DELIVERY_TERMS;
import static fr.comptoir.db.store.gen.Tables.GEOCODE;
import static fr.comptoir.db.store.gen.Tables.ORDERS;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.DeliveryTerms;
import fr.comptoir.db.domain.delivery.Place;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.store.gen.tables.records.DeliveryTermsRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/// What deliveries were promised on, and the places found before.
public final class DeliveryStore {
  private final DSLContext sql;

  DeliveryStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Keeps what a quote promises about the way; once for each quote.
  public void keep(OrderQuote.Id quote, DeliveryTerms terms) {
    sql.insertInto(DELIVERY_TERMS)
        .set(DELIVERY_TERMS.QUOTE_ID, quote.value())
        .set(DELIVERY_TERMS.ZONE, terms.zone())
        .set(DELIVERY_TERMS.STRAIGHT_M, terms.metres())
        .set(DELIVERY_TERMS.ROAD_M, terms.roadMetres())
        .set(DELIVERY_TERMS.TRAVEL_MIN, HouseStore.minutes(terms.travel()))
        .set(DELIVERY_TERMS.FEE_CENTS, terms.fee())
        .set(DELIVERY_TERMS.LEAD_MIN, HouseStore.minutes(terms.lead()))
        .set(DELIVERY_TERMS.ESTIMATED, terms.estimated())
        .execute();
  }

  /// Empty for what isn't delivered.
  public Optional<DeliveryTerms> termsOf(OrderQuote.Id quote) {
    return sql.selectFrom(DELIVERY_TERMS)
        .where(DELIVERY_TERMS.QUOTE_ID.eq(quote.value()))
        .fetchOptional(DeliveryStore::terms);
  }

  /// Empty for what isn't delivered.
  public Optional<DeliveryTerms> termsOf(Order.Id order) {
    return sql.selectFrom(DELIVERY_TERMS)
        .where(
            DELIVERY_TERMS.QUOTE_ID.in(
                sql.select(ORDERS.QUOTE_ID).from(ORDERS).where(ORDERS.ID.eq(order.value()))))
        .fetchOptional(DeliveryStore::terms);
  }

  private static DeliveryTerms terms(DeliveryTermsRecord row) {
    return new DeliveryTerms(
        row.getZone(),
        row.getStraightM(),
        row.getRoadM(),
        Duration.ofMinutes(row.getTravelMin()),
        row.getFeeCents(),
        Duration.ofMinutes(row.getLeadMin()),
        row.getEstimated());
  }

  /// The place that was found for these words.
  ///
  /// @param said normalised by the caller, always in the same way
  /// @param since found before this is not trusted
  public Optional<Place> place(String said, Instant since) {
    return sql.selectFrom(GEOCODE)
        .where(GEOCODE.SAID.eq(said), GEOCODE.FOUND_AT.ge(since))
        .fetchOptional(
            row ->
                new Place(
                    row.getStreet(),
                    row.getPostalCode(),
                    row.getCity(),
                    new GeoPoint(row.getLat(), row.getLon()),
                    row.getGeoPrecision()));
  }

  /// Remembers what was found for these words; the newer finding wins.
  public void remember(String said, Place place, Instant at) {
    sql.deleteFrom(GEOCODE).where(GEOCODE.SAID.eq(said)).execute();
    sql.insertInto(GEOCODE)
        .set(GEOCODE.SAID, said)
        .set(GEOCODE.STREET, place.street())
        .set(GEOCODE.POSTAL_CODE, place.postalCode())
        .set(GEOCODE.CITY, place.city())
        .set(GEOCODE.LAT, place.point().lat())
        .set(GEOCODE.LON, place.point().lon())
        .set(GEOCODE.GEO_PRECISION, place.precision())
        .set(GEOCODE.FOUND_AT, at)
        .execute();
  }
}
