package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.BookStep.About;
import fr.comptoir.db.domain.restaurant.Restaurant;
import fr.comptoir.db.domain.upkeep.Chore;
import fr.comptoir.db.domain.upkeep.Retention;
import fr.comptoir.db.domain.upkeep.UpkeepRules;
import fr.comptoir.db.domain.upkeep.UpkeepRules.Last;
import fr.comptoir.db.store.BackupShelf;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Integrity.Violation;
import fr.comptoir.db.store.Reading;
import fr.comptoir.db.store.StoreException;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The nightly work on the book: what is due is done once, written in the journal, and doing it
/// again changes nothing. Blocking and slow: for a thread of its own, and for one at a time.
public final class Housekeeping {
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  /// A transaction forgets a day at most, so that no caller waits for it.
  private static final Duration STRETCH = Duration.ofDays(1);

  /// What a chore saw before it is looked at once more: clocks are set, nights are missed.
  private static final Duration OVERLAP = Duration.ofDays(2);

  private static final String FAILED = "failed";

  private final Database database;
  private final Clock clock;
  private final BackupShelf shelf;
  private final Retention keep;
  private boolean looked;

  public Housekeeping(Database database, Clock clock, BackupShelf shelf, Retention keep) {
    this.database = database;
    this.clock = clock;
    this.shelf = shelf;
    this.keep = keep;
  }

  /// Does what is due; the first time after a start also looks the book through.
  public synchronized void round() {
    if (!looked) {
      run(Chore.INTEGRITY);
      index();
    }
    looked = true;
    due().forEach(this::run);
    database.remember();
  }

  /// A book from before there was a search box.
  private void index() {
    if (!database.read(book -> book.search().isIndexMissing())) return;
    database.write(
        tx -> {
          tx.search().rebuild();
          return true;
        });
  }

  /// What is due now, in the order it is done.
  public List<Chore> due() {
    return database.read(
        book -> {
          Restaurant restaurant = book.house().get().restaurant();
          Map<Chore, Last> lasts = lasts(book);
          return new UpkeepRules(restaurant.dayEnds(), restaurant.zone())
              .due(clock.instant(), lasts, erased(book, lasts.get(Chore.BACKUP)));
        });
  }

  private static @Nullable Instant erased(Reading book, @Nullable Last copy) {
    return copy == null
        ? null
        : book.journal().lastSince(About.CUSTOMER, PersonDesk.ERASED, copy.at()).orElse(null);
  }

  private static Map<Chore, Last> lasts(Reading book) {
    Map<Chore, Last> lasts = new EnumMap<>(Chore.class);
    for (Chore chore : Chore.values()) {
      book.journal()
          .last(About.HOUSE, ref(chore))
          .ifPresent(step -> lasts.put(chore, new Last(step.at(), !step.what().equals(FAILED))));
    }
    return lasts;
  }

  /// Does one chore now, due or not, and writes what came of it. A chore that breaks down is
  /// written too, and stops no other.
  ///
  /// @return its row in the journal
  public synchronized BookStep run(Chore chore) {
    BookStep step;
    try {
      step = step(chore, "done", work(chore));
    } catch (StoreException e) {
      log.error("{} was not done", ref(chore), e);
      step = step(chore, FAILED, e.kind().name());
    }
    BookStep written = step;
    database.write(
        tx -> {
          tx.journal().add(written);
          return true;
        });
    return written;
  }

  private String work(Chore chore) {
    return switch (chore) {
      case INTEGRITY -> look();
      case BACKUP -> shelf.add(database.backup(), local()).file().getFileName().toString();
      case TRANSCRIPTS ->
          "lines=" + forget(chore, clock.instant().minus(keep.transcripts()), this::words);
      case CALLERS -> callers();
      case QUOTES -> quotes();
      case OUTBOX -> outbox();
    };
  }

  private String look() {
    List<Violation> violations = database.read(book -> book.integrity().check(clock.instant()));
    violations.forEach(
        one -> log.error("the book has {} rows that can't be: {}", one.rows(), one.rule()));
    String words =
        violations.stream()
            .map(one -> one.rule() + "=" + one.rows())
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? "good" : words.substring(0, Math.min(words.length(), 500));
  }

  /// What was said goes with the sound of it.
  private int words(Transaction tx, Stretch stretch) {
    return tx.retention().emptyTranscripts(stretch.from(), stretch.until())
        + tx.retention().eraseTapes(stretch.from(), stretch.until(), clock.instant());
  }

  private String callers() {
    Instant before = ZonedDateTime.of(local(), zone()).minus(keep.callers()).toInstant();
    int calls =
        forget(
            Chore.CALLERS,
            before,
            (tx, stretch) -> tx.retention().forgetCallers(stretch.from(), stretch.until()));
    int senders = database.write(tx -> tx.retention().forgetSenders(before));
    return "calls=%d messages=%d".formatted(calls, senders);
  }

  private String quotes() {
    Instant before = clock.instant().minus(keep.quotes());
    int quotes = database.write(tx -> tx.quotes().purge(before));
    int addresses = database.write(tx -> tx.retention().forgetAddresses(before));
    return "quotes=%d addresses=%d".formatted(quotes, addresses);
  }

  private String outbox() {
    Instant before = clock.instant().minus(keep.outbox());
    return "rows=" + database.write(tx -> tx.outbox().forget(before));
  }

  private record Stretch(Instant from, Instant until) {}

  /// Day by day, from what the last good run left to `until`.
  private int forget(Chore chore, Instant until, ToIntBiFunction<Transaction, Stretch> work) {
    Optional<Instant> first =
        lastGood(chore)
            .map(last -> until.minus(Duration.between(last, clock.instant())).minus(OVERLAP))
            .or(() -> database.read(book -> book.retention().oldestCall()));
    int rows = 0;
    if (first.isEmpty()) return rows;
    for (Instant from = first.get(); from.isBefore(until); from = from.plus(STRETCH)) {
      Instant end = from.plus(STRETCH);
      Stretch stretch = new Stretch(from, end.isBefore(until) ? end : until);
      rows += database.write(tx -> work.applyAsInt(tx, stretch));
    }
    return rows;
  }

  private Optional<Instant> lastGood(Chore chore) {
    return database.read(book -> book.journal().of(About.HOUSE, ref(chore))).reversed().stream()
        .filter(step -> !step.what().equals(FAILED))
        .findFirst()
        .map(BookStep::at);
  }

  private BookStep step(Chore chore, String what, String detail) {
    return new BookStep(clock.instant(), Actor.SYSTEM, About.HOUSE, ref(chore), what, detail);
  }

  private static String ref(Chore chore) {
    return chore.name().toLowerCase(Locale.ROOT);
  }

  private ZoneId zone() {
    return database.read(book -> book.house().get()).restaurant().zone();
  }

  private LocalDateTime local() {
    return LocalDateTime.ofInstant(clock.instant(), zone());
  }
}
