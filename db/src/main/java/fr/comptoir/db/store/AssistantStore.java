package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ASSISTANT_POLICY;

import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import org.jooq.DSLContext;

/// What the owner tells the assistant: one row, or none while nobody has.
public final class AssistantStore {
  private static final int ONLY = 1;

  private final DSLContext sql;

  AssistantStore(DSLContext sql) {
    this.sql = sql;
  }

  public AssistantPolicy get() {
    return sql.selectFrom(ASSISTANT_POLICY)
        .fetchOptional(
            row ->
                new AssistantPolicy(
                    row.getVersion(),
                    row.getGreeting(),
                    row.getSaysWhatItIs(),
                    row.getNotes(),
                    row.getTakesOrders(),
                    row.getTakesReservations()))
        .orElse(AssistantPolicy.USUAL);
  }

  /// Replaces it.
  ///
  /// @return with its new version
  public AssistantPolicy save(AssistantPolicy policy) {
    long version = get().version() + 1;
    sql.deleteFrom(ASSISTANT_POLICY).execute();
    sql.insertInto(ASSISTANT_POLICY)
        .values(
            ONLY,
            version,
            policy.greeting(),
            policy.saysWhatItIs(),
            policy.notes(),
            policy.takesOrders(),
            policy.takesReservations())
        .execute();
    return get();
  }
}
