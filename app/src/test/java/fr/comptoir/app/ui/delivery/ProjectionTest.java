package fr.comptoir.app.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.comptoir.app.ui.delivery.Projection.Spot;
import fr.comptoir.db.domain.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {
  /// 31 rue Sainte, Marseille.
  private static final GeoPoint HOUSE = new GeoPoint(43.2921, 5.3722);

  @ParameterizedTest(name = "{0} m away: {1} rings of {2} m")
  @CsvSource({
    "0, 1, 250",
    "180, 1, 250",
    "900, 4, 250",
    "1100, 3, 500",
    "1990, 4, 500",
    "4200, 3, 2000",
    "7900, 4, 2000",
    "30000, 2, 5000",
  })
  void theFarthestPlaceDecidesTheRings(int metres, int rings, int step) {
    Projection map = map(place(0, metres));

    assertThat(map.rings()).isEqualTo(rings);
    assertThat(map.step()).isEqualTo(step);
    assertThat(map.ring(rings)).isEqualTo(map.radius());
    assertThat(map.metres(rings)).isEqualTo(rings * step);
  }

  @ParameterizedTest(name = "{0} m east, {1} m north: {2}, {3}")
  @CsvSource({
    "0, 0, 250, 200",
    "0, 4000, 250, 20",
    "4000, 0, 430, 200",
    "-2000, 0, 160, 200",
    "0, -1000, 250, 245",
    "2000, 2000, 340, 110",
    "0, 90000, 250, 20",
    "-60000, 0, 70, 200",
  })
  void aPlaceLiesInItsDirectionAtItsDistance(int east, int north, double x, double y) {
    // Four rings of a kilometre in a circle of 180 pixels around (250, 200).
    Spot spot = map(place(0, 4_000)).at(place(east, north));

    assertThat(spot.x()).isCloseTo(x, within(0.5));
    assertThat(spot.y()).isCloseTo(y, within(0.5));
  }

  @Test
  void aMapWithoutPlacesIsStillAMap() {
    Projection map = Projection.fitting(HOUSE, List.of(), 10, 10, 20, 10_000);

    assertThat(map.radius()).isEqualTo(1);
    assertThat(map.at(HOUSE)).isEqualTo(new Spot(5, 5));
  }

  @Test
  void markersOnTheSameSpotStandBesideEachOther() {
    Spot here = new Spot(100, 100);
    Spot there = new Spot(300, 100);

    List<Spot> apart = Projection.apart(List.of(here, there, here, here, new Spot(101, 99)), 24);

    assertThat(apart).startsWith(here, there);
    for (int one = 0; one < apart.size(); one++) {
      for (int other = 0; other < one; other++) {
        assertThat(apart.get(one).to(apart.get(other))).isGreaterThanOrEqualTo(23.9);
      }
    }
  }

  private static Projection map(GeoPoint place) {
    return Projection.fitting(HOUSE, List.of(place), 500, 400, 20, 10_000);
  }

  private static GeoPoint place(int east, int north) {
    double metres = Math.toRadians(1) * 6_371_008.8;
    return new GeoPoint(
        HOUSE.lat() + north / metres,
        HOUSE.lon() + east / metres / Math.cos(Math.toRadians(HOUSE.lat())));
  }
}
