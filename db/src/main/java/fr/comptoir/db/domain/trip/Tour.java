package fr.comptoir.db.domain.trip;

import fr.comptoir.db.domain.trip.Round.Door;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the order of one tour: nearest insertion, then turning pieces round while that helps
/// (2-opt); with few doors all orders that could still be better are tried. Not thread-safe.
final class Tour {
  /// Up to so many doors the result is the best there is: 8! orders are tried in milliseconds.
  static final int EXACT = 8;

  private final List<Door> doors;
  private final int[][] metres;
  private final long[][] seconds;
  private final long[] slack;
  private final long handover;

  /// Less is better: first the seconds late, then the metres, then the seconds all doors wait
  /// together, which tells a tour from its reverse.
  private record Score(long late, long metres, long waited) {
    boolean beats(Score other) {
      if (late != other.late) return late < other.late;
      return metres != other.metres ? metres < other.metres : waited < other.waited;
    }

    Score with(long moreLate, long moreMetres, long moreWaited) {
      return new Score(late + moreLate, metres + moreMetres, waited + moreWaited);
    }
  }

  /// The house has the last number in the tables.
  Tour(TripRules rules, List<Door> doors, Instant departs) {
    this.doors = doors;
    int size = doors.size();
    this.metres = new int[size + 1][size + 1];
    this.seconds = new long[size + 1][size + 1];
    this.slack = new long[size];
    this.handover = rules.travel().handover().toSeconds();
    for (int from = 0; from <= size; from++) {
      for (int to = 0; to <= size; to++) {
        var a = from == size ? rules.house() : doors.get(from).place();
        var b = to == size ? rules.house() : doors.get(to).place();
        metres[from][to] = rules.travel().road(a, b);
        seconds[from][to] = rules.travel().drive(metres[from][to]).toSeconds();
      }
    }
    for (int door = 0; door < size; door++) {
      slack[door] = doors.get(door).promised().getEpochSecond() - departs.getEpochSecond();
    }
  }

  List<Door> best() {
    int[] order = turned(inserted());
    if (order.length > 2 && order.length <= EXACT) order = new Search(order).best();
    return Arrays.stream(order).mapToObj(doors::get).toList();
  }

  /// Takes the door nearest to the tour and puts it where it costs least, until all are in.
  private int[] inserted() {
    List<Integer> left = new ArrayList<>();
    for (int door = 0; door < doors.size(); door++) left.add(door);
    int[] tour = {};
    while (!left.isEmpty()) {
      int next = nearest(left, tour);
      left.remove(Integer.valueOf(next));
      int[] cheapest = insert(tour, 0, next);
      for (int at = 1; at <= tour.length; at++) {
        int[] other = insert(tour, at, next);
        if (score(other).beats(score(cheapest))) cheapest = other;
      }
      tour = cheapest;
    }
    return tour;
  }

  private int nearest(List<Integer> left, int[] tour) {
    int best = left.getFirst();
    int shortest = Integer.MAX_VALUE;
    for (int door : left) {
      int away = metres[doors.size()][door];
      for (int in : tour) away = Math.min(away, metres[in][door]);
      if (away < shortest) {
        shortest = away;
        best = door;
      }
    }
    return best;
  }

  private static int[] insert(int[] tour, int at, int door) {
    int[] more = new int[tour.length + 1];
    System.arraycopy(tour, 0, more, 0, at);
    more[at] = door;
    System.arraycopy(tour, at, more, at + 1, tour.length - at);
    return more;
  }

  private int[] turned(int[] tour) {
    int[] best = tour;
    boolean better = true;
    while (better) {
      better = false;
      for (int from = 0; from < best.length - 1; from++) {
        for (int to = from + 1; to < best.length; to++) {
          int[] other = reversed(best, from, to);
          if (score(other).beats(score(best))) {
            best = other;
            better = true;
          }
        }
      }
    }
    return best;
  }

  private static int[] reversed(int[] tour, int from, int to) {
    int[] other = tour.clone();
    for (int i = 0; i <= to - from; i++) other[from + i] = tour[to - i];
    return other;
  }

  private Score score(int[] tour) {
    long time = 0;
    Score score = new Score(0, 0, 0);
    int at = doors.size();
    for (int door : tour) {
      time += seconds[at][door];
      score = score.with(Math.max(0, time - slack[door]), metres[at][door], time);
      time += handover;
      at = door;
    }
    return score.with(0, metres[at][doors.size()], 0);
  }

  /// All orders, given up as soon as they are no better than the best so far: nothing that counts
  /// ever shrinks as a tour goes on.
  private final class Search {
    private final int[] path = new int[doors.size()];
    private final boolean[] visited = new boolean[doors.size()];
    private int[] best;
    private Score record;

    Search(int[] known) {
      this.best = known;
      this.record = score(known);
    }

    int[] best() {
      visit(0, doors.size(), 0, new Score(0, 0, 0));
      return best;
    }

    private void visit(int depth, int at, long time, Score soFar) {
      if (!soFar.beats(record)) return;
      if (depth == path.length) {
        Score whole = soFar.with(0, metres[at][doors.size()], 0);
        if (whole.beats(record)) {
          record = whole;
          best = path.clone();
        }
        return;
      }
      for (int door = 0; door < path.length; door++) {
        if (visited[door]) continue;
        visited[door] = true;
        path[depth] = door;
        long there = time + seconds[at][door];
        long late = Math.max(0, there - slack[door]);
        visit(depth + 1, door, there + handover, soFar.with(late, metres[at][door], there));
        visited[door] = false;
      }
    }
  }
}
