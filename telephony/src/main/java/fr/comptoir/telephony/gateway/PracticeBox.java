package fr.comptoir.telephony.gateway;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.TelephonyException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The demonstration's box on the wall: registers its ports with our registrar and places real SIP
/// and RTP calls to it. An imitation over plain UDP sockets; nothing in the product depends on it.
/// Thread-safe.
public final class PracticeBox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeBox.class);
  private static final int SECONDS = 600;
  private static final Duration RENEW = Duration.ofSeconds(SECONDS / 2);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Map<String, BoxPort> ports = new LinkedHashMap<>();
  private final Set<BoxCall> calls = ConcurrentHashMap.newKeySet();
  private final Thread renewing;
  private final AtomicBoolean closed = new AtomicBoolean();

  private PracticeBox(InetSocketAddress registrar, List<Device> devices) {
    for (Device device : devices) {
      var port = new BoxPort(device, registrar);
      ports.put(device.user(), port);
      Thread.ofVirtual().name("practice-" + device.user()).start(port::read);
    }
    renewing = Thread.ofVirtual().name("practice-renewal").unstarted(this::renew);
  }

  /// Registers every port and returns.
  ///
  /// @param registrar where the line listens
  /// @param ports accounts to register with
  /// @throws TelephonyException when the registrar refuses or doesn't answer
  public static PracticeBox start(InetSocketAddress registrar, List<Device> ports) {
    var box = new PracticeBox(registrar, ports);
    try {
      for (BoxPort port : box.ports.values()) {
        int status = port.register(SECONDS);
        if (status != 200) {
          throw new TelephonyException(port.user() + " can't register: " + status);
        }
      }
      box.renewing.start();
      return box;
    } catch (InterruptedException e) {
      box.close();
      Thread.currentThread().interrupt();
      throw new TelephonyException("interrupted while registering", e);
    } catch (TelephonyException e) {
      box.close();
      throw e;
    }
  }

  /// Places a call on its own virtual thread and returns at once.
  ///
  /// @param port user of one of the ports
  /// @param callerNumber in national or international form; empty = withheld
  public PracticeCall call(String port, String callerNumber, CallerScript script) {
    BoxPort from = ports.get(port);
    if (from == null || closed.get()) throw new TelephonyException("no port " + port);
    var call = new BoxCall(from, callerNumber, script);
    calls.add(call);
    Thread.ofVirtual()
        .name("practice-call-" + port)
        .start(
            () -> {
              try {
                call.run();
              } finally {
                calls.remove(call);
              }
            });
    return call;
  }

  /// Hangs up, unregisters, frees its sockets; takes 2 s at most. Idempotent.
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) return;
    renewing.interrupt();
    calls.forEach(BoxCall::hangUp);
    var ended = calls.stream().map(BoxCall::ended).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(ended)
        .completeOnTimeout(null, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    for (BoxPort port : ports.values()) {
      unregister(port);
      port.close();
    }
  }

  private static void unregister(BoxPort port) {
    try {
      port.leave();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void renew() {
    try {
      while (!closed.get()) {
        Thread.sleep(RENEW);
        for (BoxPort port : ports.values()) {
          int status = port.register(SECONDS);
          if (status != 200)
            LOG.warn("{} could not renew its registration: {}", port.user(), status);
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }
}
