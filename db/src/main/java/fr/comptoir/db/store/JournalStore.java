package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.BOOK_STEP;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.ORDER_STEP;
import static fr.comptoir.db.store.gen.Tables.RESERVATION;
import static fr.comptoir.db.store.gen.Tables.RESERVATION_STEP;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.table;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.BookStep.About;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.journal.Deed;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.store.gen.tables.records.BookStepRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// The journal of cards, messages, questions and of the house itself. Append-only.
public final class JournalStore {
  private final DSLContext sql;

  JournalStore(DSLContext sql) {
    this.sql = sql;
  }

  public void add(BookStep step) {
    sql.insertInto(BOOK_STEP)
        .set(BOOK_STEP.AT, step.at())
        .set(BOOK_STEP.ACTOR_KIND, step.actor().kind())
        .set(BOOK_STEP.ACTOR_NAME, step.actor().name())
        .set(BOOK_STEP.ABOUT, step.about())
        .set(BOOK_STEP.REF, step.ref())
        .set(BOOK_STEP.WHAT, step.what())
        .set(BOOK_STEP.DETAIL, step.detail())
        .execute();
  }

  /// What happened to one thing, oldest first.
  public List<BookStep> of(About about, String ref) {
    return sql.selectFrom(BOOK_STEP)
        .where(BOOK_STEP.ABOUT.eq(about), BOOK_STEP.REF.eq(ref))
        .orderBy(BOOK_STEP.ID)
        .fetch(JournalStore::step);
  }

  /// When this last happened to it.
  public Optional<BookStep> last(About about, String ref) {
    return sql.selectFrom(BOOK_STEP)
        .where(BOOK_STEP.ABOUT.eq(about), BOOK_STEP.REF.eq(ref))
        .orderBy(BOOK_STEP.ID.desc())
        .limit(1)
        .fetchOptional()
        .map(JournalStore::step);
  }

  /// When this was last done to anything of its kind since a moment; empty when it wasn't.
  public Optional<Instant> lastSince(About about, String what, Instant since) {
    return Optional.ofNullable(
        sql.select(max(BOOK_STEP.AT))
            .from(BOOK_STEP)
            .where(BOOK_STEP.AT.ge(since), BOOK_STEP.ABOUT.eq(about), BOOK_STEP.WHAT.eq(what))
            .fetchSingle()
            .value1());
  }

  /// The latest steps, newest first.
  public List<BookStep> latest(int limit) {
    return sql.selectFrom(BOOK_STEP)
        .orderBy(BOOK_STEP.AT.desc(), BOOK_STEP.ID.desc())
        .limit(limit)
        .fetch(JournalStore::step);
  }

  /// The latest deeds of all journals, newest first.
  public List<Deed> deeds(int limit) {
    List<Deed> deeds = new ArrayList<>();
    latest(limit).forEach(step -> deeds.add(new Deed.OfOther(step)));
    deeds.addAll(ofOrders(limit));
    deeds.addAll(ofReservations(limit));
    deeds.sort(Comparator.comparing(Deed::at).reversed());
    return List.copyOf(deeds.subList(0, Math.min(limit, deeds.size())));
  }

  long rows(List<String> tables) {
    return tables.stream().mapToLong(name -> sql.fetchCount(table(name))).sum();
  }

  private List<Deed> ofOrders(int limit) {
    return sql.select(ORDER_STEP.fields())
        .select(ORDERS.NUMBER, ORDERS.VERSION)
        .from(ORDER_STEP)
        .join(ORDERS)
        .on(ORDERS.ID.eq(ORDER_STEP.ORDER_ID))
        .orderBy(ORDER_STEP.AT.desc())
        .limit(limit)
        .fetch(
            row ->
                new Deed.OfOrder(
                    new Order.Id(row.get(ORDER_STEP.ORDER_ID)),
                    row.get(ORDERS.NUMBER),
                    new Step<>(
                        row.get(ORDER_STEP.VERSION),
                        row.get(ORDER_STEP.AT),
                        new Actor(row.get(ORDER_STEP.ACTOR_KIND), row.get(ORDER_STEP.ACTOR_NAME)),
                        row.get(ORDER_STEP.FROM_STATE),
                        row.get(ORDER_STEP.TO_STATE),
                        row.get(ORDER_STEP.UNDO),
                        row.get(ORDER_STEP.REASON)),
                    row.get(ORDERS.VERSION).equals(row.get(ORDER_STEP.VERSION))));
  }

  private List<Deed> ofReservations(int limit) {
    return sql.select(RESERVATION_STEP.fields())
        .select(RESERVATION.CODE, RESERVATION.VERSION)
        .from(RESERVATION_STEP)
        .join(RESERVATION)
        .on(RESERVATION.ID.eq(RESERVATION_STEP.RESERVATION_ID))
        .orderBy(RESERVATION_STEP.AT.desc())
        .limit(limit)
        .fetch(
            row ->
                new Deed.OfReservation(
                    new Reservation.Id(row.get(RESERVATION_STEP.RESERVATION_ID)),
                    row.get(RESERVATION.CODE),
                    new Step<>(
                        row.get(RESERVATION_STEP.VERSION),
                        row.get(RESERVATION_STEP.AT),
                        new Actor(
                            row.get(RESERVATION_STEP.ACTOR_KIND),
                            row.get(RESERVATION_STEP.ACTOR_NAME)),
                        row.get(RESERVATION_STEP.FROM_STATE),
                        row.get(RESERVATION_STEP.TO_STATE),
                        row.get(RESERVATION_STEP.UNDO),
                        row.get(RESERVATION_STEP.REASON)),
                    row.get(RESERVATION.VERSION).equals(row.get(RESERVATION_STEP.VERSION))));
  }

  private static BookStep step(BookStepRecord row) {
    return new BookStep(
        row.getAt(),
        new Actor(row.getActorKind(), row.getActorName()),
        row.getAbout(),
        row.getRef(),
        row.getWhat(),
        row.getDetail());
  }
}
