package fr.comptoir.app.ui.kitchen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the kitchen display goes, given the monitors there are and the one that was chosen. Pure.
public final class MonitorRules {
  private MonitorRules() {}

  /// A monitor, in pixels of the desktop they share.
  ///
  /// @param primary where the counter's window is
  public record Monitor(int x, int y, int width, int height, boolean primary) {
    /// `1920,0,1366,768`: what the settings remember.
    public String written() {
      return x + "," + y + "," + width + "," + height;
    }

    /// `1366 × 768`.
    public String size() {
      return width + " × " + height;
    }
  }

  /// Where the kitchen is to be seen.
  public sealed interface Place {
    /// Nobody chose a monitor: a tab of the window is all.
    record Tab() implements Place {}

    /// Full screen there.
    record On(Monitor monitor) implements Place {}

    /// The chosen one is gone: a tab of the window, and an alarm.
    record Missing() implements Place {}
  }

  /// @param chosen as [Monitor#written] wrote it; empty = none
  public static Place place(List<Monitor> monitors, String chosen) {
    Monitor wanted = read(chosen);
    if (wanted == null) {
      return new Place.Tab();
    }
    return exact(monitors, wanted)
        .or(() -> moved(monitors, wanted))
        .or(() -> onlyOther(monitors))
        .<Place>map(Place.On::new)
        .orElseGet(Place.Missing::new);
  }

  /// The same one: there where it was, whatever its size is now. After a change of resolution or
  /// scaling it isn't another monitor. The counter's own only where it was chosen to the pixel.
  private static Optional<Monitor> exact(List<Monitor> monitors, Monitor wanted) {
    Stream<Monitor> same =
        monitors.stream()
            .filter(
                each ->
                    each.x() == wanted.x()
                        && each.y() == wanted.y()
                        && each.width() == wanted.width()
                        && each.height() == wanted.height());
    Stream<Monitor> resized =
        monitors.stream()
            .filter(each -> !each.primary())
            .filter(each -> each.x() == wanted.x() && each.y() == wanted.y());
    return Stream.concat(same, resized).findFirst();
  }

  /// The one of the same size, when there is one only: it was put on the other side.
  private static Optional<Monitor> moved(List<Monitor> monitors, Monitor wanted) {
    List<Monitor> same =
        monitors.stream()
            .filter(each -> !each.primary())
            .filter(each -> each.width() == wanted.width() && each.height() == wanted.height())
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  /// Woken from sleep a monitor may come back elsewhere and in another size; where there is no
  /// other, it is that one.
  private static Optional<Monitor> onlyOther(List<Monitor> monitors) {
    List<Monitor> others = monitors.stream().filter(each -> !each.primary()).toList();
    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
  }

  private static @Nullable Monitor read(String chosen) {
    String[] parts = chosen.strip().split("\\s*,\\s*");
    if (parts.length != 4) {
      return null;
    }
    try {
      return new Monitor(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          Integer.parseInt(parts[3]),
          false);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
