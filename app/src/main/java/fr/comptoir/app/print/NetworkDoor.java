package fr.comptoir.app.print;

import fr.comptoir.db.domain.print.Printer;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/// ESC/POS over TCP. Each ticket has a connection of its own: these printers serve one at a time,
/// and somebody else may want it, too.
record NetworkDoor(Printer.Network at, Patience patience) implements TicketDoor {
  /// So small that what was written is nearly what the printer has.
  private static final int SEND_BUFFER = 8 * 1024;

  @Override
  public Session open(Consumer<Trouble> meanwhile) throws PrinterException {
    InetAddress address = address();
    try {
      SocketChannel channel = SocketChannel.open();
      try {
        channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        connect(channel, address);
        return NetworkSession.over(channel, patience, meanwhile);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (PrinterException e) {
      throw e.trouble() == Trouble.LOST ? new PrinterException(Trouble.UNREACHABLE, e) : e;
    } catch (IOException e) {
      throw new PrinterException(Trouble.UNREACHABLE, e);
    }
  }

  private void connect(SocketChannel channel, InetAddress address) throws IOException {
    channel.configureBlocking(false);
    if (channel.connect(new InetSocketAddress(address, at.port()))) return;
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_CONNECT);
      if (selector.select(patience.connect().toMillis()) == 0 || !channel.finishConnect()) {
        throw new PrinterException(Trouble.UNREACHABLE, null);
      }
    }
  }

  /// What is asked and what is connected to is the same address: a name can't change between.
  private InetAddress address() throws PrinterException {
    try {
      InetAddress address = InetAddress.getByName(at.host());
      if (!isPrivate(address)) throw new PrinterException(Trouble.NOT_PRIVATE, null);
      return address;
    } catch (UnknownHostException e) {
      throw new PrinterException(Trouble.UNREACHABLE, e);
    }
  }

  /// RFC 1918, link-local, this PC, and IPv6's unique local addresses (RFC 4193).
  static boolean isPrivate(InetAddress address) {
    return address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isLoopbackAddress()
        || (address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc);
  }
}
