package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.TrunkConfig;
import fr.comptoir.telephony.TrunkState;
import fr.comptoir.telephony.sip.TrunkCourse.Challenge;
import fr.comptoir.telephony.sip.TrunkCourse.Probe;
import fr.comptoir.telephony.sip.TrunkCourse.Register;
import fr.comptoir.telephony.sip.TrunkCourse.Rest;
import fr.comptoir.telephony.sip.TrunkCourse.Step;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One operator's trunk on the wire: does what the [TrunkCourse] says. While it is registered,
/// calls from that server are calls of the line named like the account. Owns one thread, on which
/// all of its state lives; names are looked up there, too.
public final class Trunk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Trunk.class);

  /// For an answer; the stack itself would wait 32 s (RFC 3261, timer F).
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /// Who waits for the answer to a request, kept with its transaction.
  interface Asked {
    /// jSIP's thread.
    void answered(Response response);
  }

  /// What the trunk needs of the port it lives at.
  record Port(SipProvider provider, Registrar registrar) {}

  private final TrunkConfig config;
  private final TrunkRequests requests;
  private final Port port;
  private final Duration patience;
  private final Consumer<TrunkState> listener;
  private final TrunkCourse course;
  private final String tag = UUID.randomUUID().toString().substring(0, 8);
  private final ScheduledExecutorService thread;
  private TrunkState told = new TrunkState.Trying();
  private @Nullable InetSocketAddress contact;
  private @Nullable Challenge answered;
  private int nonceCount;
  private long turn;

  Trunk(
      TrunkConfig config,
      TrunkRequests requests,
      Port port,
      Duration patience,
      Consumer<TrunkState> listener) {
    this.config = config;
    this.requests = requests;
    this.port = port;
    this.patience = patience;
    this.listener = listener;
    course = new TrunkCourse(config, port.registrar().clock());
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sip-trunk").factory());
  }

  void start() {
    thread.execute(() -> perform(course.begin()));
  }

  /// Tells the operator that we go, without waiting for its answer. Idempotent.
  @Override
  public void close() {
    try {
      thread.execute(this::leave);
    } catch (RejectedExecutionException closedBefore) {
      return;
    }
    thread.shutdown();
  }

  private void leave() {
    turn++;
    port.registrar().release(config.user());
    if (course.state() instanceof TrunkState.Registered at) {
      try {
        send(register(resolved(at.server()), 0, answered), response -> {});
      } catch (SipException | ParseException | InvalidArgumentException | RuntimeException e) {
        LOG.info("{}: the operator could not be told: {}", config.user(), e.getMessage());
      }
    }
    thread.shutdownNow();
  }

  private void perform(Step step) {
    long mine = ++turn;
    tell();
    switch (step) {
      case Rest rest -> later(mine, rest.length(), course::due);
      case Probe probe -> ask(mine, probe.server(), server -> requests.options(server, tag));
      case Register wish ->
          ask(mine, wish.server(), server -> register(server, wish.seconds(), wish.challenge()));
    }
  }

  private interface Writing {
    Request to(InetSocketAddress server) throws ParseException, InvalidArgumentException;
  }

  private void ask(long mine, int server, Writing writing) {
    try {
      Request request = writing.to(resolved(config.servers().get(server)));
      later(mine, patience, course::failed);
      send(request, response -> onThread(() -> take(mine, request, response)));
    } catch (SipException | ParseException | InvalidArgumentException | RuntimeException e) {
      // No way there, or no such name; the stack throws unchecked ones, too.
      LOG.info("{}: server {} can't be asked: {}", config.user(), server + 1, e.getMessage());
      later(++turn, Duration.ZERO, course::failed);
    }
  }

  private void send(Request request, Asked asked) throws SipException {
    ClientTransaction transaction = port.provider().getNewClientTransaction(request);
    transaction.setApplicationData(asked);
    transaction.sendRequest();
  }

  private Request register(InetSocketAddress server, int seconds, @Nullable Challenge challenge)
      throws ParseException, InvalidArgumentException {
    InetSocketAddress here = contact == null ? requests.here(server) : contact;
    contact = here;
    Request request = requests.register(server, here, seconds, tag);
    if (challenge != null) {
      nonceCount = challenge.equals(answered) ? nonceCount + 1 : 1;
      answered = challenge;
      String uri = request.getRequestURI().toString();
      String cnonce = UUID.randomUUID().toString().substring(0, 8);
      requests.prove(request, new TrunkAnswer(challenge, config.user(), uri, nonceCount, cnonce));
    }
    return request;
  }

  private void take(long mine, Request request, Response response) {
    if (mine != turn || response.getStatusCode() < Response.OK) return;
    perform(request.getMethod().equals(Request.OPTIONS) ? course.alive() : next(request, response));
  }

  private Step next(Request request, Response response) {
    int status = response.getStatusCode();
    return switch (status) {
      case Response.OK -> accepted(request, response);
      case Response.UNAUTHORIZED, Response.PROXY_AUTHENTICATION_REQUIRED -> {
        WWWAuthenticateHeader asked = TrunkReply.challenge(response);
        Challenge challenge =
            asked == null
                ? null
                : TrunkReply.read(asked, status == Response.PROXY_AUTHENTICATION_REQUIRED);
        yield challenge == null || asked == null
            ? course.refused()
            : course.challenged(challenge, asked.isStale());
      }
      case Response.INTERVAL_TOO_BRIEF -> course.tooBrief(TrunkReply.leastSeconds(response));
      case Response.REQUEST_TIMEOUT -> course.failed();
      default -> status >= 500 && status < 600 ? course.failed() : course.refused();
    };
  }

  private Step accepted(Request request, Response response) {
    InetSocketAddress given = contact;
    InetSocketAddress seen = TrunkReply.seenAt(response);
    boolean elsewhere = seen != null && !seen.equals(given);
    if (elsewhere) contact = seen;
    int asked = request.getExpires() == null ? 0 : request.getExpires().getExpires();
    int granted = given == null ? asked : TrunkReply.granted(response, config.user(), given, asked);
    return course.accepted(granted, elsewhere);
  }

  /// What has changed, and the line that comes or goes with it.
  private void tell() {
    TrunkState now = course.state();
    if (now.equals(told)) return;
    told = now;
    switch (now) {
      case TrunkState.Registered at -> port.registrar().adopt(line(at));
      case TrunkState.Trying _, TrunkState.Unreachable _, TrunkState.Refused _ ->
          port.registrar().release(config.user());
    }
    listener.accept(now);
  }

  private Binding line(TrunkState.Registered at) {
    InetSocketAddress server = resolved(at.server());
    var device = new Device(config.user(), "", Device.Kind.FXO, Device.Algorithm.MD5);
    String address = server.getAddress().getHostAddress() + ":" + server.getPort();
    return new Binding(
        device,
        "sip:" + config.user() + "@" + address,
        address,
        server.getAddress(),
        server.getPort(),
        at.until());
  }

  private static InetSocketAddress resolved(InetSocketAddress server) {
    InetSocketAddress found =
        server.isUnresolved()
            ? new InetSocketAddress(server.getHostString(), server.getPort())
            : server;
    if (found.isUnresolved()) throw new IllegalStateException("no such host");
    return found;
  }

  private interface Then {
    Step get();
  }

  private void later(long mine, Duration wait, Then then) {
    Runnable task =
        () -> {
          if (mine == turn) perform(then.get());
        };
    try {
      thread.schedule(guarded(task), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      // Nothing is due any more.
    }
  }

  private void onThread(Runnable task) {
    try {
      thread.execute(guarded(task));
    } catch (RejectedExecutionException closed) {
      // An answer to our goodbye.
    }
  }

  /// An executor would keep a bug to itself, and the trunk would stand still unseen.
  private Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.error("The trunk {} stumbled; it begins again", config.user(), e);
        later(++turn, TrunkCourse.SHORTEST_REST, course::begin);
      }
    };
  }
}
