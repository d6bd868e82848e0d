package fr.comptoir.app.geo;

import java.time.Duration;

/// Says where an address is. Thread-safe, blocking; never on the FX thread. A breakdown outside is
/// an answer ([Lookup.Unreachable]), not an exception.
public interface Geocoder extends AutoCloseable {
  /// No service at all: the house has its own address book.
  Geocoder NONE = (query, patience) -> new Lookup.Unreachable();

  /// @param patience the answer comes within this time
  Lookup find(AddressQuery query, Duration patience);

  @Override
  default void close() {}
}
