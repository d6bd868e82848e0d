package fr.comptoir.app.geo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A geocoding service on this machine, which answers what a test wants it to.
public final class FakeService implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile String body = "{}";
  private volatile int status = 200;
  private volatile boolean silent;

  public FakeService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException("no port on this machine", e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/search";
  }

  public FakeService answers(String json) {
    body = json.replace('\'', '"');
    status = 200;
    silent = false;
    return this;
  }

  public FakeService fails(int code) {
    status = code;
    silent = false;
    return this;
  }

  /// From now on it hears and says nothing.
  public FakeService silent() {
    silent = true;
    return this;
  }

  /// The questions so far, as they were written in the address.
  public List<String> asked() {
    return asked;
  }

  /// One house as the national service describes it.
  public static String house(
      String number, String street, String code, String city, double lat, double lon) {
    return feature("housenumber", number, number + " " + street, code, city, 0.95, lat, lon);
  }

  static String feature(
      String type,
      String number,
      String name,
      String code,
      String city,
      double score,
      double lat,
      double lon) {
    return """
        {'type':'Feature','geometry':{'type':'Point','coordinates':[%s,%s]},\
        'properties':{'type':'%s','housenumber':'%s','name':'%s','postcode':'%s','city':'%s',\
        'score':%s}}"""
        .formatted(lon, lat, type, number, name, code, city, score);
  }

  public static String features(String... features) {
    return "{'type':'FeatureCollection','features':[" + String.join(",", features) + "]}";
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().getQuery());
    if (silent) {
      awaitClose();
      return;
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
