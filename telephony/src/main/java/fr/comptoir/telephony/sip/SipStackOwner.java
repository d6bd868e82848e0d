package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.TelephonyException;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TooManyListenersException;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The jSIP stack, with what it needs to start and what it leaves behind when it stops.
final class SipStackOwner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SipStackOwner.class);

  /// The factory is one for the whole JVM, and so are the names of the stack's threads.
  private static final Object STARTING = new Object();

  private final SipFactory factory;
  private final SipStack stack;
  private final InetSocketAddress address;
  private final Set<Thread> scanners = new HashSet<>();

  SipStackOwner(InetSocketAddress address, SipTally tally) throws SipException {
    this.address = address;
    synchronized (STARTING) {
      Set<Thread> others = running();
      factory = SipFactory.getInstance();
      factory.setPathName("gov.nist");
      stack = factory.createSipStack(properties(address, tally));
      keep(others);
    }
  }

  SipFactory factory() {
    return factory;
  }

  /// Opens UDP and TCP, one provider for both: a dialog goes on over what it began with.
  void listen(SipListener listener) throws SipException {
    String host = address.getAddress().getHostAddress();
    synchronized (STARTING) {
      Set<Thread> others = running();
      try {
        SipProvider provider =
            stack.createSipProvider(
                stack.createListeningPoint(host, address.getPort(), ListeningPoint.UDP));
        provider.addListeningPoint(
            stack.createListeningPoint(host, address.getPort(), ListeningPoint.TCP));
        provider.addSipListener(listener);
        keep(others);
      } catch (InvalidArgumentException | TooManyListenersException | SipException e) {
        keep(others);
        close();
        throw new TelephonyException("can't listen on " + address, e);
      }
    }
  }

  /// `stop()` takes a second or two, may stumble right after a start, and leaves a thread behind
  /// that would keep the JVM alive: it is parked in `take()`, so it is interrupted.
  @Override
  public void close() {
    try {
      stack.stop();
    } catch (RuntimeException e) {
      LOG.debug("the stack stumbled while stopping", e);
    }
    scanners.forEach(Thread::interrupt);
    String name = stack.getStackName();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith(name)) thread.interrupt();
    }
  }

  /// The stack makes one such thread when it is made and another when it first listens.
  private void keep(Set<Thread> others) {
    Set<Thread> ours = running();
    ours.removeAll(others);
    scanners.addAll(ours);
  }

  private static Set<Thread> running() {
    List<Thread> threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("EventScannerThread"))
            .toList();
    return new HashSet<>(threads);
  }

  private static Properties properties(InetSocketAddress address, SipTally tally) {
    var all = new Properties();
    String host = address.getAddress().getHostAddress().replace(':', '.');
    all.setProperty("javax.sip.STACK_NAME", "comptoir-" + host + "-" + address.getPort());
    all.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "on");
    all.setProperty("gov.nist.javax.sip.STACK_LOGGER", SipStackLog.class.getName());
    all.setProperty("gov.nist.javax.sip.SERVER_LOGGER", SipServerLog.class.getName());
    all.setProperty("gov.nist.javax.sip.REENTRANT_LISTENER", "true");
    all.setProperty("gov.nist.javax.sip.THREAD_POOL_SIZE", "2");
    all.setProperty("gov.nist.javax.sip.MAX_MESSAGE_SIZE", "16384");
    all.setProperty("gov.nist.javax.sip.RECEIVE_UDP_BUFFER_SIZE", "1048576");
    all.setProperty("gov.nist.javax.sip.SEND_UDP_BUFFER_SIZE", "1048576");
    all.setProperty("gov.nist.javax.sip.MIN_KEEPALIVE_TIME_SECONDS", "60");
    // Boxes use NOTIFY as a keep-alive; without this the stack answers 481 by itself.
    all.setProperty("gov.nist.javax.sip.DELIVER_UNSOLICITED_NOTIFY", "true");
    // Two threads a connection: this many, and a half-open one doesn't stay.
    all.setProperty("gov.nist.javax.sip.MAX_CONNECTIONS", "128");
    all.setProperty("gov.nist.javax.sip.READ_TIMEOUT", "10000");
    all.put(SipStackLog.TALLY, tally);
    return all;
  }
}
