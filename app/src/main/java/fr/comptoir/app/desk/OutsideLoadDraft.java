package fr.comptoir.app.desk;

import fr.comptoir.db.domain.kitchen.OutsideLoad;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that will keep the kitchen busy, as a person tells it.
///
/// @param stations ids; empty = those its kind usually takes
/// @param at restaurant time, the next one to come; null = from now on
/// @param points taken from each station in every slot
public record OutsideLoadDraft(
    OutsideLoad.Kind kind,
    String label,
    Set<String> stations,
    @Nullable LocalTime at,
    Duration length,
    int points) {

  /// For who doesn't count in points.
  public static OutsideLoadDraft of(
      OutsideLoad.Kind kind,
      OutsideLoad.Intensity intensity,
      @Nullable LocalTime at,
      Duration length) {
    return new OutsideLoadDraft(kind, "", Set.of(), at, length, intensity.points());
  }
}
