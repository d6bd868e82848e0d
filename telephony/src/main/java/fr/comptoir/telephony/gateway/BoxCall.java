package fr.comptoir.telephony.gateway;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.gateway.CallerScript.HangUp;
import fr.comptoir.telephony.gateway.CallerScript.Pause;
import fr.comptoir.telephony.gateway.CallerScript.Press;
import fr.comptoir.telephony.gateway.CallerScript.Speak;
import fr.comptoir.telephony.gateway.CallerScript.Step;
import fr.comptoir.telephony.gateway.CallerScript.WaitForHangUp;
import fr.comptoir.telephony.gateway.CallerScript.WaitForSilence;
import fr.comptoir.telephony.sip.SdpOffer;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One practice call on its own virtual thread: rings, follows the script, hangs up.
final class BoxCall implements PracticeCall {
  /// Longer than any house lets it ring.
  private static final Duration RING = Duration.ofSeconds(60);

  private final BoxPort port;
  private final BoxDialog dialog;
  private final CallerScript script;
  private final BlockingQueue<BoxMessage> mailbox;
  private final CompletableFuture<Ending> ended = new CompletableFuture<>();
  private volatile boolean leaving;
  private boolean theyHungUp;

  BoxCall(BoxPort port, String number, CallerScript script) {
    this.port = port;
    this.dialog = new BoxDialog(port, number);
    this.script = script;
    this.mailbox = port.open(dialog.callId());
  }

  @Override
  public CompletableFuture<Ending> ended() {
    return ended;
  }

  @Override
  public void hangUp() {
    leaving = true;
  }

  /// The whole call; returns when it is over.
  void run() {
    Ending ending = new Ending(How.FAILED, 0, 0);
    try (var rtp = BoxSockets.open(port.address())) {
      ending = ring(rtp);
    } catch (IOException e) {
      // No free pair of ports: the call fails, and says so.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      port.forget(dialog.callId());
      ended.complete(ending);
    }
  }

  private Ending ring(BoxSockets rtp) throws InterruptedException {
    BoxMessage answer = invite(rtp.rtp().getLocalPort());
    if (answer == null) return new Ending(How.FAILED, 0, 0);
    if (answer.status() >= 300) {
      port.send(dialog.ackRefusal(answer));
      return new Ending(How.NOT_ANSWERED, answer.status(), 0);
    }
    port.send(dialog.ack(answer));
    long heard = 0;
    if (SdpOffer.parse(answer.body()) instanceof SdpOffer.Read read) {
      heard = talk(rtp.rtp(), read.offer().remote());
    }
    if (!theyHungUp) bye();
    return new Ending(theyHungUp ? How.THEY_HUNG_UP : How.WE_HUNG_UP, 200, heard);
  }

  /// The final answer; null when none came.
  private @Nullable BoxMessage invite(int rtpPort) throws InterruptedException {
    String text = dialog.invite(rtpPort);
    long giveUp = System.nanoTime() + RING.toNanos();
    long wait = 500;
    boolean ringing = false;
    boolean cancelled = false;
    port.send(text);
    long again = System.nanoTime() + wait * 1_000_000;
    while (System.nanoTime() < giveUp) {
      BoxMessage message = mailbox.poll(50, TimeUnit.MILLISECONDS);
      if (message != null && message.method().equals("INVITE")) {
        if (message.status() >= 200) return message;
        ringing |= message.status() >= 100;
      }
      // Only a call that is known there can be cancelled (RFC 3261 §9.1).
      if (leaving && ringing && !cancelled) cancelled = port.send(dialog.cancel());
      if (!ringing && System.nanoTime() > again) {
        port.send(text);
        wait *= 2;
        again = System.nanoTime() + wait * 1_000_000;
      }
    }
    return null;
  }

  /// The ear ends when the socket is closed.
  ///
  /// @return speech heard, in milliseconds
  private long talk(DatagramSocket rtp, InetSocketAddress to) {
    var ear = new BoxEar(rtp);
    Thread.ofVirtual().name("practice-ear").start(ear::listen);
    var mouth = new BoxMouth(rtp, to);
    for (Step step : script.steps()) {
      if (over() || step instanceof HangUp) break;
      play(step, mouth, ear);
    }
    return ear.speechMillis();
  }

  private void play(Step step, BoxMouth mouth, BoxEar ear) {
    switch (step) {
      case Speak speak -> {
        byte[] alaw = speak.alaw();
        for (int at = 0; at < alaw.length && !over(); at += Codec.FRAME_BYTES) {
          mouth.frame(alaw, at, alaw.length - at);
        }
      }
      case WaitForSilence wait -> {
        long before = ear.speechMillis();
        listen(
            mouth,
            wait.atMost(),
            () ->
                ear.speechMillis() - before >= wait.heard().toMillis()
                    && ear.quietMillis() >= wait.quiet().toMillis());
      }
      case Pause pause -> listen(mouth, pause.length(), () -> false);
      case Press press -> {
        for (char key : press.keys().toCharArray()) {
          if (!over()) mouth.press(key);
        }
      }
      case WaitForHangUp wait -> listen(mouth, wait.atMost(), () -> false);
      case HangUp _ -> {}
    }
  }

  /// Silence on the line until something is so, or for so long.
  private void listen(BoxMouth mouth, Duration atMost, BooleanSupplier enough) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!over() && System.nanoTime() < end && !enough.getAsBoolean()) mouth.silence();
  }

  /// Whether the call has ended; takes in what the other side signalled meanwhile.
  private boolean over() {
    for (BoxMessage message = mailbox.poll(); message != null; message = mailbox.poll()) {
      if (message.status() == 0) react(message);
      else if (message.method().equals("INVITE")) port.send(dialog.ack(message));
    }
    return leaving || theyHungUp || Thread.currentThread().isInterrupted();
  }

  private void react(BoxMessage request) {
    switch (request.method()) {
      case "BYE" -> {
        theyHungUp = true;
        port.send(request.answer("200 OK"));
      }
      case "INVITE" -> port.send(request.answer("488 Not Acceptable Here"));
      case "ACK" -> {}
      default -> port.send(request.answer("200 OK"));
    }
  }

  private void bye() throws InterruptedException {
    String text = dialog.bye();
    for (int wait = 500; wait <= 2000 && port.send(text); wait *= 2) {
      long end = System.nanoTime() + wait * 1_000_000L;
      while (System.nanoTime() < end) {
        BoxMessage message = mailbox.poll(100, TimeUnit.MILLISECONDS);
        if (message == null) continue;
        if (message.status() >= 200 && message.method().equals("BYE")) return;
        if (message.status() == 0) react(message);
      }
    }
  }
}
