package fr.comptoir.app.ui.delivery;

import fr.comptoir.app.ui.delivery.DeliveryBoard.Check;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Door;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Hand;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Run;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Waiting;
import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Trip;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How deliveries are put into words.
final class DeliveryWords {
  private final Words words;
  private final OrderWords orders;

  /// A short word and what its colour means.
  record Badge(String text, Tone tone) {}

  DeliveryWords(Words words) {
    this.words = words;
    this.orders = new OrderWords(words);
  }

  String text(String key, Object... facts) {
    return words.text(key, facts);
  }

  String time(Instant at) {
    return words.formats().time(at);
  }

  Words words() {
    return words;
  }

  String guest(Order order) {
    return orders.guest(order);
  }

  String allergies(Order order) {
    return orders.allergies(order);
  }

  /// `27 boulevard Chave · code 12B4, 3e étage`.
  String address(Order order) {
    Address address = order.address();
    return address == null
        ? text("delivery.no_address")
        : Stream.of(address.street(), address.details())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
  }

  /// `3 rue Paradis` and below it `1,9 km`, or why nobody can drive there.
  String where(Waiting one) {
    String street =
        one.order().address() == null
            ? text("delivery.no_address")
            : one.order().address().street();
    return street + "\n" + distance(one);
  }

  private String distance(Waiting one) {
    return switch (one.check()) {
      case Check.Fine() -> words.formats().kilometres(one.roadMetres());
      case Check.Estimated() ->
          text("delivery.about", words.formats().kilometres(one.roadMetres()));
      case Check.NoPlace() -> text("delivery.no_place");
      case Check.OutOfZone(int beyond) ->
          beyond == 0
              ? text("delivery.out_of_zone")
              : text("delivery.out_of_zone.by", words.formats().kilometres(beyond));
    };
  }

  /// `2 km`, `1,5 km`: of a ring.
  String distance(int metres) {
    return words.formats().distance(metres);
  }

  Badge badge(Waiting one) {
    if (one.check() instanceof Check.NoPlace || one.check() instanceof Check.OutOfZone) {
      return new Badge(text("delivery.badge.check"), Tone.DANGER);
    }
    return badge(one.order());
  }

  private Badge badge(Order order) {
    return switch (order.state()) {
      case TO_ACCEPT -> new Badge(text("delivery.badge.to_accept"), Tone.WARNING);
      case IN_KITCHEN -> new Badge(text("delivery.badge.kitchen"), Tone.ACCENT);
      case READY -> new Badge(text("delivery.badge.ready"), Tone.SUCCESS);
      case OUT -> new Badge(text("delivery.badge.out"), Tone.VIOLET);
      case DONE -> new Badge(text("delivery.badge.delivered"), Tone.SUCCESS);
      case CANCELLED -> new Badge(text("delivery.badge.cancelled"), Tone.DANGER);
    };
  }

  /// What still keeps an order of a planned trip; empty for what is ready.
  Badge hindrance(Door door) {
    return switch (door.order().state()) {
      case TO_ACCEPT, IN_KITCHEN, CANCELLED -> badge(door.order());
      case READY, OUT, DONE -> new Badge("", Tone.NEUTRAL);
    };
  }

  Badge badge(Run run) {
    if (run.trip().state() == Trip.State.OUT) {
      return run.pending().isEmpty()
          ? new Badge(text("delivery.run.returning"), Tone.SUCCESS)
          : new Badge(text("delivery.badge.out"), Tone.VIOLET);
    }
    return run.ready()
        ? new Badge(text("delivery.badge.ready"), Tone.SUCCESS)
        : new Badge(text("delivery.run.ready_at", time(run.trip().departsAt())), Tone.ACCENT);
  }

  String title(Run run) {
    return text("delivery.run", run.letter());
  }

  /// `Hugo · 5,1 km · retour 20:38`.
  String facts(Run run) {
    String who = run.courier() == null ? text("delivery.run.nobody") : run.courier().name();
    return String.join(
        " · ",
        who,
        words.formats().kilometres(run.roadMetres()),
        text("delivery.run.returns", time(run.trip().returnsAt())));
  }

  String facts(Proposal proposal) {
    String way =
        String.join(
            " · ",
            text("delivery.stops", proposal.orders().size()),
            words.formats().kilometres(proposal.round().roadMetres()),
            text("delivery.run.returns", time(proposal.round().returns())));
    return proposal.courier() == null ? way : proposal.courier().name() + " · " + way;
  }

  /// `retour 20:38`, `disponible`.
  String state(Hand hand) {
    return switch (hand.state()) {
      case FREE -> text("delivery.hand.free");
      case PLANNED ->
          text("delivery.hand.planned", hand.letter(), time(Objects.requireNonNull(hand.at())));
      case OUT -> text("delivery.run.returns", time(Objects.requireNonNull(hand.at())));
      case AWAY -> text("delivery.hand.away", time(Objects.requireNonNull(hand.at())));
      case OFF -> text("delivery.hand.off");
    };
  }

  Tone tone(Hand hand) {
    return switch (hand.state()) {
      case FREE -> Tone.SUCCESS;
      case PLANNED -> Tone.WARNING;
      case OUT -> Tone.ACCENT;
      case AWAY, OFF -> Tone.NEUTRAL;
    };
  }
}
