package fr.comptoir.db.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.comptoir.db.store.StoreException.Kind;
import java.io.EOFException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that only H2 understands. The rest of the store would run on PostgreSQL as it is.
final class H2 implements Engine {
  /// WRITE_DELAY=0: a commit is written at once instead of up to half a second later. No
  /// AUTO_SERVER: a second program must be refused, not let in. QUERY_CACHE_SIZE: a tool call runs
  /// some thirty different statements, the default keeps eight. TRACE_LEVEL_FILE=0: H2 would write
  /// failing statements, and people's numbers with them, to a file of its own.
  /// OPTIMIZE_REUSE_RESULTS=FALSE: 2.4.240 answers the same EXISTS again with the answer from
  /// before the rows this very transaction has written.
  private static final String SETTINGS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256;TRACE_LEVEL_FILE=0"
          + ";OPTIMIZE_REUSE_RESULTS=FALSE";

  private static final int CONNECTIONS = 24;

  /// What Linux, macOS and Windows say of a full disk.
  private static final Pattern NO_SPACE =
      Pattern.compile("No space left|not enough space|Disk quota exceeded");

  private static final Set<Integer> NO_TABLE =
      Set.of(
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);

  private static final Logger log = LoggerFactory.getLogger(H2.class);

  /// The one file of a book.
  static final String FILE = "comptoir.mv.db";

  private final JdbcDataSource source = new JdbcDataSource();

  /// Not H2's own: that one rolls back whenever a connection comes home, and with a rollback H2
  /// forgets the statements it has prepared.
  private final HikariDataSource pool;

  private final boolean onDisk;

  private H2(String url, boolean onDisk) {
    this.source.setURL(url + SETTINGS);
    this.source.setUser("sa");
    this.pool = pool(source);
    this.onDisk = onDisk;
  }

  /// The first connection is ours: what is wrong with the file is said at once, and as H2 says it.
  private static HikariDataSource pool(JdbcDataSource source) {
    var config = new HikariConfig();
    config.setPoolName("book");
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    try (Connection first = source.getConnection()) {
      return new HikariDataSource(config);
    } catch (SQLException e) {
      throw new StoreException(kindOfError(e), "opening the book", e);
    }
  }

  /// The files `comptoir.*` of this folder.
  static H2 in(Path folder) {
    return new H2("jdbc:h2:file:" + folder.toAbsolutePath().resolve("comptoir"), true);
  }

  /// Gone when closed; nobody else can reach it.
  static H2 inMemory() {
    return new H2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", false);
  }

  @Override
  public SQLDialect dialect() {
    return SQLDialect.H2;
  }

  @Override
  public RenderNameCase names() {
    return RenderNameCase.AS_IS;
  }

  @Override
  public DataSource connections() {
    return pool;
  }

  /// WRITE_DELAY=0 alone survives the end of the process only, and can tear a transaction when its
  /// last page was under way.
  @Override
  public void sync(Connection connection) throws SQLException {
    if (!onDisk) return;
    try (var statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  @Override
  public void backup(Path zip) throws SQLException {
    try (Connection connection = pool.getConnection();
        var statement = connection.prepareStatement("BACKUP TO ?")) {
      statement.setString(1, zip.toString());
      statement.execute();
    }
  }

  @Override
  public Kind kindOf(SQLException e) {
    return kindOfError(e);
  }

  private static Kind kindOfError(SQLException e) {
    return switch (e.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Kind.IN_USE;
      case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 -> Kind.DAMAGED;
      default -> kindOfCause(e);
    };
  }

  /// A file that ends too early, or a full disk, comes as an input/output error like any other.
  private static Kind kindOfCause(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException) return Kind.DAMAGED;
      if (cause instanceof MVStoreException store
          && store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT) {
        return Kind.DAMAGED;
      }
      String message = cause.getMessage();
      if (message != null && NO_SPACE.matcher(message).find()) return Kind.FULL;
    }
    return Kind.BROKEN;
  }

  /// How many rows these tables have, without changing the file; a table there isn't yet has none.
  /// Empty when nothing in it can be read and H2 would begin it anew; a kill or a loss of power
  /// never leaves that.
  static OptionalLong rows(Path folder, List<String> tables) {
    var looking = new JdbcDataSource();
    looking.setURL(
        "jdbc:h2:file:"
            + folder.toAbsolutePath().resolve("comptoir")
            + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0");
    looking.setUser("sa");
    try (Connection connection = looking.getConnection()) {
      long rows = 0;
      for (String table : tables) rows += rows(connection, table);
      return OptionalLong.of(rows);
    } catch (SQLException e) {
      if (e.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY) return OptionalLong.empty();
      throw new StoreException(kindOfError(e), "looking at the book", e);
    }
  }

  private static long rows(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      return count.next() ? count.getLong(1) : 0;
    } catch (SQLException e) {
      if (NO_TABLE.contains(e.getErrorCode())) return 0;
      throw e;
    }
  }

  /// Lets the files go without writing to them.
  @Override
  public void abandon() {
    try (Connection connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException alreadyClosed) {
      log.debug("the book was closed already", alreadyClosed);
    } finally {
      pool.close();
    }
  }

  /// On a connection of its own: a pooled one would be rolled back afterwards, on a closed
  /// database.
  @Override
  public void close() {
    try (Connection connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      throw new StoreException(kindOf(e), "closing the book", e);
    } finally {
      pool.close();
    }
  }
}
