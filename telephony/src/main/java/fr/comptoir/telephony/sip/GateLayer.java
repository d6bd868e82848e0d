package fr.comptoir.telephony.sip;

import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// Where the stack's sockets come from: ours, with the [Gate] before them. The stack makes one by
/// name; public for that reason only.
public final class GateLayer implements NetworkLayer {
  private static final int CONNECT_MILLIS = 5000;

  private volatile @Nullable Gate gate;

  /// Before the stack listens.
  void guard(Gate gate) {
    this.gate = gate;
  }

  @Override
  public void setSipStack(SipStackImpl stack) {}

  @Override
  public DatagramSocket createDatagramSocket() throws SocketException {
    return new DatagramSocket();
  }

  @Override
  public DatagramSocket createDatagramSocket(int port, InetAddress address) throws SocketException {
    Gate before = gate;
    return before == null
        ? new DatagramSocket(port, address)
        : new GateSocket(port, address, before);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
      throws IOException {
    Gate before = gate;
    return before == null
        ? new ServerSocket(port, backlog, address)
        : new GuardedPort(port, backlog, address, before);
  }

  @Override
  public Socket createSocket(InetAddress address, int port) throws IOException {
    return connected(new InetSocketAddress(address, port), null);
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress ours) throws IOException {
    return connected(new InetSocketAddress(address, port), new InetSocketAddress(ours, 0));
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress ours, int ourPort)
      throws IOException {
    return connected(new InetSocketAddress(address, port), new InetSocketAddress(ours, ourPort));
  }

  @Override
  public SSLServerSocket createSSLServerSocket(int port, int backlog, InetAddress address)
      throws IOException {
    throw new IOException("no certificate");
  }

  @Override
  public SSLSocket createSSLSocket(InetAddress address, int port) throws IOException {
    throw new IOException("no certificate");
  }

  @Override
  public SSLSocket createSSLSocket(InetAddress address, int port, InetAddress ours)
      throws IOException {
    throw new IOException("no certificate");
  }

  private static Socket connected(InetSocketAddress peer, @Nullable InetSocketAddress ours)
      throws IOException {
    var socket = new Socket();
    try {
      if (ours != null) socket.bind(ours);
      socket.connect(peer, CONNECT_MILLIS);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /// The TCP port.
  private static final class GuardedPort extends ServerSocket {
    private final Gate gate;

    GuardedPort(int port, int backlog, InetAddress address, Gate gate) throws IOException {
      super(port, backlog, address);
      this.gate = gate;
    }

    @Override
    public Socket accept() throws IOException {
      var socket = new GuardedConnection(gate);
      implAccept(socket);
      return socket;
    }
  }

  private static final class GuardedConnection extends Socket {
    private final Gate gate;
    private @Nullable InputStream in;

    GuardedConnection(Gate gate) {
      this.gate = gate;
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
      InputStream known = in;
      if (known == null) {
        known = new GateStream(this, super.getInputStream(), gate);
        in = known;
      }
      return known;
    }
  }
}
