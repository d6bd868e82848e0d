package fr.comptoir.app.assistant;

import fr.comptoir.app.assistant.ToolRequest.CancelOrder;
import fr.comptoir.app.assistant.ToolRequest.CheckOrderStatus;
import fr.comptoir.app.assistant.ToolRequest.ConfirmOrder;
import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.OrderDesk;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;

/// `confirm_order`, `check_order_status`, `cancel_order`: the caller's own orders only.
record OrderTools(CallTurn call) {
  /// How far back "my order" reaches.
  private static final Duration RECENT = Duration.ofHours(24);

  Answer confirm(ConfirmOrder request) {
    Optional<OrderQuote.Id> id = Ids.uuid(request.quoteId()).map(OrderQuote.Id::new);
    Optional<OrderQuote> found =
        id.flatMap(quote -> call.desks().orders().quoted(quote, call.callId()));
    if (found.isEmpty()) {
      return call.invalid("quote_id", "unknown_quote", call.words(new Refusal.UnknownQuote()));
    }
    OrderQuote quote = found.get();
    if (quote.orderId() == null && !asQuoted(quote)) {
      return new AvailabilityTools(call).again(quote);
    }
    Outcome<Order> outcome = place(quote, confirmation(request));
    return switch (outcome) {
      case Outcome.Done<Order>(Order order) -> confirmed(order);
      case Outcome.Refused<Order>(Refusal.StaleQuote _) -> new AvailabilityTools(call).again(quote);
      case Outcome.Refused<Order>(Refusal no) -> call.refused("refused", no);
    };
  }

  /// A quote for changing the order of this call changes it; any other makes one.
  private Outcome<Order> place(OrderQuote quote, Confirmation confirmation) {
    OrderDesk orders = call.desks().orders();
    Order.Id changes = call.changes();
    if (changes == null || quote.orderId() != null) {
      return orders.confirm(quote.id(), call.callId(), confirmation, call.actor());
    }
    var reason = Step.Reason.of(call.desks().house().clock().instant(), call.actor(), "");
    return orders.revise(changes, quote.id(), call.callId(), confirmation, reason);
  }

  /// Whether the cart is still what was quoted: nobody confirms other content than was read out.
  /// What it costs doesn't matter: a price that was promised holds while its quote does.
  private boolean asQuoted(OrderQuote quote) {
    QuoteRequest asked = call.asked(quote.id());
    return asked != null && asked.cart().equals(call.desks().carts().cart(call.callId()));
  }

  private Confirmation confirmation(ConfirmOrder request) {
    Optional<Customer> customer = call.customer();
    String name =
        request.customerName().isBlank()
            ? customer.map(Customer::name).orElse("")
            : request.customerName();
    return new Confirmation(
        name,
        call.phone(),
        customer.map(Customer::id).orElse(null),
        request.payment(),
        withAllergies(request.note(), customer));
  }

  /// Allergies on the card go to the kitchen even if nobody spoke of them this time.
  private String withAllergies(String note, Optional<Customer> customer) {
    List<String> unsaid =
        customer
            .filter(Customer::allergiesConsent)
            .map(Customer::allergies)
            .orElse(List.of())
            .stream()
            .filter(allergy -> !AllergenWords.in(note).containsAll(AllergenWords.in(allergy)))
            .toList();
    if (unsaid.isEmpty()) return note;
    String said = call.say("voice.order.allergies", String.join(", ", unsaid));
    return (note + " " + said).strip();
  }

  private Answer confirmed(Order order) {
    call.deed(CallRecord.Outcome.ORDER);
    call.desks().carts().forget(call.callId());
    call.placed(order);
    String say =
        call.say(
            switch (order.mode()) {
              case PICKUP -> "voice.order.confirmed.pickup";
              case DELIVERY -> "voice.order.confirmed.delivery";
              case DINE_IN -> "voice.order.confirmed.dine_in";
            },
            String.valueOf(order.number()),
            call.moment(order.promisedAt()),
            call.speech().money(order.total()));
    return Answer.of("confirmed", say)
        .put("order_number", order.number())
        .put("total_cents", order.total().cents())
        .at(call.local(order.promisedAt()))
        .put("lines", CartTools.lines(new PricedCart(order.lines(), order.subtotal())));
  }

  Answer status(CheckOrderStatus request) {
    Integer number = request.orderNumber();
    List<Order> orders = own().filter(order -> number == null || order.number() == number).toList();
    if (orders.isEmpty()) return Answer.of("none", call.say("voice.order.none"));
    ArrayNode list = Answer.JSON.arrayNode();
    for (Order order : orders) {
      list.addObject()
          .put("order_number", order.number())
          .put("state", Answer.word(order.state()))
          .put("time", Answer.hour(call.local(order.promisedAt()).toLocalTime()))
          .put("total_cents", order.total().cents());
    }
    Order latest = orders.getFirst();
    String say =
        call.say(
            "voice.order.status",
            String.valueOf(latest.number()),
            call.speech().words().text("voice.order.state.", latest.state()),
            call.moment(latest.promisedAt()));
    return Answer.of("found", say).put("orders", list);
  }

  Answer cancel(CancelOrder request) {
    Optional<Order> found =
        own().filter(order -> order.number() == request.orderNumber()).findFirst();
    if (found.isEmpty()) return Answer.of("none", call.say("voice.order.none"));
    Order order = found.get();
    if (order.state() == Order.State.CANCELLED) return cancelled(order);
    return switch (call.desks().orders().cancel(order.id(), call.actor(), request.reason())) {
      case Outcome.Done<Order>(Order done) -> {
        withdrawn(done);
        call.deed(CallRecord.Outcome.CANCELLED);
        yield cancelled(done);
      }
      case Outcome.Refused<Order>(Refusal no) ->
          call.tooLate(no).put("order_number", order.number());
    };
  }

  /// An order cancelled in the call it was made in is not what came of the call, unless another one
  /// of it stands.
  private void withdrawn(Order cancelled) {
    Order placed = call.placed();
    if (placed != null && placed.id().equals(cancelled.id())) {
      call.placed(null);
      call.desks().carts().forget(call.callId());
    }
    boolean another =
        call.desks().orders().ofCall(call.callId()).stream()
            .anyMatch(order -> order.state() != Order.State.CANCELLED);
    if (!another) call.withdraw(CallRecord.Outcome.ORDER);
  }

  private Answer cancelled(Order order) {
    String number = String.valueOf(order.number());
    return Answer.of("cancelled", call.say("voice.order.cancelled", number))
        .put("order_number", order.number());
  }

  /// Recent orders of the calling number, newest first; for a withheld one, this call's.
  private Stream<Order> own() {
    PhoneNumber phone = call.phone();
    Instant since = call.desks().house().clock().instant().minus(RECENT);
    return phone == null
        ? call.desks().orders().ofCall(call.callId()).stream()
        : call.desks().orders().recentOf(phone, since).stream();
  }
}
