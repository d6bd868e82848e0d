package fr.comptoir.db.domain.restaurant;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/// Who we are.
///
/// @param phoneSpoken the number as a person says it
/// @param dayEnds the business day ends here, so that a late service belongs to its evening
/// @param languages what the assistant may speak, the first one first (ISO 639-1)
public record Restaurant(
    String name,
    PhoneNumber phone,
    String phoneSpoken,
    String email,
    String street,
    String postalCode,
    String city,
    GeoPoint place,
    ZoneId zone,
    LocalTime dayEnds,
    List<String> languages) {

  /// The business day an instant belongs to.
  public LocalDate businessDay(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return local.toLocalTime().isBefore(dayEnds)
        ? local.toLocalDate().minusDays(1)
        : local.toLocalDate();
  }
}
