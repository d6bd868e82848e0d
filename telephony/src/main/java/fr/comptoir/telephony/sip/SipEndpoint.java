package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.LineState;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyException;
import fr.comptoir.telephony.TrunkConfig;
import fr.comptoir.telephony.TrunkState;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sip.SipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our SIP port: registrar and user agent server over UDP and TCP. Joins the parts, owns the stack
/// and one timer thread.
public final class SipEndpoint implements AutoCloseable {
  /// RFC 3261 §13.3.1.4 says 64 × T1 = 32 s; just before it, as the stack forgets the dialog then.
  static final Duration ACK_WAIT = Duration.ofSeconds(30);

  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(SipEndpoint.class);

  private final InetSocketAddress address;
  private final Registrar registrar;
  private final SipDoor door;
  private final SipStackOwner stack;
  private final ScheduledExecutorService timer;
  private final List<Trunk> trunks = new CopyOnWriteArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private SipEndpoint(
      InetSocketAddress address,
      Registrar registrar,
      SipDoor door,
      SipStackOwner stack,
      ScheduledExecutorService timer) {
    this.address = address;
    this.registrar = registrar;
    this.door = door;
    this.stack = stack;
    this.timer = timer;
  }

  /// Binds and listens. Blocks some 300 ms the first time; not on the FX thread.
  ///
  /// @throws TelephonyException when the port can't be bound
  public static SipEndpoint start(TelephonyConfig config, Clock clock, SipCalls calls) {
    return start(config, clock, calls, ACK_WAIT);
  }

  static SipEndpoint start(TelephonyConfig config, Clock clock, SipCalls calls, Duration ackWait) {
    return start(config, clock, calls, ackWait, Throttle.Rates.DEFAULT);
  }

  static SipEndpoint start(
      TelephonyConfig config, Clock clock, SipCalls calls, Duration ackWait, Throttle.Rates rates) {
    var address = new InetSocketAddress(config.bind(), config.port());
    var tally = new SipTally(clock);
    // One each: who rings from nowhere, or from a forged address, is not kept from registering.
    var callers = new Guard(clock);
    var registrar = new Registrar(config.devices(), new Guard(clock), clock, calls::line);
    var gate = new Gate(new Throttle(rates, clock), registrar::isAt, tally);
    var timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sip-timer").factory());
    AckWatch acks =
        dialog -> timer.schedule(dialog::unacknowledged, ackWait.toMillis(), TimeUnit.MILLISECONDS);
    var threads = new StackThreads("sip-" + config.port(), tally);
    var opening =
        new FutureTask<>(
            () -> {
              var stack = new SipStackOwner(address, tally, threads);
              stack.guard(gate);
              var answers = new SipAnswers(stack.factory(), address);
              var requests = new SipRequests(stack.factory(), address);
              var callouts = new Callouts(registrar, answers, requests);
              var dialogs = new Dialogs(answers, acks, callouts);
              var door = new SipDoor(answers, registrar, callers, tally, calls, dialogs);
              callouts.open(stack.listen(door));
              return new SipEndpoint(address, registrar, door, stack, timer);
            });
    new Thread(threads, opening, "sip-opening").start();
    try {
      SipEndpoint endpoint = opening.get();
      timer.scheduleWithFixedDelay(
          registrar::sweep, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
      LOG.info("SIP on {}:{}", config.bind().getHostAddress(), config.port());
      return endpoint;
    } catch (ExecutionException e) {
      timer.shutdownNow();
      throw new TelephonyException("SIP port " + address + " can't be opened", e);
    } catch (InterruptedException e) {
      timer.shutdownNow();
      threads.interrupt();
      Thread.currentThread().interrupt();
      throw new TelephonyException("interrupted while opening " + address, e);
    }
  }

  /// Registers with an operator, and keeps registered until the trunk is closed, or the port.
  ///
  /// @param listener told of each change, on the trunk's thread
  public Trunk trunk(TrunkConfig config, Consumer<TrunkState> listener) {
    return trunk(config, Trunk.PATIENCE, listener);
  }

  Trunk trunk(TrunkConfig config, Duration patience, Consumer<TrunkState> listener) {
    try {
      var requests = new TrunkRequests(stack.factory(), address, config);
      var port = new Trunk.Port(stack.provider(), registrar);
      var trunk = new Trunk(config, requests, port, patience, listener);
      trunks.add(trunk);
      trunk.start();
      return trunk;
    } catch (SipException e) {
      throw new TelephonyException("no trunk to " + config, e);
    }
  }

  /// Where devices reach us.
  public InetSocketAddress address() {
    return address;
  }

  /// Every configured device and where it stands.
  public List<LineState> lines() {
    return registrar.lines();
  }

  /// The way to the phones of the house.
  public SipPhones phones() {
    return door.dialogs().callouts();
  }

  /// Messages that tripped us or the stack up, for the fuzzer.
  long stumbled() {
    return door.stumbled();
  }

  /// Dialogs that live, for leak checks.
  public int dialogs() {
    return door.dialogs().size() + door.dialogs().callouts().all().size();
  }

  /// Hangs up what still talks, then blocks 1 to 2 s (the stack does); not on the FX thread.
  /// Idempotent.
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) return;
    trunks.forEach(Trunk::close);
    door.dialogs().all().forEach(InviteDialog::hangUp);
    door.dialogs().callouts().all().forEach(PhoneInvite::hangUp);
    timer.shutdownNow();
    stack.close();
  }
}
