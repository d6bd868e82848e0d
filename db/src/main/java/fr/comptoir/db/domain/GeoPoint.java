package fr.comptoir.db.domain;

/// A place on earth, WGS 84 degrees.
public record GeoPoint(double lat, double lon) {
  private static final double EARTH_RADIUS_M = 6_371_008.8;

  /// Great-circle distance in metres (haversine).
  public int metresTo(GeoPoint other) {
    double dLat = Math.toRadians(other.lat - lat);
    double dLon = Math.toRadians(other.lon - lon);
    double a =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(other.lat))
                * Math.pow(Math.sin(dLon / 2), 2);
    return (int) Math.round(2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(a)));
  }
}
