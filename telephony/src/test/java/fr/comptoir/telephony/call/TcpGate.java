package fr.comptoir.telephony.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The network between the house and a service, to be cut: while it is, nothing arrives on either
/// side and nobody is told, as when a cable is pulled. What was sent meanwhile arrives when it
/// heals, as TCP does it.
final class TcpGate implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private long cutUntil;
  private boolean cut;

  TcpGate(int target) {
    this.target = target;
    try {
      door = new ServerSocket(0, 50, HERE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("gate").start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /// Until [#heal].
  synchronized void cut() {
    cut = true;
    cutUntil = Long.MAX_VALUE;
  }

  /// Heals by itself after so long.
  synchronized void cutFor(Duration length) {
    cut = true;
    cutUntil = System.nanoTime() + length.toNanos();
  }

  synchronized void heal() {
    cut = false;
    notifyAll();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket near = door.accept();
        Socket far = new Socket(HERE, target);
        sockets.add(near);
        sockets.add(far);
        Thread.ofVirtual().name("gate-out").start(() -> pump(near, far));
        Thread.ofVirtual().name("gate-in").start(() -> pump(far, near));
      } catch (IOException e) {
        continue; // closed, or nobody there
      }
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        pass();
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException | InterruptedException e) {
      // One side has gone: so does the other.
    } finally {
      sockets.remove(from);
    }
  }

  private synchronized void pass() throws InterruptedException {
    while (cut) {
      long left = (cutUntil - System.nanoTime()) / 1_000_000;
      if (left <= 0) cut = false;
      else wait(Math.min(left, 60_000));
    }
  }

  @Override
  public void close() throws IOException {
    heal();
    door.close();
    for (Socket socket : sockets) socket.close();
  }
}
