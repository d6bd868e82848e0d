package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.DELIVERY_TERMS;
import static fr.comptoir.db.store.gen.Tables.KITCHEN_BUMP;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.ORDER_REVISION;
import static fr.comptoir.db.store.gen.Tables.ORDER_STEP;
import static org.jooq.impl.DSL.max;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.kitchen.KitchenTicket;
import fr.comptoir.db.domain.kitchen.TicketRules;
import fr.comptoir.db.domain.kitchen.TicketRules.Bump;
import fr.comptoir.db.domain.kitchen.TicketRules.Change;
import fr.comptoir.db.domain.kitchen.TicketRules.History;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/// What the kitchen pressed, and the tickets that follow from it.
public final class TicketStore {
  private final DSLContext sql;
  private final OrderStore orders;

  TicketStore(DSLContext sql, OrderStore orders) {
    this.sql = sql;
    this.orders = orders;
  }

  public Optional<KitchenTicket> find(Order.Id order) {
    return orders.find(order).map(found -> of(List.of(found)).getFirst());
  }

  /// Everything the kitchen has to do or see, and what it pressed lately, in no order.
  ///
  /// @param pressed orders done with are there when they were pressed since then
  /// @param cancelled and when they were cancelled since then
  public List<KitchenTicket> open(Instant pressed, Instant cancelled) {
    List<Order> wanted = new ArrayList<>(orders.open());
    Set<UUID> known = new HashSet<>();
    wanted.forEach(order -> known.add(order.id().value()));
    for (UUID other : touched(pressed, cancelled)) {
      if (known.add(other)) orders.find(new Order.Id(other)).ifPresent(wanted::add);
    }
    return of(wanted);
  }

  private Set<UUID> touched(Instant pressed, Instant cancelled) {
    Set<UUID> touched = new LinkedHashSet<>();
    touched.addAll(
        sql.selectDistinct(KITCHEN_BUMP.ORDER_ID)
            .from(KITCHEN_BUMP)
            .where(KITCHEN_BUMP.AT.ge(pressed))
            .fetch(KITCHEN_BUMP.ORDER_ID));
    touched.addAll(
        sql.select(ORDERS.ID)
            .from(ORDERS)
            .join(ORDER_STEP)
            .on(ORDER_STEP.ORDER_ID.eq(ORDERS.ID), ORDER_STEP.VERSION.eq(ORDERS.VERSION))
            .where(ORDERS.STATE.eq(Order.State.CANCELLED), ORDER_STEP.AT.ge(cancelled))
            .fetch(ORDERS.ID));
    return touched;
  }

  private List<KitchenTicket> of(List<Order> wanted) {
    if (wanted.isEmpty()) return List.of();
    IdList ids = IdList.of(wanted.stream().map(order -> order.id().value()).toList());
    Map<UUID, Duration> travel = travel(ids);
    Map<UUID, List<Step<Order.State>>> steps = steps(ids);
    Map<UUID, List<Change>> changes = changes(ids);
    Map<UUID, Pressed> pressed = pressed(ids);
    return wanted.stream()
        .map(
            order -> {
              UUID id = order.id().value();
              Pressed bumps = pressed.getOrDefault(id, Pressed.NOTHING);
              return TicketRules.ticket(
                  order,
                  order.promisedAt().minus(travel.getOrDefault(id, Duration.ZERO)),
                  new History(
                      steps.getOrDefault(id, List.of()),
                      changes.getOrDefault(id, List.of()),
                      bumps.standing(),
                      bumps.count()));
            })
        .toList();
  }

  private Map<UUID, Duration> travel(IdList ids) {
    return sql.select(ORDERS.ID, DELIVERY_TERMS.TRAVEL_MIN)
        .from(ids.table())
        .join(ORDERS)
        .on(ORDERS.ID.eq(ids.id()))
        .join(DELIVERY_TERMS)
        .on(DELIVERY_TERMS.QUOTE_ID.eq(ORDERS.QUOTE_ID))
        .fetchMap(row -> row.value1(), row -> Duration.ofMinutes(row.value2()));
  }

  private Map<UUID, List<Step<Order.State>>> steps(IdList ids) {
    Map<UUID, List<Step<Order.State>>> steps = new HashMap<>();
    sql.select(ORDER_STEP.fields())
        .from(ids.table())
        .join(ORDER_STEP)
        .on(ORDER_STEP.ORDER_ID.eq(ids.id()))
        .orderBy(ORDER_STEP.ORDER_ID, ORDER_STEP.VERSION)
        .fetchInto(ORDER_STEP)
        .forEach(
            row ->
                steps
                    .computeIfAbsent(row.getOrderId(), _ -> new ArrayList<>())
                    .add(
                        new Step<>(
                            row.getVersion(),
                            row.getAt(),
                            new Actor(row.getActorKind(), row.getActorName()),
                            row.getFromState(),
                            row.getToState(),
                            row.getUndo(),
                            row.getReason())));
    return steps;
  }

  private Map<UUID, List<Change>> changes(IdList ids) {
    var rows =
        sql.select(ORDER_REVISION.fields())
            .from(ids.table())
            .join(ORDER_REVISION)
            .on(ORDER_REVISION.ORDER_ID.eq(ids.id()))
            .orderBy(ORDER_REVISION.ORDER_ID, ORDER_REVISION.VERSION)
            .fetchInto(ORDER_REVISION);
    Set<UUID> quotes = new HashSet<>(rows.getValues(ORDER_REVISION.QUOTE_BEFORE));
    quotes.addAll(rows.getValues(ORDER_REVISION.QUOTE_AFTER));
    Map<UUID, List<PricedCart.Line>> lines = new OrderLines(sql).of(quotes);
    Map<UUID, List<Change>> changes = new HashMap<>();
    rows.forEach(
        row ->
            changes
                .computeIfAbsent(row.getOrderId(), _ -> new ArrayList<>())
                .add(
                    new Change(
                        row.getVersion(),
                        lines.getOrDefault(row.getQuoteBefore(), List.of()),
                        lines.getOrDefault(row.getQuoteAfter(), List.of()))));
    return changes;
  }

  /// @param count rows, and once more those taken back: it only grows
  private record Pressed(List<Bump> standing, long count) {
    static final Pressed NOTHING = new Pressed(List.of(), 0);
  }

  private Map<UUID, Pressed> pressed(IdList ids) {
    Map<UUID, Pressed> pressed = new HashMap<>();
    sql.select(KITCHEN_BUMP.fields())
        .from(ids.table())
        .join(KITCHEN_BUMP)
        .on(KITCHEN_BUMP.ORDER_ID.eq(ids.id()))
        .orderBy(KITCHEN_BUMP.ORDER_ID, KITCHEN_BUMP.PRESS, KITCHEN_BUMP.LINE)
        .fetchInto(KITCHEN_BUMP)
        .forEach(
            row -> {
              Pressed was = pressed.getOrDefault(row.getOrderId(), Pressed.NOTHING);
              boolean standing = row.getTakenBackAt() == null;
              List<Bump> bumps = new ArrayList<>(was.standing());
              if (standing) {
                bumps.add(
                    new Bump(
                        row.getPress(),
                        row.getLine(),
                        row.getStation(),
                        row.getVersion(),
                        row.getAt()));
              }
              pressed.put(row.getOrderId(), new Pressed(bumps, was.count() + (standing ? 1 : 2)));
            });
    return pressed;
  }

  /// A part of an order that is done.
  public record Part(int line, String station) {}

  /// One press on an order. Nothing to say = nothing is written.
  public void press(Order order, List<Part> parts, Instant at, String by) {
    if (parts.isEmpty()) return;
    Integer last =
        sql.select(max(KITCHEN_BUMP.PRESS))
            .from(KITCHEN_BUMP)
            .where(KITCHEN_BUMP.ORDER_ID.eq(order.id().value()))
            .fetchOne()
            .value1();
    int press = last == null ? 1 : last + 1;
    for (Part part : parts) {
      sql.insertInto(KITCHEN_BUMP)
          .set(KITCHEN_BUMP.ORDER_ID, order.id().value())
          .set(KITCHEN_BUMP.PRESS, press)
          .set(KITCHEN_BUMP.LINE, part.line())
          .set(KITCHEN_BUMP.STATION, part.station())
          .set(KITCHEN_BUMP.VERSION, order.version())
          .set(KITCHEN_BUMP.AT, at)
          .set(KITCHEN_BUMP.PRESSED_BY, by)
          .execute();
    }
  }

  /// Takes back what was last pressed on an order.
  ///
  /// @return false when nothing was
  public boolean takeBack(Order.Id order, Instant at) {
    var last =
        sql.select(max(KITCHEN_BUMP.PRESS))
            .from(KITCHEN_BUMP)
            .where(KITCHEN_BUMP.ORDER_ID.eq(order.value()), KITCHEN_BUMP.TAKEN_BACK_AT.isNull());
    return sql.update(KITCHEN_BUMP)
            .set(KITCHEN_BUMP.TAKEN_BACK_AT, at)
            .where(KITCHEN_BUMP.ORDER_ID.eq(order.value()), KITCHEN_BUMP.PRESS.eq(last))
            .execute()
        > 0;
  }

  /// Takes back that a line is done, whenever it was said.
  public void takeBack(Order.Id order, int line, Instant at) {
    sql.update(KITCHEN_BUMP)
        .set(KITCHEN_BUMP.TAKEN_BACK_AT, at)
        .where(
            KITCHEN_BUMP.ORDER_ID.eq(order.value()),
            KITCHEN_BUMP.LINE.eq(line),
            KITCHEN_BUMP.TAKEN_BACK_AT.isNull())
        .execute();
  }

  /// When an order was last pressed; empty when nothing stands.
  public Optional<Instant> lastPress(Order.Id order) {
    return sql.select(max(KITCHEN_BUMP.AT))
        .from(KITCHEN_BUMP)
        .where(KITCHEN_BUMP.ORDER_ID.eq(order.value()), KITCHEN_BUMP.TAKEN_BACK_AT.isNull())
        .fetchOptional(row -> row.value1());
  }

  /// The orders pressed since then, the latest press first.
  public List<Order.Id> latest(Instant since, int limit) {
    var last = max(KITCHEN_BUMP.AT);
    return sql.select(KITCHEN_BUMP.ORDER_ID, last)
        .from(KITCHEN_BUMP)
        .where(KITCHEN_BUMP.AT.ge(since), KITCHEN_BUMP.TAKEN_BACK_AT.isNull())
        .groupBy(KITCHEN_BUMP.ORDER_ID)
        .orderBy(last.desc(), KITCHEN_BUMP.ORDER_ID)
        .limit(limit)
        .fetch(row -> new Order.Id(row.value1()));
  }
}
