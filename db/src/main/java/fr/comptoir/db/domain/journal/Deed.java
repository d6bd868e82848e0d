package fr.comptoir.db.domain.journal;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Instant;

/// Something somebody did, from whichever journal it was written in.
public sealed interface Deed {
  Instant at();

  Actor actor();

  /// Whether it can still be taken back: the last step of its kind, not the first of all, and not
  /// itself an undo.
  boolean undoable();

  /// @param number what people say
  /// @param last whether nothing was done to the order since
  record OfOrder(Order.Id id, int number, Step<Order.State> step, boolean last) implements Deed {
    @Override
    public Instant at() {
      return step.at();
    }

    @Override
    public Actor actor() {
      return step.actor();
    }

    @Override
    public boolean undoable() {
      return last && step.from() != null && !step.undo();
    }
  }

  /// @param code what people say
  /// @param last whether nothing was done to the reservation since
  record OfReservation(Reservation.Id id, String code, Step<Reservation.State> step, boolean last)
      implements Deed {
    @Override
    public Instant at() {
      return step.at();
    }

    @Override
    public Actor actor() {
      return step.actor();
    }

    @Override
    public boolean undoable() {
      return last && step.from() != null && !step.undo();
    }
  }

  /// Cards, messages, questions, the house itself: none of it can be taken back from here.
  record OfOther(BookStep step) implements Deed {
    @Override
    public Instant at() {
      return step.at();
    }

    @Override
    public Actor actor() {
      return step.actor();
    }

    @Override
    public boolean undoable() {
      return false;
    }
  }
}
