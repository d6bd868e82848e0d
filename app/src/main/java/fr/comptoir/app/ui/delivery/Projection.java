package fr.comptoir.app.ui.delivery;

import fr.comptoir.db.domain.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/// Where places lie on the schematic map: the restaurant in the middle, everything else in its true
/// direction and at its true distance as the crow flies, north up. Good to a metre in a town. Pure.
///
/// @param x of the restaurant, in pixels
/// @param y of the restaurant, in pixels
/// @param radius of the outermost ring, in pixels
/// @param step metres from ring to ring
/// @param rings how many
public record Projection(GeoPoint house, double x, double y, double radius, int step, int rings) {
  private static final double EARTH_RADIUS_M = 6_371_008.8;
  private static final int[] STEPS = {250, 500, 1_000, 2_000, 5_000, 10_000, 20_000};
  private static final int MOST_RINGS = 4;

  /// Tried one after the other when two markers would lie on each other.
  private static final int DIRECTIONS = 8;

  /// A place on the map, in pixels from its upper left corner.
  public record Spot(double x, double y) {
    double to(Spot other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  /// The map that shows all of these places in this room.
  ///
  /// @param margin pixels that stay free outside the outermost ring
  /// @param farthest metres; what lies beyond is drawn on the outermost ring
  public static Projection fitting(
      GeoPoint house,
      List<GeoPoint> places,
      double width,
      double height,
      double margin,
      int farthest) {
    int reach =
        places.stream()
            .mapToInt(house::metresTo)
            .map(far -> Math.min(far, farthest))
            .max()
            .orElse(0);
    int step = step(reach);
    int rings = Math.max(1, Math.ceilDiv(reach, step));
    double radius = Math.max(1, Math.min(width, height) / 2 - margin);
    return new Projection(house, width / 2, height / 2, radius, step, rings);
  }

  private static int step(int reach) {
    for (int step : STEPS) {
      if (reach <= step * MOST_RINGS) return step;
    }
    return STEPS[STEPS.length - 1];
  }

  /// Where a place is drawn; never outside the outermost ring.
  public Spot at(GeoPoint place) {
    double east =
        Math.toRadians(place.lon() - house.lon())
            * Math.cos(Math.toRadians(house.lat()))
            * EARTH_RADIUS_M;
    double north = Math.toRadians(place.lat() - house.lat()) * EARTH_RADIUS_M;
    double far = Math.hypot(east, north);
    double shown = Math.min(1, outermost() / Math.max(1, far)) * scale();
    return new Spot(x + east * shown, y - north * shown);
  }

  /// Radius of the ring with this number, from 1; in pixels.
  public double ring(int number) {
    return radius * number / rings;
  }

  /// What the ring with this number stands for, in metres.
  public int metres(int number) {
    return step * number;
  }

  private double outermost() {
    return (double) step * rings;
  }

  private double scale() {
    return radius / outermost();
  }

  /// The same spots, moved so that no two are nearer than this; the first ones stay where they are.
  public static List<Spot> apart(List<Spot> spots, double gap) {
    List<Spot> placed = new ArrayList<>();
    for (Spot spot : spots) placed.add(free(spot, placed, gap));
    return List.copyOf(placed);
  }

  private static Spot free(Spot spot, List<Spot> placed, double gap) {
    if (isFree(spot, placed, gap)) return spot;
    for (int round = 1; round <= DIRECTIONS; round++) {
      for (int way = 0; way < DIRECTIONS; way++) {
        double angle = 2 * Math.PI * way / DIRECTIONS;
        Spot beside =
            new Spot(
                spot.x() + Math.cos(angle) * gap * round, spot.y() + Math.sin(angle) * gap * round);
        if (isFree(beside, placed, gap)) return beside;
      }
    }
    return spot;
  }

  private static boolean isFree(Spot spot, List<Spot> placed, double gap) {
    // A hair of room for rounding: what is exactly a gap away is free.
    return placed.stream().allMatch(other -> other.to(spot) >= gap - 0.001);
  }
}
