package fr.comptoir.app.ui.fx;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// How loud the counter is, and when it is silent.
///
/// @param volume in percent, 0 = never heard
/// @param quietFrom start of the hours without a sound; null = there are none
/// @param quietUntil their end, perhaps after midnight; null = there are none
/// @param roles who hears what
public record SoundSettings(
    int volume, @Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil, SoundRoles roles) {
  public static final SoundSettings USUAL = new SoundSettings(80, null, null);

  public SoundSettings {
    if (volume < 0 || volume > 100) throw new IllegalArgumentException("volume " + volume);
  }

  /// With the roles as delivered.
  public SoundSettings(int volume, @Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil) {
    this(volume, quietFrom, quietUntil, SoundRoles.USUAL);
  }

  /// Whether nothing is heard at this time of day.
  public boolean silent(LocalTime at) {
    if (volume == 0) return true;
    if (quietFrom == null || quietUntil == null || quietFrom.equals(quietUntil)) return false;
    boolean afterStart = !at.isBefore(quietFrom);
    boolean beforeEnd = at.isBefore(quietUntil);
    return quietFrom.isBefore(quietUntil) ? afterStart && beforeEnd : afterStart || beforeEnd;
  }

  public SoundSettings volume(int percent) {
    return new SoundSettings(percent, quietFrom, quietUntil, roles);
  }

  public SoundSettings quiet(@Nullable LocalTime from, @Nullable LocalTime until) {
    return new SoundSettings(volume, from, until, roles);
  }

  public SoundSettings roles(SoundRoles next) {
    return new SoundSettings(volume, quietFrom, quietUntil, next);
  }
}
