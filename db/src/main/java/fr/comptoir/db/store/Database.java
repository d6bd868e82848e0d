package fr.comptoir.db.store;

import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.store.StoreException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/// The book on disk. One writer at a time, any number of readers that never wait for it.
///
/// Thread-safe and blocking: never on the window's thread, where both doors refuse.
public final class Database implements AutoCloseable {
  private final Engine engine;
  private final BooleanSupplier onUiThread;
  private final EventStream stream = new EventStream();
  private final ReentrantLock writing = new ReentrantLock(true);

  /// Replaced as a whole when it holds no longer: a reading begun before fills the old one.
  private volatile Snapshots snapshots = new Snapshots();

  private final @Nullable BookSeal seal;

  /// Transactions so far, and how many of them the seal knows of.
  private final AtomicLong commits = new AtomicLong();

  private final ReentrantLock sealing = new ReentrantLock();
  private long remembered;

  private Database(Engine engine, BooleanSupplier onUiThread, @Nullable BookSeal seal) {
    this.engine = engine;
    this.onUiThread = onUiThread;
    this.seal = seal;
  }

  /// Opens the book of this folder and brings it up to this version.
  ///
  /// @param onUiThread true on the one thread that may never wait for the disk
  /// @throws StoreException in use by another program, written by a newer Comptoir, or damaged
  public static Database open(Path folder, BooleanSupplier onUiThread) {
    return open(folder, onUiThread, _ -> {});
  }

  /// The same.
  ///
  /// @param before hears of a book that an older version wrote, before anything of it is changed
  public static Database open(Path folder, BooleanSupplier onUiThread, Consumer<Backup> before) {
    BookSeal seal = new BookSeal(folder);
    seal.check();
    Database database = on(H2.in(folder), onUiThread, seal, before);
    try {
      seal.opened(database.rows());
      return database;
    } catch (StoreException e) {
      database.abandon();
      throw e;
    }
  }

  /// A book that lives as long as this object.
  public static Database inMemory(BooleanSupplier onUiThread) {
    return on(H2.inMemory(), onUiThread);
  }

  /// The book in this engine, brought up to this version. The engine is closed with it.
  static Database on(Engine engine, BooleanSupplier onUiThread) {
    return on(engine, onUiThread, null, _ -> {});
  }

  private static Database on(
      Engine engine, BooleanSupplier onUiThread, @Nullable BookSeal seal, Consumer<Backup> before) {
    try {
      Migrations.run(engine, before);
    } catch (StoreException e) {
      engine.abandon();
      throw e;
    }
    return new Database(engine, onUiThread, seal);
  }

  /// Remembers how much the book holds, so that a file that loses some of it is found out. Costs
  /// nothing when nothing was committed since the last time.
  public void remember() {
    if (seal == null) return;
    sealing.lock();
    try {
      long now = commits.get();
      if (now == remembered) return;
      seal.keep(rows());
      remembered = now;
    } finally {
      sealing.unlock();
    }
  }

  /// What is on the disk: a loss of power takes none of it.
  private long rows() {
    try (Connection connection = engine.connections().getConnection()) {
      long rows = new JournalStore(DSL.using(sql(connection))).rows(BookSeal.COUNTED);
      engine.sync(connection);
      return rows;
    } catch (SQLException e) {
      throw new StoreException(engine.kindOf(e), "counting the book", e);
    } catch (DataAccessException e) {
      throw failure("counting the book", e);
    }
  }

  /// Runs `work` in one transaction. Events published in it are delivered after the commit, in
  /// commit order; when it fails, nothing is kept and none is delivered.
  public <T> T write(Function<Transaction, T> work) {
    refuseUiThread();
    refuseNesting();
    if (stream.delivering()) {
      throw new IllegalStateException("a subscriber hands events over, it doesn't write");
    }
    writing.lock();
    try (Connection connection = engine.connections().getConnection()) {
      var transaction = new Transaction(DSL.using(sql(connection)), snapshots);
      T result = inTransaction(connection, () -> work.apply(transaction));
      commits.incrementAndGet();
      try {
        if (transaction.isRewritten()) snapshots = new Snapshots();
        if (transaction.isPromised()) engine.sync(connection);
      } finally {
        // Still inside the lock, so the order of events is the order of commits.
        stream.deliver(transaction.events());
      }
      return result;
    } catch (SQLException e) {
      throw new StoreException(engine.kindOf(e), "writing the book", e);
    } catch (DataAccessException e) {
      throw failure("writing the book", e);
    } finally {
      writing.unlock();
    }
  }

  /// Runs `work` on one consistent state of the book; it sees nothing that is committed meanwhile.
  public <T> T read(Function<Reading, T> work) {
    refuseUiThread();
    refuseNesting();
    try (Connection connection = engine.connections().getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      var reading = new Reading(DSL.using(sql(connection).set(new ReadOnly())), snapshots, true);
      return inTransaction(connection, () -> work.apply(reading));
    } catch (SQLException e) {
      throw new StoreException(engine.kindOf(e), "reading the book", e);
    } catch (DataAccessException e) {
      throw failure("reading the book", e);
    }
  }

  /// Events committed from now on, from one thread, in order. The subscriber only hands over.
  public AutoCloseable subscribe(Consumer<RestaurantEvent> subscriber) {
    return stream.subscribe(subscriber);
  }

  /// Copies of the running book.
  public Backup backup() {
    return new Backup(engine);
  }

  /// Lets go of a book that turned out not to be usable, and writes nothing to it.
  public void abandon() {
    stream.close();
    engine.abandon();
  }

  /// Waits for a transaction under way, delivers what was committed, closes the files.
  @Override
  public void close() {
    writing.lock();
    try {
      stream.close();
      try {
        remember();
      } finally {
        engine.close();
      }
    } finally {
      writing.unlock();
    }
  }

  private interface Work<T> {
    T run();
  }

  /// A reading ends with a commit, too: with a rollback H2 forgets the statements it has prepared,
  /// and each of some thirty in a tool call would be parsed and planned anew.
  private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      T result = work.run();
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /// Padded lists keep the number of different statements small, so that they are known already.
  /// jOOQ would log rows, and with them phone numbers.
  private Configuration sql(Connection connection) {
    return new DefaultConfiguration()
        .set(connection)
        .set(engine.dialect())
        .set(
            new Settings()
                .withRenderNameCase(engine.names())
                .withInListPadding(true)
                .withExecuteLogging(false));
  }

  private StoreException failure(String doing, DataAccessException e) {
    SQLException cause = e.getCause(SQLException.class);
    return new StoreException(cause == null ? Kind.BROKEN : engine.kindOf(cause), doing, e);
  }

  private void refuseUiThread() {
    if (onUiThread.getAsBoolean()) {
      throw new IllegalStateException("the book is not for the window's thread");
    }
  }

  private void refuseNesting() {
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("already in a transaction: use the one that is open");
    }
  }
}
