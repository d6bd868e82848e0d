package fr.comptoir.app.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Takes the time of things and prints it beside what was aimed at. Fails on none: another machine
/// is another figure, which is why the floor is measured in the same run, and beside the clock's
/// time the thread's own: it says what the work takes where other programs run too. What was
/// allocated says how often the garbage collector will stop everything.
final class Figures {
  private static final class Figure {
    private final double goal;
    private final List<Long> nanos = new ArrayList<>();
    private final List<Long> cpu = new ArrayList<>();
    private final List<Long> bytes = new ArrayList<>();

    Figure(double goal) {
      this.goal = goal;
    }

    private void clear() {
      nanos.clear();
      cpu.clear();
      bytes.clear();
    }
  }

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  /// Does it and takes its time.
  ///
  /// @param goal milliseconds that 99 of 100 should not exceed
  <T> T time(String what, double goal, Supplier<T> work) {
    Figure figure = figures.computeIfAbsent(what, _ -> new Figure(goal));
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long cpu = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    T result = work.get();
    figure.nanos.add(System.nanoTime() - start);
    figure.cpu.add(threads.getCurrentThreadCpuTime() - cpu);
    figure.bytes.add(threads.getCurrentThreadAllocatedBytes() - bytes);
    return result;
  }

  /// Does it so often before, and so often for the figure.
  void repeat(String what, double goal, int warmUp, int runs, Supplier<?> work) {
    for (int i = 0; i < warmUp; i++) work.get();
    for (int i = 0; i < runs; i++) time(what, goal, work);
  }

  /// What was measured so far was for warming up.
  void forget() {
    figures.values().forEach(Figure::clear);
  }

  /// Prints what was measured since the last time.
  void print(String title) {
    System.out.printf(
        "%n%-40s %8s %8s %8s %8s %8s %8s   goal, ms%n",
        title, "p50", "p99", "max", "cpu p50", "p99", "kB p50");
    figures.forEach(
        (what, figure) -> {
          List<Long> sorted = figure.nanos.stream().sorted().toList();
          double p99 = at(sorted, 0.99);
          System.out.printf(
              "%-40s %8.2f %8.2f %8.2f %8.2f %8.2f %8.0f   %4.0f %s%n",
              what,
              at(sorted, 0.5),
              p99,
              at(sorted, 1),
              at(figure.cpu.stream().sorted().toList(), 0.5),
              at(figure.cpu.stream().sorted().toList(), 0.99),
              at(figure.bytes.stream().sorted().toList(), 0.5) * 1e6 / 1e3,
              figure.goal,
              p99 <= figure.goal ? "" : "over");
        });
    figures.clear();
  }

  private static double at(List<Long> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e6;
  }
}
