package fr.comptoir.app.ui;

import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;

/// Snapshots with one thing changed and the version counted up, as the book makes them.
public final class Copies {
  private Copies() {}

  public static Order in(Order order, Order.State state) {
    return new Order(
        order.id(),
        order.version() + 1,
        order.businessDay(),
        order.number(),
        order.mode(),
        state,
        order.placedAt(),
        order.promisedAt(),
        order.cookFrom(),
        order.guest(),
        order.address(),
        order.table(),
        order.lines(),
        order.subtotal(),
        order.fee(),
        order.total(),
        order.vat(),
        order.payment(),
        order.note(),
        order.callId());
  }

  public static Reservation in(Reservation each, Reservation.State state) {
    return new Reservation(
        each.id(),
        each.version() + 1,
        each.code(),
        state,
        each.businessDay(),
        each.start(),
        each.end(),
        each.partySize(),
        each.service(),
        each.tables(),
        each.guest(),
        each.wishes(),
        each.offer(),
        each.createdAt(),
        each.callId());
  }
}
