package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.call.CallEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The worst evening: 300 orders on the Service screen while four calls are written down word by
/// word. Prints, never fails.
@Tag("bench")
class EveningBench {
  private static final int ON_THE_BOARD = 300;
  private static final int MEASURED = 150;
  private static final int CALLS = 4;
  private static final int WORD_MILLIS = 80;
  private static final int MINUTES = 30;

  /// Still water: no kitchen, so that time is promised without end.
  private static final int WATER = 61;

  private final BlockingQueue<Long> seen = new LinkedBlockingQueue<>();
  private final Queue<Long> pulses = new ConcurrentLinkedQueue<>();
  private final AtomicInteger words = new AtomicInteger();
  private volatile Predicate<MainWindow> awaited = _ -> false;
  private volatile boolean awaitsNew;
  private volatile long committedAt;
  private long pulseBegan;

  @Test
  void aFullBoardWhileFourCallsAreWrittenDown() throws Exception {
    try (Journey evening = Journey.open(SampleDesks.allDay(), Locale.FRENCH, false, 1920, 1080);
        ScheduledExecutorService callers = Executors.newScheduledThreadPool(1)) {
      for (int i = 0; i < ON_THE_BOARD; i++) {
        Order order = place(evening, i);
        if (i % 3 != 0) step(evening, order, Order.State.IN_KITCHEN);
        if (i % 3 == 2) step(evening, order, Order.State.READY);
      }
      evening.settle();
      watch(evening.window());
      for (int call = 0; call < CALLS; call++) begin(evening, call);
      callers.scheduleAtFixedRate(() -> speak(evening), 0, WORD_MILLIS, TimeUnit.MILLISECONDS);
      measure(evening, true); // warms up
      pulses.clear();
      report("commit -> card laid out", measure(evening, true));
      report("click -> card moved", measure(evening, false));
      report("work of a pulse", pulses.stream().mapToDouble(nanos -> nanos / 1e6).toArray());
      System.out.println("BENCH evening: " + words.get() + " words said meanwhile");
      callers.shutdown();
      simulate(evening);
    }
  }

  private void watch(MainWindow window) {
    FxEvents.call(
        () -> {
          window.scene().addPreLayoutPulseListener(() -> pulseBegan = System.nanoTime());
          window
              .scene()
              .addPostLayoutPulseListener(
                  () -> {
                    long now = System.nanoTime();
                    pulses.add(now - pulseBegan);
                    if (awaited.test(window)) {
                      awaited = _ -> false;
                      seen.add(now);
                    }
                  });
          return true;
        });
  }

  /// @param commit from the end of a transaction; else from a click on an order's main action
  private double[] measure(Journey evening, boolean commit) throws Exception {
    double[] millis = new double[MEASURED];
    try (AutoCloseable _ = evening.sample().database().subscribe(this::committed)) {
      for (int i = 0; i < MEASURED; i++) {
        awaitsNew = true;
        Order order = place(evening, i);
        long there = next();
        millis[i] = (there - committedAt) / 1e6;
        if (!commit) millis[i] = click(evening, order);
        done(evening.desks().orders().cancel(order.id(), Actor.staff(""), ""));
        evening.settle();
      }
    }
    return millis;
  }

  /// Told with the end of the transaction: what is looked for from then on.
  private void committed(RestaurantEvent event) {
    if (!awaitsNew || !(event instanceof RestaurantEvent.OrderChanged(Order order))) return;
    awaitsNew = false;
    committedAt = System.nanoTime();
    expect(window -> window.boards().orders.find(order.id()).isPresent());
  }

  private double click(Journey evening, Order order) throws InterruptedException {
    long clicked = System.nanoTime();
    expect(
        window ->
            window.boards().orders.inKitchen().stream()
                .anyMatch(each -> each.id().equals(order.id())));
    FxEvents.call(
        () -> {
          evening.window().boards().orders.advance(order);
          return true;
        });
    return (next() - clicked) / 1e6;
  }

  private void expect(Predicate<MainWindow> what) {
    awaited = what;
  }

  private long next() throws InterruptedException {
    Long nanos = seen.poll(10, TimeUnit.SECONDS);
    if (nanos == null) throw new AssertionError("not on the screen within 10 s");
    return nanos;
  }

  /// Half an hour of service, second by second, as fast as it goes: what is kept for ever shows.
  private void simulate(Journey evening) {
    for (int minute = 0; minute < MINUTES; minute++) {
      if (minute % 10 == 0) printMemory(minute);
      for (int second = 0; second < 60; second++) {
        speak(evening);
        evening.clock().turn(Duration.ofSeconds(1));
        FxEvents.call(
            () -> {
              evening.window().tick();
              return true;
            });
      }
      Order order = place(evening, minute);
      step(evening, order, Order.State.IN_KITCHEN);
      step(evening, order, Order.State.READY);
      step(evening, order, Order.State.DONE);
    }
    evening.settle();
    printMemory(MINUTES);
  }

  private static void printMemory(int minute) {
    System.gc();
    Runtime jvm = Runtime.getRuntime();
    System.out.printf(
        "BENCH evening: after %d simulated minutes %d MiB in use%n",
        minute, (jvm.totalMemory() - jvm.freeMemory()) >> 20);
  }

  private static void begin(Journey evening, int call) {
    var id = new CallId("call-" + call);
    var now = evening.clock().instant();
    var caller = new Caller("063998010" + call, "");
    var calls = evening.desks().calls();
    calls.on(new CallEvent.Started(now, id, "fxo" + (call + 1), caller, "realtime"));
    calls.on(new CallEvent.Answered(now, id));
  }

  /// One word more in each call; a new sentence every twenty.
  private void speak(Journey evening) {
    int word = words.getAndIncrement();
    String text = "mot ".repeat(word % 20 + 1);
    for (int call = 0; call < CALLS; call++) {
      evening
          .desks()
          .calls()
          .on(
              new CallEvent.Said(
                  evening.clock().instant(),
                  new CallId("call-" + call),
                  word / 20 % 2 == 0 ? CallEvent.Speaker.CALLER : CallEvent.Speaker.ASSISTANT,
                  "item-" + word / 20,
                  text,
                  word % 20 == 19));
    }
  }

  private static Order place(Journey evening, int i) {
    var orders = evening.desks().orders();
    String owner = "bench-" + i;
    var cart = new Cart(List.of(new Cart.Line(1, WATER, 1, List.of(), "")));
    OrderQuote quote =
        done(
            orders.quote(new QuoteRequest(owner, Mode.PICKUP, null, null, cart, null, null, null)));
    var guest = new Confirmation("Durand " + i, null, null, Payment.CARD, "");
    return done(orders.confirm(quote.id(), owner, guest, Actor.assistant(owner)));
  }

  private static void step(Journey evening, Order order, Order.State to) {
    done(evening.desks().orders().advance(order.id(), to, Actor.staff(""), ""));
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }

  private static void report(String what, double[] millis) {
    Arrays.sort(millis);
    System.out.printf(
        "BENCH evening: %s p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms (%d orders, %d"
            + " calls)%n",
        what,
        millis[millis.length / 2],
        millis[millis.length * 95 / 100],
        millis[millis.length * 99 / 100],
        millis[millis.length - 1],
        ON_THE_BOARD,
        CALLS);
  }
}
