package fr.comptoir.telephony.call;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// The house's clock without its jumps: while calls go on, time passes as it really does, whatever
/// somebody sets the clock to. Else a clock set an hour on would end every call as too long. It
/// takes the house's time up again when no call is on. Thread-safe.
final class SteadyClock extends Clock {
  /// Where both stood together.
  private record Mark(Instant house, long nanos) {}

  private final Clock house;
  private volatile Mark mark;

  SteadyClock(Clock house) {
    this.house = house;
    mark = now(house);
  }

  /// Nothing depends on the time just now.
  void settle() {
    mark = now(house);
  }

  private static Mark now(Clock house) {
    return new Mark(house.instant(), System.nanoTime());
  }

  @Override
  public Instant instant() {
    Mark since = mark;
    return since.house().plusNanos(System.nanoTime() - since.nanos());
  }

  @Override
  public ZoneId getZone() {
    return house.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SteadyClock(house.withZone(zone));
  }
}
