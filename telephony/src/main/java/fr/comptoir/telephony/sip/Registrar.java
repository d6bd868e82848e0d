package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.LineState;
import fr.comptoir.telephony.sip.Registration.Accepted;
import fr.comptoir.telephony.sip.Registration.Answer;
import fr.comptoir.telephony.sip.Registration.Ask;
import fr.comptoir.telephony.sip.Registration.Broken;
import fr.comptoir.telephony.sip.Registration.Place;
import fr.comptoir.telephony.sip.Registration.Silence;
import fr.comptoir.telephony.sip.Registration.TooBrief;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows which device is where (RFC 3261 §10.3), for as long as it keeps saying so. Thread-safe. Of
/// several contacts of one device the latest counts: a box that restarted on another port is one
/// box.
final class Registrar {
  static final int LEAST_SECONDS = 30;
  static final int MOST_SECONDS = 3600;

  private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);

  private final List<Device> devices;
  private final Digest digest;
  private final Guard guard;
  private final Clock clock;
  private final Consumer<LineState> listener;
  private final Set<String> users;
  private final Map<String, Binding> bindings = new LinkedHashMap<>();

  Registrar(List<Device> devices, Guard guard, Clock clock, Consumer<LineState> listener) {
    this.devices = List.copyOf(devices);
    this.users = devices.stream().map(Device::user).collect(Collectors.toUnmodifiableSet());
    this.digest = new Digest(devices, clock);
    this.guard = guard;
    this.clock = clock;
    this.listener = listener;
  }

  Answer register(Registration wish) {
    if (guard.banned(wish.source()) && !hasDevice(wish.user(), wish.source())) return new Silence();
    return switch (digest.check(wish.user(), "REGISTER", wish.credentials(), wish.source())) {
      case Digest.Challenge challenge -> {
        if (challenge.guessed() && guard.failed(wish.source())) {
          LOG.warn("{} guesses passwords: no answer for a while", wish.source().getHostAddress());
        }
        yield new Ask(challenge);
      }
      case Digest.Known known -> {
        guard.trusted(wish.source());
        yield bind(known.device(), wish);
      }
    };
  }

  /// The registered device a call from there belongs to: the one it names, else the one at that
  /// port, else one at that address. Null for a stranger.
  synchronized @Nullable Binding lineOf(
      @Nullable String contactUser, InetAddress source, int sourcePort) {
    Binding named = contactUser == null ? null : bindings.get(contactUser);
    if (named != null && isFrom(named, source)) return named;
    Binding atPort = first(b -> isFrom(b, source) && b.sourcePort() == sourcePort);
    return atPort != null ? atPort : first(b -> isFrom(b, source));
  }

  Clock clock() {
    return clock;
  }

  /// An operator took us: what calls from there is a line like a device of ours.
  void adopt(Binding trunk) {
    synchronized (this) {
      bindings.put(trunk.device().user(), trunk);
    }
    listener.accept(trunk.state());
  }

  /// It let go of us.
  void release(String trunk) {
    Binding was;
    synchronized (this) {
      was = bindings.remove(trunk);
    }
    if (was != null) listener.accept(away(was.device()));
  }

  /// Where a device is now; empty while it is away.
  synchronized Optional<Binding> binding(String user) {
    return Optional.ofNullable(bindings.get(user))
        .filter(binding -> clock.instant().isBefore(binding.expiresAt()));
  }

  /// Whether any device is registered from there.
  synchronized boolean isAt(InetAddress source) {
    for (Binding binding : bindings.values()) {
      if (isFrom(binding, source)) return true;
    }
    return false;
  }

  /// Forgets who stopped renewing. Called every few seconds.
  void sweep() {
    List<LineState> gone = new ArrayList<>();
    synchronized (this) {
      Instant now = clock.instant();
      bindings
          .values()
          .removeIf(
              binding -> {
                boolean expired = !now.isBefore(binding.expiresAt());
                if (expired) gone.add(away(binding.device()));
                return expired;
              });
    }
    gone.forEach(listener);
  }

  /// Of all devices: what a line calls itself is no caller's number.
  Set<String> users() {
    return users;
  }

  /// Every device, registered or not.
  synchronized List<LineState> lines() {
    return devices.stream().map(this::state).toList();
  }

  private Answer bind(Device device, Registration wish) {
    if (wish.contacts().isEmpty()) return current(device);
    if (wish.contacts().stream().anyMatch(Place::wildcard)) {
      boolean all = wish.contacts().size() == 1 && wish.expires() == 0;
      return all ? remove(device) : new Broken("Contact: * wants Expires: 0");
    }
    Place place = wish.contacts().getLast();
    int wanted = place.expires() >= 0 ? place.expires() : wish.expires();
    if (wanted == 0) return remove(device);
    if (wanted > 0 && wanted < LEAST_SECONDS) return new TooBrief(LEAST_SECONDS);
    int seconds = wanted < 0 ? MOST_SECONDS : Math.min(wanted, MOST_SECONDS);
    Instant until = clock.instant().plusSeconds(seconds);
    var binding =
        new Binding(device, place.uri(), place.address(), wish.source(), wish.sourcePort(), until);
    synchronized (this) {
      bindings.put(device.user(), binding);
    }
    listener.accept(binding.state());
    return new Accepted(binding, seconds);
  }

  private synchronized Answer current(Device device) {
    Binding binding = bindings.get(device.user());
    if (binding == null) return new Accepted(null, 0);
    return new Accepted(
        binding, (int) Duration.between(clock.instant(), binding.expiresAt()).toSeconds());
  }

  private Answer remove(Device device) {
    boolean was;
    synchronized (this) {
      was = bindings.remove(device.user()) != null;
    }
    if (was) listener.accept(away(device));
    return new Accepted(null, 0);
  }

  private synchronized boolean hasDevice(String user, InetAddress source) {
    Binding binding = bindings.get(user);
    return binding != null && isFrom(binding, source);
  }

  private boolean isFrom(Binding binding, InetAddress source) {
    return binding.source().equals(source) && clock.instant().isBefore(binding.expiresAt());
  }

  private @Nullable Binding first(Predicate<Binding> test) {
    return bindings.values().stream().filter(test).findFirst().orElse(null);
  }

  private LineState state(Device device) {
    Binding binding = bindings.get(device.user());
    return binding == null ? away(device) : binding.state();
  }

  private static LineState away(Device device) {
    return new LineState(device.user(), device.kind(), false, null, null);
  }
}
