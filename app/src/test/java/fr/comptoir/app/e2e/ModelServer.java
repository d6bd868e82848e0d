package fr.comptoir.app.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A provider of voice models on loopback: every connection is a [ModelCall] for the test to drive.
final class ModelServer implements AutoCloseable {
  static final String KEY = "a-key-for-tests";
  private static final int PATIENCE_SECONDS = 10;

  private final MockWebServer server = new MockWebServer();
  private final BlockingQueue<ModelCall> opened = new LinkedBlockingQueue<>();

  private ModelServer() {}

  static ModelServer start() throws IOException {
    ModelServer models = new ModelServer();
    models.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return models.connect(request);
          }
        });
    models.server.start(InetAddress.getLoopbackAddress(), 0);
    return models;
  }

  private MockResponse connect(RecordedRequest request) {
    if (!("Bearer " + KEY).equals(request.getHeaders().get("Authorization")))
      return new MockResponse.Builder().code(401).build();
    ModelCall call = new ModelCall();
    opened.add(call);
    return new MockResponse.Builder().webSocketUpgrade(call).build();
  }

  String url() {
    return "ws://127.0.0.1:" + server.getPort() + "/v1/realtime";
  }

  /// What a house needs to use this server.
  Map<String, String> settings() {
    return Map.of("assistant.kind", "realtime", "assistant.url", url(), "assistant.key", KEY);
  }

  /// The next call whose model was opened.
  ModelCall next() throws InterruptedException {
    ModelCall call = opened.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (call == null) throw new AssertionError("the model was not opened");
    return call;
  }

  @Override
  public void close() {
    server.close();
  }
}
