package fr.comptoir.app.geo;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.Place;
import fr.comptoir.db.domain.delivery.Precision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Google's geocoder, for houses that have a key. Asked after the national one.
public final class GoogleGeocoder implements Geocoder {
  /// Where it is.
  public static final String URL = "https://maps.googleapis.com/maps/api/geocode/json";

  private final HttpUrl url;
  private final Supplier<String> key;
  private final JsonDoor door = new JsonDoor();

  /// @param key revealed with each question only
  /// @throws IllegalArgumentException not an http address
  public GoogleGeocoder(String url, Supplier<String> key) {
    this.url = HttpUrl.get(url);
    this.key = key;
  }

  @Override
  public Lookup find(AddressQuery query, Duration patience) {
    HttpUrl.Builder asked =
        url.newBuilder()
            .addQueryParameter("address", query.line())
            .addQueryParameter("components", "country:FR")
            .addQueryParameter("language", "fr")
            .addQueryParameter("region", "fr")
            .addQueryParameter("key", key.get());
    return door.get(asked.build(), patience)
        .map(answer -> lookup(query, answer))
        .orElseGet(Lookup.Unreachable::new);
  }

  private static Lookup lookup(AddressQuery query, JsonNode answer) {
    return switch (answer.path("status").asString("")) {
      case "OK" -> new Hits(query, hits(answer)).choice();
      case "ZERO_RESULTS" -> new Lookup.Unknown();
      // No quota, a bad key: it may know the house, we can't tell.
      default -> new Lookup.Unreachable();
    };
  }

  private static List<Hits.Hit> hits(JsonNode answer) {
    List<Hits.Hit> hits = new ArrayList<>();
    for (JsonNode result : answer.path("results")) {
      Optional<Precision> precision =
          precision(result.path("geometry").path("location_type").asString(""));
      // A partial match is another address than the one that was said.
      if (precision.isEmpty() || result.path("partial_match").asBoolean(false)) continue;
      String number = part(result, "street_number");
      String street = part(result, "route");
      String town = part(result, "locality");
      if (number == null || street == null || town == null) continue;
      JsonNode at = result.path("geometry").path("location");
      String code = part(result, "postal_code");
      Place place =
          new Place(
              number + " " + street,
              code == null ? "" : code,
              town,
              new GeoPoint(at.path("lat").asDouble(), at.path("lng").asDouble()),
              precision.get());
      hits.add(new Hits.Hit(place, number, 1));
    }
    return hits;
  }

  private static Optional<Precision> precision(String type) {
    return switch (type) {
      case "ROOFTOP" -> Optional.of(Precision.HOUSE);
      case "RANGE_INTERPOLATED" -> Optional.of(Precision.INTERPOLATED);
      default -> Optional.empty();
    };
  }

  private static @Nullable String part(JsonNode result, String type) {
    for (JsonNode part : result.path("address_components")) {
      for (JsonNode one : part.path("types")) {
        if (one.asString("").equals(type)) return part.path("long_name").asString("");
      }
    }
    return null;
  }

  @Override
  public void close() {
    door.close();
  }
}
