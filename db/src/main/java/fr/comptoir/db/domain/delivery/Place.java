package fr.comptoir.db.domain.delivery;

import fr.comptoir.db.domain.GeoPoint;

/// A place as a geocoder or the address book names it.
///
/// @param street with the house number, as it is written there
public record Place(
    String street, String postalCode, String city, GeoPoint point, Precision precision) {}
