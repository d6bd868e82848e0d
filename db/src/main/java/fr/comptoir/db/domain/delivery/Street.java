package fr.comptoir.db.domain.delivery;

import fr.comptoir.db.domain.GeoPoint;

/// A street of the offline address book, located by one point of it.
public record Street(String name, String postalCode, String city, GeoPoint place) {}
