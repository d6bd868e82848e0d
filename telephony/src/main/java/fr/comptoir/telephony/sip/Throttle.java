package fr.comptoir.telephony.sip;

import java.net.InetAddress;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/// How much may come in a second, and from whom: strangers share a budget of their own, so that
/// none of what they send takes anything from a registered line. Thread-safe, bounded.
final class Throttle {
  static final int MOST_WATCHED = 4096;

  /// All per second; twice that much at once.
  ///
  /// @param stranger messages from one address where nobody is registered
  /// @param strangers messages from all of those together
  /// @param calls new calls from one port of a registered address
  /// @param refusals answers to what is too much or broken, all together
  record Rates(int stranger, int strangers, int calls, int refusals) {
    /// A box that comes back registers four ports with eight messages; a house is called once a
    /// minute. The rest is room for a phone's bad day.
    static final Rates DEFAULT = new Rates(200, 1000, 60, 500);

    /// For tests that want everything through.
    static final Rates OPEN = new Rates(1 << 30, 1 << 30, 1 << 30, 1 << 30);
  }

  private record Bucket(double left, long atMillis) {}

  private record From(InetAddress address, int port) {}

  private static final From EVERYBODY = new From(InetAddress.getLoopbackAddress(), -1);
  private static final From REFUSALS = new From(InetAddress.getLoopbackAddress(), -2);

  private final Rates rates;
  private final Clock clock;
  private final Map<From, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<From, Bucket> eldest) {
          return size() > MOST_WATCHED;
        }
      };

  Throttle(Rates rates, Clock clock) {
    this.rates = rates;
    this.clock = clock;
  }

  /// A message from an address where nobody is registered.
  synchronized boolean admitsStranger(InetAddress source) {
    return take(new From(source, -3), rates.stranger) && take(EVERYBODY, rates.strangers);
  }

  /// A new call from where somebody is.
  synchronized boolean admitsCall(InetAddress source, int port) {
    return take(new From(source, port), rates.calls);
  }

  /// One more answer of the kind nobody waits for.
  synchronized boolean admitsRefusal() {
    return take(REFUSALS, rates.refusals);
  }

  synchronized int watched() {
    return buckets.size();
  }

  private boolean take(From from, int perSecond) {
    long now = clock.millis();
    Bucket bucket = buckets.get(from);
    double most = 2.0 * perSecond;
    double since = bucket == null ? 0 : Math.max(0, now - bucket.atMillis);
    double left = bucket == null ? most : Math.min(most, bucket.left + since * perSecond / 1000);
    boolean admitted = left >= 1;
    buckets.put(from, new Bucket(admitted ? left - 1 : left, now));
    return admitted;
  }
}
