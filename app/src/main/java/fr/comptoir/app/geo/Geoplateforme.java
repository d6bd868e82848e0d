package fr.comptoir.app.geo;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.Place;
import fr.comptoir.db.domain.delivery.Precision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/// The geocoder of the French state (national address base): no key, 50 questions a second. Also
/// understood by its predecessor, so the address is a setting.
public final class Geoplateforme implements Geocoder {
  /// Where it is.
  public static final String URL = "https://data.geopf.fr/geocodage/search";

  private static final int LIMIT = 10;

  private final HttpUrl url;
  private final JsonDoor door = new JsonDoor();

  /// @throws IllegalArgumentException not an http address
  public Geoplateforme(String url) {
    this.url = HttpUrl.get(url);
  }

  @Override
  public Lookup find(AddressQuery query, Duration patience) {
    HttpUrl.Builder asked =
        url.newBuilder()
            .addQueryParameter("q", query.line())
            .addQueryParameter("limit", String.valueOf(LIMIT))
            .addQueryParameter("autocomplete", "0")
            .addQueryParameter("index", "address")
            .addQueryParameter("lat", String.valueOf(query.near().lat()))
            .addQueryParameter("lon", String.valueOf(query.near().lon()));
    return door.get(asked.build(), patience)
        .filter(answer -> answer.path("features").isArray())
        .map(answer -> new Hits(query, hits(answer)).choice())
        .orElseGet(Lookup.Unreachable::new);
  }

  private static List<Hits.Hit> hits(JsonNode answer) {
    List<Hits.Hit> hits = new ArrayList<>();
    for (JsonNode feature : answer.path("features")) {
      JsonNode it = feature.path("properties");
      JsonNode point = feature.path("geometry").path("coordinates");
      // A street, a hamlet or a town is no house, however sure the service is of it.
      if (!it.path("type").asString("").equals("housenumber") || point.size() < 2) continue;
      Place place =
          new Place(
              it.path("name").asString(""),
              it.path("postcode").asString(""),
              it.path("city").asString(""),
              new GeoPoint(point.path(1).asDouble(), point.path(0).asDouble()),
              Precision.HOUSE);
      hits.add(
          new Hits.Hit(place, it.path("housenumber").asString(""), it.path("score").asDouble(0)));
    }
    return hits;
  }

  @Override
  public void close() {
    door.close();
  }
}
