package fr.comptoir.app.geo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Several services, asked in order until one knows the address. They share the time there is; one
/// that did not answer is left in peace for a while, so that callers don't pay for it each time.
public final class GeocoderChain implements Geocoder {
  private static final Duration REST = Duration.ofSeconds(30);

  private final List<Geocoder> geocoders;
  private final Clock clock;
  private final Map<Geocoder, Instant> resting = new ConcurrentHashMap<>();

  /// @param geocoders closed with this one
  public GeocoderChain(List<Geocoder> geocoders, Clock clock) {
    this.geocoders = List.copyOf(geocoders);
    this.clock = clock;
  }

  @Override
  public Lookup find(AddressQuery query, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    Lookup best = new Lookup.Unreachable();
    int left = geocoders.size();
    for (Geocoder geocoder : geocoders) {
      // Each may use its share of what is left, so that the last one is heard as well.
      long share = (deadline - System.nanoTime()) / left--;
      Lookup answer = ask(geocoder, query, Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(share)));
      switch (answer) {
        case Lookup.Found _, Lookup.Ambiguous _ -> {
          return answer;
        }
        case Lookup.Unknown _ -> best = answer;
        case Lookup.Unreachable _ -> {}
      }
    }
    return best;
  }

  private Lookup ask(Geocoder geocoder, AddressQuery query, Duration patience) {
    if (!patience.isPositive()) return new Lookup.Unreachable();
    Instant until = resting.get(geocoder);
    if (until != null && clock.instant().isBefore(until)) return new Lookup.Unreachable();
    Lookup answer = geocoder.find(query, patience);
    if (answer instanceof Lookup.Unreachable) resting.put(geocoder, clock.instant().plus(REST));
    else resting.remove(geocoder);
    return answer;
  }

  @Override
  public void close() {
    geocoders.forEach(Geocoder::close);
  }
}
