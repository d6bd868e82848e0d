package fr.comptoir.db.domain.delivery;

import fr.comptoir.db.domain.GeoPoint;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where to deliver. The coordinates belong to this text and to no other.
///
/// @param id what the assistant's tools say
/// @param details floor, door code, intercom
/// @param place null = not located, so nobody may promise a delivery there
/// @param precision a [Precision] as [Precision#word], or empty
public record Address(
    long id,
    String label,
    String street,
    String postalCode,
    String city,
    String details,
    @Nullable GeoPoint place,
    String precision) {

  /// Whether its coordinates are those of a house or at least of its street: the middle of a town
  /// is no address (domain.md V-3).
  public boolean isLocated() {
    return place != null
        && Arrays.stream(Precision.values()).anyMatch(known -> known.word().equals(precision));
  }

  /// Whether only the street is known, so that distance and time are a guess.
  public boolean isEstimated() {
    return precision.equals(Precision.STREET.word());
  }
}
