package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.TelephonyException;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.net.InetSocketAddress;
import java.util.Properties;
import java.util.TooManyListenersException;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The jSIP stack, with what it needs to start and what it leaves behind when it stops.
final class SipStackOwner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SipStackOwner.class);

  /// UDP and TCP; each may make a stop stumble once.
  private static final int LISTENING_POINTS = 2;

  private final SipFactory factory;
  private final SipStack stack;
  private final InetSocketAddress address;
  private final StackThreads threads;
  private volatile @Nullable SipProvider listening;

  /// Make it, and let it listen, on a thread of the group: those the stack makes will belong to it.
  SipStackOwner(InetSocketAddress address, SipTally tally, StackThreads threads)
      throws SipException {
    this.address = address;
    this.threads = threads;
    factory = SipFactory.getInstance();
    factory.setPathName("gov.nist");
    stack = factory.createSipStack(properties(address, tally));
  }

  /// Who stands before the ports, from now on; before they listen.
  void guard(Gate gate) {
    if (stack instanceof SIPTransactionStack known
        && known.getNetworkLayer() instanceof GateLayer layer) {
      layer.guard(gate);
    } else {
      throw new IllegalStateException("the stack's sockets are not ours");
    }
  }

  SipFactory factory() {
    return factory;
  }

  /// Opens UDP and TCP, one provider for both: a dialog goes on over what it began with.
  SipProvider listen(SipListener listener) throws SipException {
    String host = address.getAddress().getHostAddress();
    try {
      SipProvider provider =
          stack.createSipProvider(
              stack.createListeningPoint(host, address.getPort(), ListeningPoint.UDP));
      provider.addListeningPoint(
          stack.createListeningPoint(host, address.getPort(), ListeningPoint.TCP));
      provider.addSipListener(listener);
      listening = provider;
      return provider;
    } catch (InvalidArgumentException | TooManyListenersException | SipException e) {
      close();
      throw new TelephonyException("can't listen on " + address, e);
    }
  }

  /// What requests of ours go out by.
  SipProvider provider() {
    SipProvider known = listening;
    if (known == null) throw new IllegalStateException("it doesn't listen yet");
    return known;
  }

  /// `stop()` takes a second or two and leaves threads behind that would keep the JVM alive: one
  /// made with the stack and one when it first listens, both parked in `take()`, so they are
  /// interrupted.
  @Override
  public void close() {
    int attempt = 1;
    while (!isStopped() && attempt < LISTENING_POINTS) attempt++;
    threads.interrupt();
  }

  /// Right after a start `stop()` stumbles over a UDP reader that hasn't run yet, and forgets to
  /// close what comes after it: the TCP port would stay taken. Called again, it goes on there.
  private boolean isStopped() {
    try {
      stack.stop();
      return true;
    } catch (RuntimeException e) {
      LOG.debug("the stack stumbled while stopping", e);
      return false;
    }
  }

  private static Properties properties(InetSocketAddress address, SipTally tally) {
    var all = new Properties();
    String host = address.getAddress().getHostAddress().replace(':', '.');
    all.setProperty("javax.sip.STACK_NAME", "comptoir-" + host + "-" + address.getPort());
    all.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "on");
    all.setProperty("gov.nist.javax.sip.STACK_LOGGER", SipStackLog.class.getName());
    all.setProperty("gov.nist.javax.sip.SERVER_LOGGER", SipServerLog.class.getName());
    all.setProperty("gov.nist.javax.sip.NETWORK_LAYER", GateLayer.class.getName());
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
