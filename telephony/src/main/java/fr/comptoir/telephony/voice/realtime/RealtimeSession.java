package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceListener;
import fr.comptoir.telephony.voice.VoiceSession;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call's voice behind the socket: gets the connection, gets it back once when it breaks, and
/// hands everything between to its [Conversation].
///
/// One lock guards it all. Nothing waits under it: sockets queue, listeners return at once. The
/// caller's sound doesn't take it.
final class RealtimeSession implements VoiceSession, Outlet {
  private static final Logger log = LoggerFactory.getLogger(RealtimeSession.class);
  private static final int TOO_MUCH_NOISE = 20;
  private static final int RETRY_MILLIS = 700;

  private final Object lock = new Object();
  private final VoiceBrief brief;
  private final VoiceListener listener;
  private final RealtimeConfig config;
  private final Function<RealtimeSession, RealtimeSocket> connector;
  private final Conversation conversation;
  private final Metronome.Beat beat;
  private final Beats step = new Beats();
  private final Beats again = new Beats();
  private final Beats retry = new Beats();
  private final Beats clogged = new Beats();
  private final Set<String> strange = new HashSet<>();
  private Phase phase = Phase.CONNECTING;
  private boolean reconnected;
  private int noise;
  private int sent;
  private @Nullable RealtimeSocket socket;

  /// The socket while it can take sound; read by the media thread without the lock.
  private volatile @Nullable RealtimeSocket ear;

  private enum Phase {
    CONNECTING,
    CONFIGURING,
    OPEN,
    ENDED
  }

  /// @param connector starts to connect; its callbacks may come before it returns
  RealtimeSession(
      VoiceBrief brief,
      VoiceListener listener,
      RealtimeConfig config,
      Metronome metronome,
      Function<RealtimeSession, RealtimeSocket> connector) {
    this.brief = brief;
    this.listener = listener;
    this.config = config;
    this.connector = connector;
    this.conversation = new Conversation(brief, config, this);
    this.beat = metronome.every(Duration.ofMillis(Beats.MILLIS), this::beat);
  }

  void connect() {
    synchronized (lock) {
      if (phase == Phase.ENDED) return;
      phase = Phase.CONNECTING;
      step.start(config.patience().connect() * 2);
      socket = connector.apply(this);
    }
  }

  void opened(RealtimeSocket from) {
    synchronized (lock) {
      if (from == socket) step.start(config.patience().open());
    }
  }

  void received(RealtimeSocket from, String text) {
    ServerEvent event = ServerEventReader.read(text);
    synchronized (lock) {
      if (from != socket) return;
      watch(event);
      switch (phase) {
        case CONNECTING -> {
          if (event instanceof ServerEvent.SessionCreated) configure();
          else complain(event);
        }
        case CONFIGURING -> {
          if (event instanceof ServerEvent.SessionUpdated updated) open(updated);
          else complain(event);
        }
        case OPEN -> conversation.on(event);
        case ENDED -> {}
      }
    }
  }

  /// The handshake was answered with something else than a WebSocket.
  void refused(RealtimeSocket from, int status) {
    synchronized (lock) {
      if (from != socket) return;
      switch (status) {
        case 401, 403 -> lost("unauthorized", "HTTP " + status);
        case 402, 429 -> lost("quota", "HTTP " + status);
        default -> gone(from, "refused", "HTTP " + status);
      }
    }
  }

  /// The connection broke or never came to be.
  void gone(RealtimeSocket from, String reason, String detail) {
    synchronized (lock) {
      if (from != socket) return;
      if (phase == Phase.OPEN) broken("closed", detail);
      else if (again.running()) retry.start(RETRY_MILLIS);
      else lost(reason, detail);
    }
  }

  @Override
  public void hear(byte[] g711, int offset, int length) {
    RealtimeSocket to = ear;
    if (to != null) to.append(ClientEventWriter.append(g711, offset, length));
  }

  @Override
  public void greet() {
    whileItLasts(conversation::greet);
  }

  @Override
  public void say(String text) {
    whileItLasts(() -> conversation.say(text));
  }

  @Override
  public void note(String text) {
    whileItLasts(() -> conversation.note(text));
  }

  @Override
  public void answer(Tool.Result result) {
    whileItLasts(() -> conversation.answer(result));
  }

  @Override
  public void interrupted(@Nullable String itemId, int heardMillis) {
    whileItLasts(() -> conversation.interrupted(itemId, heardMillis));
  }

  @Override
  public void key(char digit) {
    whileItLasts(() -> conversation.key(digit));
  }

  @Override
  public void close() {
    synchronized (lock) {
      end();
    }
  }

  @Override
  public String send(ClientEvent event) {
    String id = "c" + ++sent;
    if (socket != null && phase != Phase.ENDED) socket.send(ClientEventWriter.write(event, id));
    return id;
  }

  @Override
  public void emit(VoiceEvent event) {
    if (phase != Phase.ENDED) listener.on(event);
  }

  @Override
  public void play(String itemId, byte[] sound) {
    if (phase != Phase.ENDED) listener.audio(itemId, sound);
  }

  /// Once per call: a service that breaks twice is left to others.
  @Override
  public void broken(String reason, String detail) {
    if (phase == Phase.ENDED) return;
    if (reconnected) {
      lost(reason, detail);
      return;
    }
    reconnected = true;
    log.warn("call {}: the voice broke off ({}: {}), connecting again", call(), reason, detail);
    leave();
    conversation.unlinked();
    emit(new VoiceEvent.Reconnecting(reason));
    again.start(config.patience().again());
    connect();
  }

  @Override
  public void lost(String reason, String detail) {
    if (phase == Phase.ENDED) return;
    log.warn("call {}: the voice is lost ({}: {})", call(), reason, detail);
    end();
    listener.on(new VoiceEvent.Lost(reason, detail));
  }

  private void configure() {
    phase = Phase.CONFIGURING;
    step.start(config.patience().open());
    send(new ClientEvent.Configure(brief, config));
  }

  /// An old model or a clone may silently answer with another format: nobody wants to hear that.
  private void open(ServerEvent.SessionUpdated updated) {
    String asked = ClientEventWriter.format(brief.codec());
    String in = updated.inputFormat();
    String out = updated.outputFormat();
    if ((in != null && !in.equals(asked)) || (out != null && !out.equals(asked))) {
      lost("protocol", "asked for " + asked + ", got " + in + " and " + out);
      return;
    }
    phase = Phase.OPEN;
    step.stop();
    again.stop();
    ear = socket;
    if (!reconnected) emit(new VoiceEvent.Ready());
    conversation.linked(reconnected);
  }

  /// Before the session stands, a complaint means that it never will.
  private void complain(ServerEvent event) {
    if (!(event instanceof ServerEvent.Refused(ServerEvent.Problem problem))) return;
    String reason =
        switch (Fault.of(problem)) {
          case KEY -> "unauthorized";
          case QUOTA -> "quota";
          case EXPIRED -> "expired";
          case BENIGN, BUSY, OTHER -> "protocol";
        };
    lost(reason, problem.code() + ": " + problem.message());
  }

  /// Nonsense and news, each told once.
  private void watch(ServerEvent event) {
    if (event instanceof ServerEvent.Unknown(String type) && strange.add(type)) {
      log.info("call {}: the service sends {}, which we don't know", call(), type);
    } else if (event instanceof ServerEvent.Broken(String why)) {
      if (noise++ == 0) log.warn("call {}: the service sends broken events: {}", call(), why);
      if (noise > TOO_MUCH_NOISE) lost("protocol", "too many broken events");
    }
  }

  private void beat() {
    synchronized (lock) {
      if (phase == Phase.ENDED) return;
      if (again.beat()) {
        lost("closed", "the connection didn't come back");
      } else if (retry.beat()) {
        connect();
      } else if (step.beat()) {
        lost("stalled", "no session");
      } else if (phase == Phase.OPEN) {
        conversation.beat();
        watchQueue();
      }
    }
  }

  private void watchQueue() {
    if (socket == null || !socket.full()) clogged.stop();
    else if (!clogged.running()) clogged.start(config.patience().silent());
    else if (clogged.beat()) broken("stalled", "the network takes no sound");
  }

  private void whileItLasts(Runnable work) {
    synchronized (lock) {
      if (phase != Phase.ENDED) work.run();
    }
  }

  /// Lets go of the connection.
  private void leave() {
    RealtimeSocket old = socket;
    ear = null;
    socket = null;
    if (old == null) return;
    old.close(phase == Phase.OPEN);
    if (old.dropped() > 0) log.warn("call {}: {} sounds not sent", call(), old.dropped());
  }

  private void end() {
    if (phase == Phase.ENDED) return;
    leave();
    phase = Phase.ENDED;
    beat.close();
  }

  private String call() {
    return brief.call().value();
  }
}
