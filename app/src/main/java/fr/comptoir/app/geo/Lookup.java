package fr.comptoir.app.geo;

import fr.comptoir.db.domain.delivery.Place;
import java.util.List;

/// What came of looking for an address.
public sealed interface Lookup {
  record Found(Place place) implements Lookup {}

  /// Several places may be meant; the most likely first.
  record Ambiguous(List<Place> candidates) implements Lookup {}

  /// The service answered, and knows no such house.
  record Unknown() implements Lookup {}

  /// Nobody answered in time, or only nonsense: nothing is known either way.
  record Unreachable() implements Lookup {}
}
