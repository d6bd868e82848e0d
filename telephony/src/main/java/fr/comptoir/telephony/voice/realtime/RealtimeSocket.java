package fr.comptoir.telephony.voice.realtime;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// One connection to the service. Turns OkHttp's callbacks into the session's words, and never says
/// anything after its end.
final class RealtimeSocket extends WebSocketListener {
  /// About four seconds of sound. More waiting than that, and the caller is talking to nobody.
  static final long FULL = 64 * 1024;

  private final RealtimeSession session;
  private final AtomicLong dropped = new AtomicLong();
  private final WebSocket socket;

  private RealtimeSocket(RealtimeSession session, OkHttpClient client, Request request) {
    this.session = session;
    this.socket = client.newWebSocket(request, this);
  }

  /// Starts to connect and returns at once.
  static RealtimeSocket connect(RealtimeSession session, OkHttpClient client, Request request) {
    return new RealtimeSocket(session, client, request);
  }

  /// The caller's sound; dropped and counted when the network doesn't take it. Any thread.
  void append(String json) {
    if (full() || !socket.send(json)) dropped.incrementAndGet();
  }

  void send(String json) {
    // False means that it is closing; a callback says so, too.
    if (!socket.send(json)) dropped.incrementAndGet();
  }

  boolean full() {
    return socket.queueSize() > FULL;
  }

  long dropped() {
    return dropped.get();
  }

  /// Says goodbye to the service, or cuts it off while connecting.
  void close(boolean open) {
    if (!open || !socket.close(1000, null)) socket.cancel();
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    session.received(this, text);
  }

  @Override
  public void onMessage(WebSocket webSocket, ByteString bytes) {
    session.received(this, bytes.utf8());
  }

  @Override
  public void onOpen(WebSocket webSocket, Response response) {
    session.opened(this);
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    webSocket.close(1000, null);
    session.gone(this, "closed", "closed by the service, " + code + " " + reason);
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
    if (response == null) session.gone(this, reason(t), t.getClass().getSimpleName());
    else session.refused(this, response.code());
  }

  private static String reason(Throwable t) {
    if (t instanceof SocketTimeoutException) return "stalled";
    return t instanceof IOException ? "refused" : "protocol";
  }
}
