package fr.comptoir.db.store;

import fr.comptoir.db.domain.event.RestaurantEvent;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/// The only door to writing: the stores bound to one transaction. Valid only inside the work it was
/// given to, on its thread.
public final class Transaction extends Reading {
  private final List<RestaurantEvent> events = new ArrayList<>();
  private boolean promised;
  private boolean rewritten;

  Transaction(DSLContext sql, Snapshots snapshots) {
    super(sql, snapshots, false);
  }

  /// Tells everybody after the commit.
  public void publish(RestaurantEvent event) {
    events.add(event);
  }

  /// This transaction makes or changes something a guest is told: it must be on the disk before
  /// anyone hears of it.
  public void promised() {
    promised = true;
  }

  /// This transaction changes rows of orders without giving them a new version: another customer's
  /// number after two were merged, a name erased. What is remembered of them holds no longer.
  public void rewritten() {
    rewritten = true;
  }

  /// Erasing and merging go through rows of any age: asked for in a transaction, nothing that is
  /// remembered outlives it.
  @Override
  public PersonStore people() {
    rewritten();
    return super.people();
  }

  /// As [#people()].
  @Override
  public RetentionStore retention() {
    rewritten();
    return super.retention();
  }

  boolean isRewritten() {
    return rewritten;
  }

  boolean isPromised() {
    return promised;
  }

  List<RestaurantEvent> events() {
    return events;
  }
}
