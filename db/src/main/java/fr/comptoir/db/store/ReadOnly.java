package fr.comptoir.db.store;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;

/// A write inside `Database.read` would pass by the one writer: it is refused instead.
final class ReadOnly implements ExecuteListener {
  private static final long serialVersionUID = 1;

  @Override
  public void start(ExecuteContext context) {
    if (context.type() != ExecuteType.READ) {
      throw new IllegalStateException("a reading may not write: use Database.write");
    }
  }
}
