package fr.comptoir.app.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A clock that stands still until a test turns it.
public final class TurningClock extends Clock {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private volatile Instant now;

  private TurningClock(Instant now) {
    this.now = now;
  }

  /// @param local time of the restaurant in Paris
  public static TurningClock at(String local) {
    return new TurningClock(LocalDateTime.parse(local).atZone(PARIS).toInstant());
  }

  public void turn(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return PARIS;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    if (zone.equals(PARIS)) return this;
    throw new UnsupportedOperationException("the house has one zone");
  }
}
