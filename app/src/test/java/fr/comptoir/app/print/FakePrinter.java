package fr.comptoir.app.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An ESC/POS printer on this PC: keeps what comes off at the knife. It can be mute, slow, without
/// paper, away, and break connections at any byte.
///
/// Ticket `n` is a picture 8 × n dots high.
final class FakePrinter implements AutoCloseable {
  /// After everything of a ticket but before it is confirmed, and the same of the cut.
  static final int BEFORE_CONFIRMING = -1;

  static final int BEFORE_CONFIRMING_THE_CUT = -2;

  private static final int NOTHING_WRONG = 0x12;

  private final BlockingQueue<Integer> cutOff = new LinkedBlockingQueue<>();
  private final List<Integer> strip = new ArrayList<>();
  private final Deque<Integer> breaks = new ArrayDeque<>();
  private int port;
  private @Nullable ServerSocket server;
  private int connections;
  private int offline = NOTHING_WRONG;
  private int paper = NOTHING_WRONG;
  private boolean mute;
  private int polls;
  private int blanks;

  FakePrinter() {
    back();
  }

  synchronized int port() {
    return port;
  }

  /// Breaks the next connection after so many bytes; each call is good for one more connection.
  synchronized void breakAfter(int bytes) {
    breaks.add(bytes);
  }

  synchronized void beMute() {
    mute = true;
  }

  /// Says that it is done only after it was asked so often whether it lives.
  synchronized void beSlow(int asked) {
    polls = asked;
  }

  synchronized void runOutOfPaper() {
    paper = NOTHING_WRONG | 0x60;
    offline = NOTHING_WRONG | 0x20;
  }

  synchronized void openCover() {
    offline = NOTHING_WRONG | 0x04;
  }

  synchronized void allWell() {
    paper = NOTHING_WRONG;
    offline = NOTHING_WRONG;
  }

  /// Whole tickets that came off, oldest first.
  synchronized List<Integer> tickets() {
    return List.copyOf(cutOff);
  }

  /// The next that comes off.
  @Nullable Integer take() throws InterruptedException {
    return cutOff.poll(30, TimeUnit.SECONDS);
  }

  /// Empty slips.
  synchronized int blanks() {
    return blanks;
  }

  synchronized int connections() {
    return connections;
  }

  /// Unplugged.
  synchronized void away() {
    if (server == null) return;
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = null;
  }

  /// Plugged in again, at the same address.
  synchronized void back() {
    try {
      ServerSocket open = new ServerSocket();
      open.setReuseAddress(true);
      open.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      port = open.getLocalPort();
      server = open;
      Thread.ofVirtual().start(() -> accept(open));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket open) {
    while (true) {
      try (Socket socket = open.accept()) {
        Integer limit;
        synchronized (this) {
          connections++;
          limit = breaks.poll();
        }
        serve(socket, limit == null ? Integer.MAX_VALUE : limit);
      } catch (IOException e) {
        if (open.isClosed()) return;
      }
    }
  }

  /// As long as the connection holds; one at a time.
  private void serve(Socket socket, int limit) throws IOException {
    var in = new Bytes(socket.getInputStream(), limit);
    OutputStream out = socket.getOutputStream();
    boolean cut = false;
    boolean printed = false;
    for (int next = in.read(); next >= 0; next = in.read()) {
      switch (next) {
        case 0x1b -> {
          in.read();
          synchronized (this) {
            strip.add(0);
          }
        }
        case 0x10 -> {
          in.read();
          answer(out, in.read() == 4 ? paper() : offline());
        }
        case 0x1d -> {
          switch (in.read()) {
            case 'v' -> {
              raster(in);
              printed = true;
            }
            case 'V' -> {
              in.read();
              in.read();
              cut();
              cut = true;
            }
            case 'r' -> {
              in.read();
              if (printed && limit == BEFORE_CONFIRMING) return;
              if (cut && limit == BEFORE_CONFIRMING_THE_CUT) return;
              if (printed || cut) whileSlow(in, out);
              answer(out, 0);
            }
            case 'a' -> in.read();
            default -> throw new IOException("no command of ours");
          }
        }
        default -> throw new IOException("no command of ours");
      }
    }
  }

  private void whileSlow(Bytes in, OutputStream out) throws IOException {
    int left;
    synchronized (this) {
      left = polls;
    }
    for (int i = 0; i < left; i++) {
      if (in.read() != 0x10) throw new IOException("no command of ours");
      in.read();
      in.read();
      answer(out, offline());
    }
  }

  private void raster(Bytes in) throws IOException {
    in.read();
    in.read();
    int across = in.read() | in.read() << 8;
    int high = in.read() | in.read() << 8;
    for (int row = 0; row < high; row++) {
      for (int i = 0; i < across; i++) {
        if (in.read() < 0) return;
      }
      synchronized (this) {
        strip.set(strip.size() - 1, strip.getLast() + 1);
      }
    }
  }

  /// What was last begun on the strip is the ticket; what was before it on the same strip says that
  /// it is to be thrown away.
  private synchronized void cut() {
    if (strip.isEmpty() || strip.getLast() == 0) blanks++;
    else cutOff.add(strip.getLast() / 8);
    strip.clear();
  }

  private void answer(OutputStream out, int what) throws IOException {
    synchronized (this) {
      if (mute) return;
    }
    out.write(what);
    out.flush();
  }

  private synchronized int offline() {
    return offline;
  }

  private synchronized int paper() {
    return paper;
  }

  @Override
  public void close() {
    away();
  }

  /// Ends after a number of bytes.
  private static final class Bytes {
    private final InputStream in;
    private int left;

    Bytes(InputStream in, int limit) {
      this.in = in;
      this.left = limit < 0 ? Integer.MAX_VALUE : limit;
    }

    int read() throws IOException {
      if (left-- <= 0) throw new IOException("the cable is pulled");
      return in.read();
    }
  }
}
