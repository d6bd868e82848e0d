package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.shell.UiParts.About;
import fr.comptoir.app.ui.shell.UiParts.Look;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From the end of the transaction that made an order to the pulse that has laid out its card, on a
/// board that fills up. Prints, never fails.
@Tag("bench")
class PaintBench {
  private static final int WARM_UP = 30;
  private static final int ORDERS = 200;

  /// Still water: no kitchen, so that time is promised without end.
  private static final int WATER = 61;

  private final BlockingQueue<Order.Id> placed = new LinkedBlockingQueue<>();
  private final BlockingQueue<Long> painted = new LinkedBlockingQueue<>();

  @Test
  void fromCommitToCard() throws Exception {
    startToolkit();
    var events = FxEvents.onFxThread();
    try (SampleDesks sample = SampleDesks.open()) {
      var about =
          new About(
              "0",
              true,
              "127.0.0.1:5060",
              List.of("fxo1"),
              "practice",
              new Look(Locale.FRENCH, false),
              look -> {});
      MainWindow window = show(UiParts.over(sample.desks(), events, new ErrorReporter(), about));
      try (AutoCloseable subscription = sample.database().subscribe(events::accept)) {
        double[] millis = new double[ORDERS];
        for (int i = -WARM_UP; i < ORDERS; i++) {
          double took = place(sample);
          if (i >= 0) millis[i] = took;
        }
        report(millis);
      }
      FxEvents.call(
          () -> {
            window.close();
            return true;
          });
    }
  }

  private MainWindow show(UiParts parts) {
    return FxEvents.call(
        () -> {
          MainWindow window = new MainWindow(parts, 1366, 768);
          window.show(new Stage());
          window.scene().addPostLayoutPulseListener(() -> look(window));
          return window;
        });
  }

  /// After each layout: is the card there that is waited for?
  private void look(MainWindow window) {
    Order.Id wanted = placed.peek();
    if (wanted == null) return;
    boolean there =
        window.boards().orders.toAccept().stream().anyMatch(order -> order.id().equals(wanted));
    if (!there) return;
    placed.poll();
    painted.add(System.nanoTime());
  }

  private double place(SampleDesks sample) throws InterruptedException {
    var orders = sample.desks().orders();
    var cart = new Cart(List.of(new Cart.Line(1, WATER, 1, List.of(), "")));
    OrderQuote quote =
        done(orders.quote(new QuoteRequest("b", Mode.PICKUP, null, null, cart, null, null, null)));
    var guest = new Confirmation("Durand", null, null, Payment.CARD, "");
    Order order = done(orders.confirm(quote.id(), "b", guest, Actor.assistant("b")));
    long committed = System.nanoTime();
    placed.add(order.id());
    Long seen = painted.poll(10, TimeUnit.SECONDS);
    if (seen == null) throw new AssertionError("no card within 10 s");
    return (seen - committed) / 1e6;
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }

  private static void startToolkit() throws InterruptedException {
    var up = new CountDownLatch(1);
    try {
      Platform.startup(up::countDown);
      Platform.setImplicitExit(false);
      up.await();
    } catch (IllegalStateException alreadyRunning) {
      // Another test of this JVM has started it.
    }
  }

  private static void report(double[] millis) {
    Arrays.sort(millis);
    System.out.printf(
        "BENCH screen: commit -> card laid out p50 %.1f ms, p95 %.1f ms, max %.1f ms (%d orders,"
            + " all on the board; a pulse is 16.7 ms)%n",
        millis[ORDERS / 2], millis[ORDERS * 95 / 100], millis[ORDERS - 1], ORDERS);
  }
}
