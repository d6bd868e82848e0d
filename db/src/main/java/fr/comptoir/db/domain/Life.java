package fr.comptoir.db.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A state machine as data: which step may be taken, and by whom.
public final class Life<S extends Enum<S>> {
  private record Way<S>(S from, S to, Set<Actor.Kind> by) {}

  private final List<Way<S>> ways = new ArrayList<>();

  /// Adds a way to what is allowed.
  public Life<S> way(S from, S to, Actor.Kind... by) {
    ways.add(new Way<>(from, to, EnumSet.copyOf(Arrays.asList(by))));
    return this;
  }

  public boolean allows(S from, S to, Actor.Kind by) {
    return ways.stream()
        .anyMatch(way -> way.from() == from && way.to() == to && way.by().contains(by));
  }

  /// Where to from here, in the order in which the ways were written.
  public List<S> next(S from, Actor.Kind by) {
    return ways.stream()
        .filter(way -> way.from() == from && way.by().contains(by))
        .map(Way::to)
        .toList();
  }
}
