package fr.comptoir.app.setup;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.TelephonyException;
import fr.comptoir.telephony.gateway.PracticeBox;
import fr.comptoir.telephony.gateway.PracticeCall;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The demonstration's day: practice callers ring on two lines, one after another and without end,
/// while the practice staff keeps the boards from filling up. Real SIP and RTP over loopback.
///
/// One thread of its own places the calls; [#close] ends it and hangs up what is under way.
public final class PracticeDay implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PracticeDay.class);
  private static final int LINES = 2;
  private static final Duration LINES_BUSY = Duration.ofSeconds(2);
  private static final Duration BOX_LOST = Duration.ofSeconds(5);
  private static final Duration GOODBYE = Duration.ofSeconds(3);

  private final Place place;
  private final RingingCalls ringing;
  private final Runnable staff;
  private final Supplier<LocalDateTime> now;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("practice-day").unstarted(this::live);
  private volatile boolean paused;

  /// Where the practice box stands.
  ///
  /// @param registrar where the line listens
  /// @param ports its accounts; the first two are rung on
  public record Place(InetSocketAddress registrar, List<Device> ports) {}

  private PracticeDay(
      Place place, RingingCalls ringing, Runnable staff, Supplier<LocalDateTime> now) {
    this.place = place;
    this.ringing = ringing;
    this.staff = staff;
    this.now = now;
  }

  /// Starts ringing at once.
  ///
  /// @param ringing the book of the scripted voice that answers
  /// @param staff what the practice staff does between calls; on this day's thread, may block
  /// @param now restaurant time
  public static PracticeDay start(
      Place place, RingingCalls ringing, Runnable staff, Supplier<LocalDateTime> now) {
    PracticeDay day = new PracticeDay(place, ringing, staff, now);
    day.thread.start();
    return day;
  }

  /// No new call rings while it is paused; the one under way goes on.
  public void pause(boolean pause) {
    paused = pause;
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(GOODBYE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void live() {
    try {
      PracticeRound next = new PracticeRound(0);
      while (isOpen()) next = withBox(next);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Rings until the day ends or the box fails; the round to go on with.
  private PracticeRound withBox(PracticeRound first) throws InterruptedException {
    PracticeRound next = first;
    try (PracticeBox box = PracticeBox.start(place.registrar(), place.ports())) {
      Map<String, PracticeCall> lines = new HashMap<>();
      Duration wait = Duration.ZERO;
      while (!closesWithin(wait)) {
        staff.run();
        Optional<String> free = free(lines);
        wait = free.isPresent() && !paused ? next.pause() : LINES_BUSY;
        if (free.isPresent() && !paused) {
          lines.put(free.get(), ring(box, free.get(), next));
          next = next.next();
        }
      }
    } catch (TelephonyException e) {
      log.warn("the practice box stopped; it is tried again", e);
      closesWithin(BOX_LOST);
    }
    return next;
  }

  private Optional<String> free(Map<String, PracticeCall> lines) {
    return place.ports().stream()
        .limit(LINES)
        .map(Device::user)
        .filter(port -> !lines.containsKey(port) || lines.get(port).ended().isDone())
        .findFirst();
  }

  private PracticeCall ring(PracticeBox box, String port, PracticeRound round) {
    PracticeTape tape = PracticeTapes.read(round.name(), Occasion.next(now.get(), round.round()));
    String number = round.caller(tape);
    ringing.rings(number, PracticeAssistant.script(tape));
    PracticeCall call = box.call(port, number == null ? "" : number, PracticeCaller.script(tape));
    call.ended().thenRun(() -> ringing.over(number));
    return call;
  }

  private boolean isOpen() {
    return closing.getCount() > 0;
  }

  private boolean closesWithin(Duration wait) throws InterruptedException {
    return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }
}
