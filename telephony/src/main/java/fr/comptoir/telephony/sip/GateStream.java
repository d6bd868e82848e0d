package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.sip.Vetting.Dropped;
import fr.comptoir.telephony.sip.Vetting.Fit;
import fr.comptoir.telephony.sip.Vetting.Refused;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/// What comes over one TCP connection, one whole message at a time, with the [Gate] before the
/// stack. One reading thread. A message that is never finished, never ends or can't be told from
/// the next one ends the connection.
final class GateStream extends InputStream {
  /// Of a head, and of a body; the stack takes no more either.
  static final int LONGEST = 16_384;

  /// From a message's first byte to its last.
  static final long PATIENCE_MILLIS = 10_000;

  private static final byte[] EMPTY_LINE = {'\r', '\n'};

  private final Socket socket;
  private final InputStream in;
  private final Gate gate;
  private byte[] ready = {};
  private int at;

  GateStream(Socket socket, InputStream in, Gate gate) {
    this.socket = socket;
    this.in = new BufferedInputStream(in);
    this.gate = gate;
  }

  @Override
  public int read() throws IOException {
    if (!fill()) return -1;
    return ready[at++] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) return 0;
    if (!fill()) return -1;
    int count = Math.min(length, ready.length - at);
    System.arraycopy(ready, at, buffer, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    while (at == ready.length) {
      byte[] next = next();
      if (next.length == 0) return false;
      ready = next;
      at = 0;
    }
    return true;
  }

  /// The next message that passed; empty at the end.
  private byte[] next() throws IOException {
    while (true) {
      int first = firstByte();
      if (first < 0) return new byte[0];
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
      if (!gate.admits(socket.getInetAddress())) return new byte[0];
      var whole = new ByteArrayOutputStream(1024);
      whole.write(first);
      if (!readHead(whole, end)) return lost(end);
      byte[] head = whole.toByteArray();
      RawMessage message = RawMessage.read(head, head.length);
      if (!message.start().contains("SIP/")) return lost(end);
      boolean pass = false;
      switch (gate.vet(message, -1, socket.getInetAddress(), socket.getPort())) {
        case Fit _ -> pass = true;
        case Dropped _ -> {}
        case Refused refused -> answer(message, refused);
      }
      int body = bodyOf(message);
      if (body < 0 || !readBody(whole, body, end)) return lost(end);
      socket.setSoTimeout(0);
      if (pass) return whole.toByteArray();
    }
  }

  /// Of the next message. Two empty lines before it are a keep-alive and want one back (RFC 5626
  /// §4.4.1); the stack would close the connection over them.
  private int firstByte() throws IOException {
    socket.setSoTimeout(0);
    int lines = 0;
    while (true) {
      int b = in.read();
      if (b != '\r' && b != '\n') return b;
      if (b == '\n' && ++lines % 2 == 0 && gate.admits(socket.getInetAddress())) {
        socket.getOutputStream().write(EMPTY_LINE);
      }
    }
  }

  /// Where one message ends and the next begins can't be told any more: the connection is over, but
  /// not at once, as what came before may still be waiting for its answer.
  private byte[] lost(long end) throws IOException {
    try {
      while (read(end) >= 0) {}
    } catch (SocketTimeoutException silent) {
      // Long enough.
    }
    return new byte[0];
  }

  private void answer(RawMessage message, Refused refused) throws IOException {
    byte[] answer = gate.answer(message, refused, socket.getInetAddress(), socket.getPort());
    socket.getOutputStream().write(answer);
  }

  private boolean readHead(ByteArrayOutputStream head, long end) throws IOException {
    int lineLength = 1;
    while (head.size() < LONGEST) {
      int b = read(end);
      if (b < 0) return false;
      head.write(b);
      if (b == '\n' && lineLength == 0) return true;
      if (b == '\n') lineLength = 0;
      else if (b != '\r') lineLength++;
    }
    return false;
  }

  private boolean readBody(ByteArrayOutputStream whole, int length, long end) throws IOException {
    for (int i = 0; i < length; i++) {
      int b = read(end);
      if (b < 0) return false;
      whole.write(b);
    }
    return true;
  }

  /// How many bytes follow; -1 when nobody can tell, so that what comes after can't be read.
  private static int bodyOf(RawMessage message) {
    var lengths = message.all("content-length");
    if (lengths.isEmpty()) return 0;
    boolean clear = lengths.size() == 1 && lengths.getFirst().matches("\\d{1,5}");
    int length = clear ? Integer.parseInt(lengths.getFirst()) : -1;
    return length > LONGEST ? -1 : length;
  }

  private int read(long end) throws IOException {
    if (in.available() == 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) return -1;
      socket.setSoTimeout((int) left);
    }
    return in.read();
  }
}
