package fr.comptoir.db.domain.kitchen;

import java.time.Duration;
import java.util.List;

/// What the kitchen can do: points per station and slot. One dish takes one point of its station.
public record KitchenPolicy(Duration slot, List<Station> stations, Duration minPickup) {
  public record Station(String id, String name, int pointsPerSlot) {}
}
