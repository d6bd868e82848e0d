package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.db.Samples;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.event.RestaurantEvent.MenuChanged;
import fr.comptoir.db.domain.menu.Menu;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private final Database database = TestDatabase.open();
  private final BlockingQueue<RestaurantEvent> heard = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void deliversEventsAfterTheCommitInOrder() throws Exception {
    try (AutoCloseable _ = database.subscribe(heard::add)) {
      for (int version = 1; version <= 200; version++) publish(version);

      for (int version = 1; version <= 200; version++) {
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(changed(version));
      }
    }
  }

  @Test
  void keepsAndTellsNothingOfATransactionThatFails() throws Exception {
    try (AutoCloseable _ = database.subscribe(heard::add)) {
      assertThatThrownBy(
              () ->
                  database.write(
                      tx -> {
                        tx.menu().soldOut(Samples.TIRAMISU, true);
                        tx.publish(changed(1));
                        throw new IllegalArgumentException("no");
                      }))
          .hasMessage("no");
      publish(2);

      assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(changed(2));
      assertThat(heard).isEmpty();
    }
    assertThat(menu().item(Samples.TIRAMISU).orElseThrow().soldOut()).isFalse();
  }

  @Test
  void aCardThatWasRolledBackIsNotRemembered() {
    assertThatThrownBy(
            () ->
                database.write(
                    tx -> {
                      tx.menu().soldOut(Samples.TIRAMISU, true);
                      tx.menu().get();
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");
    database.write(tx -> tx.menu().soldOut(Samples.LEMONADE, true));

    assertThat(menu().item(Samples.TIRAMISU).orElseThrow().soldOut()).isFalse();
    assertThat(menu().item(Samples.LEMONADE).orElseThrow().soldOut()).isTrue();
  }

  @Test
  void refusesATransactionInsideATransaction() {
    assertThatThrownBy(() -> database.write(_ -> database.write(tx -> tx.menu().get())))
        .hasMessageContaining("already in a transaction");
    assertThatThrownBy(() -> database.write(_ -> database.read(book -> book.menu().get())))
        .hasMessageContaining("already in a transaction");
  }

  @Test
  void refusesTheWindowsThread() {
    try (Database ofWindow = Database.inMemory(() -> true)) {
      assertThatThrownBy(() -> ofWindow.read(book -> book.menu().get()))
          .hasMessageContaining("window");
      assertThatThrownBy(() -> ofWindow.write(tx -> tx.menu().get()))
          .hasMessageContaining("window");
    }
  }

  @Test
  void refusesAWriteInsideAReading() {
    assertThatThrownBy(() -> database.read(book -> book.menu().soldOut(Samples.TIRAMISU, true)))
        .hasMessageContaining("may not write");
  }

  @Test
  void aReadingDoesNotWaitForAWriter() throws Exception {
    CountDownLatch changed = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    Thread writer =
        Thread.ofVirtual()
            .start(
                () ->
                    database.write(
                        tx -> {
                          tx.menu().soldOut(Samples.TIRAMISU, true);
                          changed.countDown();
                          return await(read);
                        }));
    assertThat(await(changed)).isTrue();

    assertThat(menu().item(Samples.TIRAMISU).orElseThrow().soldOut()).isFalse();

    read.countDown();
    writer.join();
    assertThat(menu().item(Samples.TIRAMISU).orElseThrow().soldOut()).isTrue();
  }

  @Test
  void whoSubscribesHearsNothingOfWhatWasCommittedBefore() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (AutoCloseable _ =
        database.subscribe(
            _ -> {
              told.countDown();
              await(goOn);
            })) {
      publish(1);
      publish(2);
      assertThat(await(told)).isTrue();
      try (AutoCloseable _ = database.subscribe(heard::add)) {
        goOn.countDown();
        publish(3);

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(changed(3));
      }
    }
  }

  @Test
  void aBadSubscriberDoesNotDeafenTheOthers() throws Exception {
    try (AutoCloseable _ =
            database.subscribe(
                _ -> {
                  throw new IllegalStateException("bad");
                });
        AutoCloseable _ = database.subscribe(heard::add)) {
      publish(1);
      assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(changed(1));
    }
  }

  @Test
  void aSubscriberMayNotWrite() throws Exception {
    AtomicReference<Throwable> refused = new AtomicReference<>();
    CountDownLatch tried = new CountDownLatch(1);
    try (AutoCloseable _ =
        database.subscribe(
            _ -> {
              try {
                publish(2);
              } catch (IllegalStateException e) {
                refused.set(e);
              }
              tried.countDown();
            })) {
      publish(1);
      assertThat(await(tried)).isTrue();
    }
    assertThat(refused.get()).hasMessageContaining("hands events over");
  }

  @Test
  void nobodyHearsAnythingAfterUnsubscribing() throws Exception {
    database.subscribe(heard::add).close();
    BlockingQueue<RestaurantEvent> other = new LinkedBlockingQueue<>();
    try (AutoCloseable _ = database.subscribe(other::add)) {
      publish(1);
      assertThat(other.poll(5, TimeUnit.SECONDS)).isNotNull();
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void whatWasCommittedIsThereAgainAfterClosing(@TempDir Path folder) {
    try (Database first = Database.open(folder, () -> false)) {
      first.write(tx -> tx.menu().save(Samples.menu()));
    }
    try (Database again = Database.open(folder, () -> false)) {
      assertThat(again.read(book -> book.menu().get()).items()).isEqualTo(Samples.menu().items());
    }
  }

  private void publish(long version) {
    database.write(
        tx -> {
          tx.publish(changed(version));
          return version;
        });
  }

  private Menu menu() {
    return database.read(book -> book.menu().get());
  }

  private static MenuChanged changed(long version) {
    return new MenuChanged(new Menu(version, List.of(), List.of()));
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
