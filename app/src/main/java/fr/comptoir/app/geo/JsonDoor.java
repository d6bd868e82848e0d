package fr.comptoir.app.geo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks one question by HTTP and waits no longer than it was told to. Its threads end with it: even
/// a name server that never answers holds up one of them and not the caller.
final class JsonDoor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JsonDoor.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_QUESTIONS = 8;
  private static final int MOST_BYTES = 256 * 1024;

  private final ThreadPoolExecutor threads;
  private final OkHttpClient client;

  JsonDoor() {
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST_QUESTIONS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("geo-", 0).factory());
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(MOST_QUESTIONS);
    dispatcher.setMaxRequestsPerHost(MOST_QUESTIONS);
    this.client =
        new OkHttpClient.Builder().dispatcher(dispatcher).retryOnConnectionFailure(false).build();
  }

  /// The answer; empty when there was none in time, an error, or no JSON. Never throws for what
  /// happens outside.
  Optional<JsonNode> get(HttpUrl url, Duration patience) {
    if (!patience.isPositive()) return Optional.empty();
    CompletableFuture<Optional<JsonNode>> answer = new CompletableFuture<>();
    Call call = client.newCall(new Request.Builder().url(url).build());
    call.timeout().timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    call.enqueue(new Reader(answer));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      call.cancel();
      log.info("{} did not answer within {} ms", url.host(), patience.toMillis());
      return Optional.empty();
    } catch (ExecutionException e) {
      log.info("{}: {}", url.host(), String.valueOf(e.getCause()));
      return Optional.empty();
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private record Reader(CompletableFuture<Optional<JsonNode>> answer) implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {
      answer.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response;
          InputStream body = response.body().byteStream()) {
        byte[] bytes = body.readNBytes(MOST_BYTES);
        if (response.isSuccessful()) answer.complete(Optional.of(JSON.readTree(bytes)));
        else answer.completeExceptionally(new IOException("status " + response.code()));
      } catch (IOException | JacksonException e) {
        answer.completeExceptionally(e);
      }
    }
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    threads.shutdown();
    client.connectionPool().evictAll();
  }
}
