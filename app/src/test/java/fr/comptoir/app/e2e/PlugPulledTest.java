package fr.comptoir.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.config.AppPaths;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.store.Database;
import fr.comptoir.telephony.gateway.PracticeBox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The process is killed again and again while calls confirm orders: whatever the assistant was
/// told is confirmed must be there afterwards, whole.
class PlugPulledTest {
  /// More than the first 45 seconds, in which the file is only ever added to; `-Dtests.jvm=
  /// -Dcomptoir.kills=20` for the long run.
  private static final int KILLS = Integer.getInteger("comptoir.kills", 8);

  private static final Duration FIRST_ORDER = Duration.ofSeconds(15);

  @TempDir Path folder;

  /// Quotes whose confirmation the assistant has been told of.
  private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

  private final AtomicInteger asked = new AtomicInteger();

  private final List<Thread> closing = new ArrayList<>();

  @Test
  void nothingThatWasConfirmedIsLostWhenTheProcessIsKilled() throws Exception {
    Random moments = new Random(20_261_121);
    try (ModelServer models = ModelServer.start()) {
      for (int kill = 1; kill <= KILLS; kill++) {
        HouseProcess house = HouseProcess.start(folder.resolve("data"), models.settings());
        try {
          checkBook(house, kill);
          orderUntilKilled(house, models, moments.nextInt(400));
        } finally {
          house.close();
        }
      }
      for (Thread one : closing) one.join();
    }
    try (Database book = Database.open(new AppPaths(folder.resolve("data")).book(), () -> false)) {
      List<Order> orders = book.read(reading -> reading.orders().open());
      System.out.printf(
          "%d kills -9: %d orders confirmed to the assistant, %d asked for, %d in the book%n",
          KILLS, confirmed.size(), asked.get(), orders.size());
      assertThat(orders).allSatisfy(PlugPulledTest::isWhole);
      for (String quote : confirmed) {
        OrderQuote.Id id = new OrderQuote.Id(UUID.fromString(quote));
        Optional<Order> order = book.read(reading -> reading.orders().ofQuote(id));
        assertThat(order).as(quote).isPresent();
      }
    }
  }

  private static void isWhole(Order order) {
    assertThat(order.lines()).hasSize(1);
    assertThat(order.total()).isEqualTo(order.lines().getFirst().total());
  }

  private void checkBook(HouseProcess house, int start) {
    assertThat(house.ready().path("orders").asInt())
        .as("orders in the book at start " + start)
        .isBetween(confirmed.size(), asked.get());
  }

  /// Calls come in on every line, one after another; the plug is pulled a moment after the first
  /// confirmation.
  private void orderUntilKilled(HouseProcess house, ModelServer models, int momentMillis)
      throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch moment = new CountDownLatch(1);
    PracticeBox box = PracticeBox.start(house.sip(), HouseProcess.devices());
    Thread caller = Thread.ofVirtual().start(() -> keepOrdering(box, models, first));
    try {
      assertThat(first.await(FIRST_ORDER.toSeconds(), TimeUnit.SECONDS))
          .as("a first order; " + house.logEnd())
          .isTrue();
      moment.await(momentMillis, TimeUnit.MILLISECONDS);
      house.kill();
    } finally {
      caller.interrupt();
      caller.join();
      // Says goodbye to a house that doesn't answer: the next one needn't wait for that.
      closing.add(Thread.ofVirtual().start(box::close));
    }
  }

  private void keepOrdering(PracticeBox box, ModelServer models, CountDownLatch first) {
    int calls = 0;
    while (!Thread.currentThread().isInterrupted()) {
      String port = HouseProcess.devices().get(calls % HouseProcess.LINES).user();
      try {
        order(ModelledCall.dial(box, models, port, "06399805" + (10 + calls++ % 80)), first);
      } catch (InterruptedException e) {
        return;
      } catch (Exception | AssertionError e) {
        // The plug was pulled in the middle of this call; the next one finds out.
        if (first.getCount() == 0) return;
      }
    }
  }

  private void order(ModelledCall call, CountDownLatch first) throws Exception {
    boolean heard = false;
    try {
      for (int round = 0; round < 5; round++) {
        String quote = call.quote("{'op':'add','item':61,'quantity':1}");
        asked.incrementAndGet();
        JsonNode answer =
            call.call("confirm_order", "{'quote_id':'" + quote + "','customer_name':'Blanc'}");
        if (!answer.path("status").asString().equals("confirmed")) continue;
        confirmed.add(quote);
        first.countDown();
      }
      heard = true;
    } finally {
      if (heard) call.close();
      else call.abandon();
    }
  }
}
