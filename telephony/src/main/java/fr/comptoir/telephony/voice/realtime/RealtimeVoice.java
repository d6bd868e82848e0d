package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceListener;
import fr.comptoir.telephony.voice.VoiceModel;
import fr.comptoir.telephony.voice.VoiceSession;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// A model that hears and speaks, behind the realtime protocol (its general shape, never the
/// beta's): OpenAI's, or any service that speaks it. One client for all calls.
public final class RealtimeVoice implements VoiceModel, AutoCloseable {
  private static final int MOST_CONNECTIONS = 64;

  private final RealtimeConfig config;
  private final Metronome metronome;
  private final ThreadPoolExecutor threads;
  private final OkHttpClient client;

  public RealtimeVoice(RealtimeConfig config, Metronome metronome) {
    this.config = config;
    this.metronome = metronome;
    // Platform threads: a connection's reader must not wait behind other people's work.
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST_CONNECTIONS,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("voice-realtime-", 0).factory());
    Duration patience = Duration.ofMillis(config.patience().connect());
    this.client =
        new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(threads))
            .socketFactory(new PromptSockets())
            .connectTimeout(patience)
            .readTimeout(patience)
            .writeTimeout(patience)
            .pingInterval(Duration.ofSeconds(15))
            .webSocketCloseTimeout(Duration.ofSeconds(2))
            .retryOnConnectionFailure(false)
            .build();
  }

  @Override
  public String kind() {
    return "realtime";
  }

  @Override
  public VoiceSession open(VoiceBrief brief, VoiceListener listener) {
    RealtimeSession session =
        new RealtimeSession(
            brief,
            listener,
            config,
            metronome,
            it -> RealtimeSocket.connect(it, client, request()));
    session.connect();
    return session;
  }

  /// Cuts off what is still connected.
  @Override
  public void close() {
    client.dispatcher().cancelAll();
    threads.shutdown();
    client.connectionPool().evictAll();
  }

  private Request request() {
    String url = config.url().toString().replaceFirst("(?i)^ws", "http");
    HttpUrl address = HttpUrl.get(url);
    if (address.queryParameter("model") == null) {
      address = address.newBuilder().addQueryParameter("model", config.model()).build();
    }
    Request.Builder request = new Request.Builder().url(address);
    String key = config.key().get().strip();
    // A key with other characters isn't one; the service says so better than an exception here.
    if (key.matches("[!-~]+")) request.header("Authorization", "Bearer " + key);
    return request.build();
  }
}
