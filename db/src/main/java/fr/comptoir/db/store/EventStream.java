package fr.comptoir.db.store;

import fr.comptoir.db.domain.event.RestaurantEvent;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Committed facts in commit order, delivered one after another from one thread.
///
/// A fact may not be dropped: when [#WAITING] transactions wait for delivery, the next writer waits
/// too. So a subscriber only hands over; it never writes to the book itself, or it would wait for
/// its own delivery (`Database` refuses it).
final class EventStream implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EventStream.class);
  private static final int WAITING = 4096;

  private final BlockingQueue<Delivery> queue = new ArrayBlockingQueue<>(WAITING);
  private final List<Consumer<RestaurantEvent>> subscribers = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean open = true;

  /// What one transaction committed, and who was listening when it did: who subscribes while it
  /// waits in the queue reads it in the book, and must not hear it a second time.
  private record Delivery(List<RestaurantEvent> events, List<Consumer<RestaurantEvent>> to) {}

  EventStream() {
    thread = Thread.ofPlatform().name("book-events").daemon().start(this::run);
  }

  /// Events committed from now on. Subscribe first, then load what there is: the version settles
  /// which of the two is newer.
  AutoCloseable subscribe(Consumer<RestaurantEvent> subscriber) {
    subscribers.add(subscriber);
    return () -> subscribers.remove(subscriber);
  }

  /// Called by the one writer, after its commit and before it lets the next one in.
  void deliver(List<RestaurantEvent> events) {
    if (events.isEmpty() || !open) return;
    try {
      queue.put(new Delivery(List.copyOf(events), List.copyOf(subscribers)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      log.warn("interrupted while {} committed events waited for delivery", events.size());
    }
  }

  boolean delivering() {
    return Thread.currentThread() == thread;
  }

  private void run() {
    try {
      while (open || !queue.isEmpty()) {
        Delivery next = queue.take();
        for (RestaurantEvent event : next.events()) {
          for (Consumer<RestaurantEvent> subscriber : next.to()) tell(subscriber, event);
        }
      }
    } catch (InterruptedException _) {
      log.debug("event delivery ends");
    }
  }

  /// One bad subscriber must not deafen the others, and one that closed hears no more.
  private void tell(Consumer<RestaurantEvent> subscriber, RestaurantEvent event) {
    if (!subscribers.contains(subscriber)) return;
    try {
      subscriber.accept(event);
    } catch (RuntimeException e) {
      log.error("a subscriber failed on {}", event.getClass().getSimpleName(), e);
    }
  }

  /// What was committed is still delivered, then nothing more.
  @Override
  public void close() {
    open = false;
    queue.offer(new Delivery(List.of(), List.of()));
    if (delivering()) return;
    try {
      thread.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }
}
