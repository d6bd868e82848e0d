package fr.comptoir.app.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Consumer;

/// One connection to an ESC/POS printer.
///
/// A ticket is sent in two steps. First the picture, and then a question that is answered when all
/// before it was printed (`GS r`). Only then the cut, and the question once more. What breaks in
/// the first step leaves paper that isn't cut off, so the ticket is sent again whole; what breaks
/// in the second leaves a whole ticket on paper, so only the cut is sent again. Either way one
/// whole ticket comes off the printer, never two.
///
/// Printers that answer no question are believed when the connection holds until everything was
/// taken and a while longer.
final class NetworkSession implements TicketDoor.Session {
  /// Who sends more than this unasked isn't listened to any longer.
  private static final int CHATTER = 1_000;

  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey key;
  private final Patience patience;
  private final Consumer<Trouble> meanwhile;
  private final ByteBuffer heard = ByteBuffer.allocate(256);

  private boolean answers;
  private boolean realTime;
  private int done;
  private int status = -1;

  private NetworkSession(SocketChannel channel, Patience patience, Consumer<Trouble> meanwhile)
      throws IOException {
    this.channel = channel;
    this.patience = patience;
    this.meanwhile = meanwhile;
    this.selector = Selector.open();
    this.key = channel.register(selector, SelectionKey.OP_READ);
  }

  /// Greets a printer that is connected.
  ///
  /// @param channel not blocking; closed with the session
  /// @throws PrinterException it isn't ready
  static NetworkSession over(SocketChannel channel, Patience patience, Consumer<Trouble> meanwhile)
      throws IOException {
    var session = new NetworkSession(channel, patience, meanwhile);
    try {
      session.greet();
      return session;
    } catch (PrinterException e) {
      session.close();
      throw e;
    }
  }

  /// Finds out what it can tell, and whether it is ready.
  private void greet() throws PrinterException {
    write(EscPos.BE_QUIET);
    int offline = ask(EscPos.ASK_OFFLINE);
    realTime = offline >= 0;
    if (realTime) {
      ready(offline);
      int paper = ask(EscPos.ASK_PAPER);
      if (paper >= 0 && EscPos.isPaperOut(paper)) {
        throw new PrinterException(Trouble.NO_PAPER, null);
      }
    }
    write(EscPos.ASK_DONE);
    answers = await(() -> done > 0, patience.answer());
  }

  private static void ready(int offline) throws PrinterException {
    if (EscPos.isCoverOpen(offline)) throw new PrinterException(Trouble.COVER_OPEN, null);
    if (EscPos.isStoppedForPaper(offline)) throw new PrinterException(Trouble.NO_PAPER, null);
    if (EscPos.isFaulty(offline)) throw new PrinterException(Trouble.FAULTY, null);
  }

  @Override
  public void print(BufferedImage ticket) throws PrinterException {
    write(EscPos.ticket(ticket));
    confirm();
  }

  @Override
  public void cut() throws PrinterException {
    write(EscPos.CUT);
    confirm();
  }

  /// Waits until all that was sent is done.
  private void confirm() throws PrinterException {
    if (!answers) {
      // Who closes now, or resets, has not taken it: that is an exception.
      await(() -> false, patience.answer());
      return;
    }
    int before = done;
    write(EscPos.ASK_DONE);
    Duration wait = patience.answer();
    for (int poll = 0; poll < patience.polls(); poll++) {
      if (await(() -> done > before, wait)) return;
      if (!realTime) {
        wait = patience.stall();
        if (poll > 0) break;
        continue;
      }
      alive();
    }
    throw new PrinterException(Trouble.LOST, null);
  }

  /// A slow printer says that it lives, and maybe what it waits for.
  private void alive() throws PrinterException {
    status = -1;
    write(EscPos.ASK_OFFLINE);
    if (!await(() -> status >= 0, patience.stall())) {
      throw new PrinterException(Trouble.LOST, null);
    }
    if (EscPos.isCoverOpen(status)) meanwhile.accept(Trouble.COVER_OPEN);
    else if (EscPos.isStoppedForPaper(status)) meanwhile.accept(Trouble.NO_PAPER);
  }

  /// @return its answer; -1 = none
  private int ask(byte[] question) throws PrinterException {
    status = -1;
    write(question);
    await(() -> status >= 0, patience.answer());
    return status;
  }

  private void write(byte[] bytes) throws PrinterException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      while (rest.hasRemaining()) {
        if (channel.write(rest) > 0) continue;
        key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        int ready = selector.select(patience.stall().toMillis());
        selector.selectedKeys().clear();
        key.interestOps(SelectionKey.OP_READ);
        if (ready == 0) throw new PrinterException(Trouble.LOST, null);
        listen();
      }
    } catch (PrinterException e) {
      throw e;
    } catch (IOException e) {
      throw new PrinterException(Trouble.LOST, e);
    }
  }

  private interface Condition {
    boolean holds();
  }

  /// Listens until something is known, or for this long after the last byte.
  private boolean await(Condition known, Duration longest) throws PrinterException {
    try {
      for (int heardOf = 0; heardOf < CHATTER; heardOf++) {
        if (known.holds()) return true;
        if (selector.select(longest.toMillis()) == 0) return false;
        selector.selectedKeys().clear();
        listen();
      }
      return known.holds();
    } catch (PrinterException e) {
      throw e;
    } catch (IOException e) {
      throw new PrinterException(Trouble.LOST, e);
    }
  }

  private void listen() throws IOException {
    heard.clear();
    int read = channel.read(heard);
    if (read < 0) throw new PrinterException(Trouble.LOST, null);
    heard.flip();
    while (heard.hasRemaining()) {
      int answer = heard.get() & 0xff;
      if (EscPos.isRealTime(answer)) status = answer;
      else if (EscPos.isDone(answer)) done++;
    }
  }

  @Override
  public void close() {
    try {
      selector.close();
      channel.close();
    } catch (IOException e) {
      // Nothing more is wanted of it.
    }
  }
}
