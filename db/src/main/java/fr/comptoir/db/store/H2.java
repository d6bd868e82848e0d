package fr.comptoir.db.store;

import fr.comptoir.db.store.StoreException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;

/// Everything that only H2 understands. The rest of the store would run on PostgreSQL as it is.
final class H2 implements Engine {
  /// WRITE_DELAY=0: a commit is written at once instead of up to half a second later. No
  /// AUTO_SERVER: a second program must be refused, not let in. QUERY_CACHE_SIZE: a tool call runs
  /// some thirty different statements, the default keeps eight. TRACE_LEVEL_FILE=0: H2 would write
  /// failing statements, and people's numbers with them, to a file of its own.
  private static final String SETTINGS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256;TRACE_LEVEL_FILE=0";

  private static final int CONNECTIONS = 24;

  private final JdbcDataSource source = new JdbcDataSource();
  private final JdbcConnectionPool pool;
  private final boolean onDisk;

  private H2(String url, boolean onDisk) {
    this.source.setURL(url + SETTINGS);
    this.source.setUser("sa");
    this.pool = JdbcConnectionPool.create(source);
    this.pool.setMaxConnections(CONNECTIONS);
    this.onDisk = onDisk;
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
    return switch (e.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Kind.IN_USE;
      case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 -> Kind.DAMAGED;
      default -> Kind.BROKEN;
    };
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
      pool.dispose();
    }
  }
}
