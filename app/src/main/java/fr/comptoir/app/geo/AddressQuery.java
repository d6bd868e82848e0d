package fr.comptoir.app.geo;

import fr.comptoir.db.domain.GeoPoint;

/// An address as somebody said or typed it.
///
/// @param number the house number within `street`, empty when none was said
/// @param postalCode empty = not said
/// @param city empty = not said
/// @param near where the restaurant is: of two namesakes the near one is meant
public record AddressQuery(
    String street, String number, String postalCode, String city, GeoPoint near) {

  /// On one line, as a service wants it.
  String line() {
    return (street + " " + postalCode + " " + city).replaceAll("\\s+", " ").strip();
  }

  /// Whether it was said in which town.
  boolean namesATown() {
    return !postalCode.isEmpty() || !city.isEmpty();
  }
}
