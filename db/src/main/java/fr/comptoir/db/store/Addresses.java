package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ADDRESS;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.Address;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Address rows, wherever they are joined in.
final class Addresses {
  private Addresses() {}

  static @Nullable Address orNone(Record row) {
    return row.get(ADDRESS.ID) == null ? null : of(row);
  }

  static Address of(Record row) {
    Double lat = row.get(ADDRESS.LAT);
    Double lon = row.get(ADDRESS.LON);
    return new Address(
        row.get(ADDRESS.ID),
        row.get(ADDRESS.LABEL),
        row.get(ADDRESS.STREET),
        row.get(ADDRESS.POSTAL_CODE),
        row.get(ADDRESS.CITY),
        row.get(ADDRESS.DETAILS),
        lat == null || lon == null ? null : new GeoPoint(lat, lon),
        row.get(ADDRESS.GEO_PRECISION));
  }
}
