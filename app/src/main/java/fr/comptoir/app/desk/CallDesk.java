package fr.comptoir.app.desk;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.StoreException;
import fr.comptoir.telephony.call.CallEvent;
import fr.comptoir.telephony.call.CallListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls: writes their journal as they happen and keeps what the screens show of them. Takes events
/// from the calls' threads and never holds those up: one thread of its own works a bounded mailbox
/// off.
public final class CallDesk implements CallListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CallDesk.class);
  private static final int WAITING_AT_MOST = 10_000;
  private static final int SHOWN = 200;
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final BlockingQueue<Note> mailbox = new ArrayBlockingQueue<>(WAITING_AT_MOST);
  private final AtomicLong dropped = new AtomicLong();
  private final Map<String, LiveCall> live = new ConcurrentHashMap<>();
  private final List<Consumer<LiveCall>> watchers = new CopyOnWriteArrayList<>();
  private final Database database;
  private final Clock clock;
  private final CallBook book;
  private final Thread writer;

  /// Everything that may be waiting to be written down.
  private sealed interface Note {}

  private record Happened(CallEvent event) implements Note {}

  private record Did(String callId, CallRecord.Outcome deed) implements Note {}

  private record TookBack(String callId, CallRecord.Outcome deed) implements Note {}

  private record Filled(String callId, PricedCart cart) implements Note {}

  private record Wished(String callId, String what) implements Note {}

  private record Hinted(String callId, String text, Instant at) implements Note {}

  private record Spoke(String callId, String codec) implements Note {}

  private record Close() implements Note {}

  private CallDesk(Database database, CustomerDesk customers, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.book = new CallBook(new CallJournal(database), customers, this::show);
    this.writer = Thread.ofVirtual().name("call-journal").unstarted(this::work);
  }

  static CallDesk open(Database database, CustomerDesk customers, Clock clock) {
    var desk = new CallDesk(database, customers, clock);
    new CallJournal(database).endUnfinished(clock.instant());
    desk.writer.start();
    return desk;
  }

  @Override
  public void on(CallEvent event) {
    put(new Happened(event));
  }

  /// Something came of a call; the most important deed is its outcome.
  public void deed(String callId, CallRecord.Outcome deed) {
    put(new Did(callId, deed));
  }

  /// What came of a call was taken back in it, and nothing like it stands.
  public void withdraw(String callId, CallRecord.Outcome deed) {
    put(new TookBack(callId, deed));
  }

  /// What a call is about.
  public void wish(String callId, String what) {
    put(new Wished(callId, what));
  }

  /// The staff told the assistant something.
  void whispered(String callId, String text) {
    put(new Hinted(callId, text, clock.instant()));
  }

  /// The codec a call is held in, known before it begins.
  public void codec(String callId, String codec) {
    put(new Spoke(callId, codec));
  }

  void cart(String callId, PricedCart cart) {
    put(new Filled(callId, cart));
  }

  private void put(Note note) {
    if (!mailbox.offer(note) && dropped.getAndIncrement() == 0) {
      log.warn("the call journal can't keep up: entries are dropped");
    }
  }

  /// Entries that found the mailbox full.
  public long dropped() {
    return dropped.get();
  }

  private void work() {
    try {
      for (Note note = mailbox.take(); !(note instanceof Close); note = mailbox.take()) {
        write(note);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A line that can't be written must not end the journal.
  private void write(Note note) {
    try {
      switch (note) {
        case Happened(CallEvent event) -> book.on(event);
        case Did(String call, CallRecord.Outcome deed) -> book.deed(call, deed);
        case TookBack(String call, CallRecord.Outcome deed) -> book.withdraw(call, deed);
        case Filled(String call, PricedCart cart) -> book.cart(call, cart);
        case Wished(String call, String what) -> book.wish(call, what);
        case Hinted(String call, String text, Instant at) -> book.whispered(call, text, at);
        case Spoke(String call, String codec) -> book.codec(call, codec);
        case Close _ -> {}
      }
    } catch (StoreException | IllegalStateException e) {
      log.error("a line of a call's journal was not written", e);
    }
  }

  private void show(LiveCall call) {
    if (call.phase() == LiveCall.Phase.ENDED) live.remove(call.id());
    else live.put(call.id(), call);
    watchers.forEach(watcher -> watcher.accept(call));
  }

  /// Calls going on, the longest first.
  public List<LiveCall> live() {
    return live.values().stream().sorted((a, b) -> a.startedAt().compareTo(b.startedAt())).toList();
  }

  /// Every change of a call going on, its end included, from the desk's thread: hand it over.
  public AutoCloseable subscribe(Consumer<LiveCall> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /// The calls that were, to look through.
  public CallLog log() {
    return new CallLog(database, clock);
  }

  /// The latest calls, newest first.
  public List<CallRecord> recent() {
    return database.read(reading -> reading.calls().recent(SHOWN));
  }

  public List<CallRecord> recentOf(PhoneNumber phone) {
    return database.read(reading -> reading.calls().recentOf(phone, SHOWN));
  }

  public Optional<CallRecord> find(String callId) {
    return database.read(reading -> reading.calls().find(callId));
  }

  public List<JournalEntry> journal(String callId) {
    return database.read(reading -> reading.calls().journal(callId));
  }

  /// The answer a tool call got before, word for word.
  public Optional<String> answered(String callId, String toolCallId) {
    return database.read(reading -> reading.calls().toolResult(callId, toolCallId));
  }

  /// Keeps the first answer of a tool call.
  ///
  /// @return what is kept, which is what to answer
  public String keepAnswer(String callId, JournalEntry.ToolUsed used) {
    return database.write(tx -> tx.calls().keepToolResult(used, callId, clock.instant()));
  }

  /// Writes what waits, for two seconds at most.
  @Override
  public void close() {
    try {
      if (!mailbox.offer(new Close(), LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
          || !writer.join(LAST_WORDS)) {
        log.warn("{} entries of the call journal were not written", mailbox.size());
        writer.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
