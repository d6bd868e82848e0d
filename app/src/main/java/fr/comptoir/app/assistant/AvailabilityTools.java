package fr.comptoir.app.assistant;

import fr.comptoir.app.assistant.ToolRequest.CheckAvailability;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.app.desk.TableRequest;
import fr.comptoir.app.i18n.RefusalText;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Alternative;
import fr.comptoir.db.domain.Refusal.Way;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import fr.comptoir.db.domain.restaurant.HoursRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/// `check_availability`, and the new proposal when an old one has lapsed.
record AvailabilityTools(CallTurn call) {
  /// Who wants a table within this time is as good as at the door.
  private static final Duration FOR_NOW = Duration.ofMinutes(45);

  Answer check(CheckAvailability request) {
    call.desks().calls().wish(call.callId(), Answer.word(request.mode()));
    AssistantPolicy policy = call.desks().house().assistant();
    boolean table = request.mode() == Way.RESERVATION;
    if (!(table ? policy.takesReservations() : policy.takesOrders())) {
      return Answer.of("unavailable", call.say(table ? "voice.no_tables" : "voice.no_orders"))
          .put("alternatives", Answer.alternatives(List.of()));
    }
    return switch (request.mode()) {
      case RESERVATION -> table(request);
      case PICKUP -> order(request, Mode.PICKUP);
      case DELIVERY -> order(request, Mode.DELIVERY);
      case DINE_IN -> order(request, Mode.DINE_IN);
    };
  }

  private Answer table(CheckAvailability request) {
    Integer partySize = request.partySize();
    LocalTime time = request.time();
    if (partySize == null) return needs("party_size", new Refusal.PartySizeNeeded());
    if (time == null) return needs("time", call.say("voice.needs.time"));
    var date = request.date() != null ? request.date() : call.today();
    return table(
        new TableRequest(call.callId(), date, time, partySize, request.seating(), request.offer()));
  }

  private Answer table(TableRequest request) {
    return switch (call.desks().reservations().quote(request, own())) {
      case Outcome.Done<TableQuote>(TableQuote quote) -> available(quote);
      case Outcome.Refused<TableQuote>(Refusal no) -> waiting(no, request, no(no));
    };
  }

  /// Who wants to come now may wait at the door; who finds no other hour may leave their wish.
  private Answer waiting(Refusal refusal, TableRequest wish, Answer no) {
    if (!(refusal instanceof Refusal.Full) && !(refusal instanceof Refusal.TooSoon)) return no;
    LocalDateTime at = wish.date().atTime(wish.time());
    LocalDateTime now = call.desks().house().now();
    Optional<Duration> wait =
        at.isBefore(now.minus(FOR_NOW)) || at.isAfter(now.plus(FOR_NOW))
            ? Optional.empty()
            : call.desks().waiting().quote(wish.partySize(), wish.seating());
    if (wait.isPresent()) {
      long minutes = wait.get().toMinutes();
      no.put("waiting_minutes", minutes);
      return no.also(
          minutes == 0
              ? call.say("voice.table.walk_in")
              : call.say("voice.table.waiting", minutes));
    }
    return no.status().equals("unavailable") ? no.also(call.say("voice.table.note_wish")) : no;
  }

  /// Tables the caller has already: one of them may be what is to be moved.
  private List<Reservation.Id> own() {
    return new ReservationTools(call).coming().map(Reservation::id).toList();
  }

  private Answer available(TableQuote quote) {
    String say =
        call.say(
            quote.replaces() == null ? "voice.table.available" : "voice.table.available_instead",
            quote.partySize(),
            call.moment(quote.start()));
    String prepayment = prepayment(quote);
    if (!prepayment.isEmpty()) {
      say += " " + call.say("voice.table.prepayment", Fence.text(prepayment));
    }
    List<Offer> offers = quote.offer() == null ? proposed(quote) : List.of();
    Answer answer = quoted(Answer.of("available", proposal(offers) + say), quote);
    return offers.isEmpty() ? answer : answer.put("offers", OfferText.facts(offers));
  }

  private String prepayment(TableQuote quote) {
    return HoursRules.of(call.desks().house().house())
        .sittingAt(quote.start())
        .map(sitting -> sitting.service().terms().prepayment())
        .orElse("");
  }

  /// What goes with this table, told once in a call.
  private List<Offer> proposed(TableQuote quote) {
    if (!call.proposesOffers()) return List.of();
    List<Offer> offers =
        call.desks().menu().card().bookable(call.local(quote.start()), quote.partySize());
    if (!offers.isEmpty()) call.offersProposed();
    return offers;
  }

  private String proposal(List<Offer> offers) {
    if (offers.isEmpty()) return "";
    Offer first = offers.getFirst();
    return call.say("voice.table.offer", first.name(), call.speech().money(first.pricePerPerson()))
        + " ";
  }

  /// The facts of a table's quote.
  Answer quoted(Answer answer, TableQuote quote) {
    return answer
        .put("quote_id", quote.id().value().toString())
        .put("mode", "reservation")
        .at(call.local(quote.start()))
        .put("expires_in_s", secondsTo(quote.expiresAt()))
        .put("party_size", quote.partySize());
  }

  private Answer order(CheckAvailability request, Mode mode) {
    call.desks().carts().wantedFor(call.callId(), request.date(), request.time());
    Cart cart = call.desks().carts().cart(call.callId());
    if (cart.lines().isEmpty()) return needs("cart", new Refusal.EmptyCart());
    Long address = request.addressId();
    if (mode == Mode.DELIVERY && address == null) {
      return needs("address_id", new Refusal.AddressNeeded());
    }
    if (mode == Mode.DELIVERY && address != null && !call.mayUse(address)) {
      return call.invalid(
          "address_id", "unknown_address", call.words(new Refusal.UnknownAddress()));
    }
    return order(
        new QuoteRequest(
            call.callId(),
            mode,
            request.date(),
            request.time(),
            cart,
            mode == Mode.DELIVERY ? address : null,
            request.partySize(),
            null,
            call.changes()));
  }

  Answer order(QuoteRequest request) {
    return switch (quote(request)) {
      case Outcome.Done<OrderQuote>(OrderQuote quote) -> available(quote, request);
      case Outcome.Refused<OrderQuote>(Refusal no) -> no(no);
    };
  }

  private Outcome<OrderQuote> quote(QuoteRequest request) {
    Outcome<OrderQuote> outcome = call.desks().orders().quote(request);
    if (outcome instanceof Outcome.Done<OrderQuote>(OrderQuote quote)) {
      call.asked(quote.id(), request);
    }
    return outcome;
  }

  private Answer available(OrderQuote quote, QuoteRequest request) {
    String say =
        call.say(
            switch (quote.mode()) {
              case PICKUP -> "voice.order.available.pickup";
              case DELIVERY -> "voice.order.available.delivery";
              case DINE_IN -> "voice.order.available.dine_in";
            },
            LineText.of(call.speech(), quote.cart().lines()),
            call.moment(quote.promisedAt()),
            call.speech().money(quote.total()),
            call.speech().money(quote.fee()));
    Answer answer = quoted(Answer.of("available", discount(quote) + say), quote);
    return request.partySize() == null ? answer : answer.put("party_size", request.partySize());
  }

  private String discount(OrderQuote quote) {
    PricedCart.Discount off = quote.cart().discount();
    return off == null
        ? ""
        : call.say("voice.order.discount", off.name(), call.speech().money(off.amount())) + " ";
  }

  /// The facts of an order's quote.
  Answer quoted(Answer answer, OrderQuote quote) {
    PricedCart.Discount off = quote.cart().discount();
    if (off != null) answer.put("offer", off.offer()).put("discount_cents", off.amount().cents());
    return answer
        .put("quote_id", quote.id().value().toString())
        .put("mode", Answer.word(quote.mode()))
        .at(call.local(quote.promisedAt()))
        .put("expires_in_s", secondsTo(quote.expiresAt()))
        .put("subtotal_cents", quote.cart().subtotal().cents())
        .put("fee_cents", quote.fee().cents())
        .put("total_cents", quote.total().cents());
  }

  private Answer no(Refusal refusal) {
    if (refusal instanceof Refusal.BelowMinimum below) {
      return needs("cart", refusal)
          .put("minimum_cents", below.minimum().cents())
          .put("subtotal_cents", below.subtotal().cents());
    }
    if (refusal instanceof Refusal.ChoicesMissing) return needs("cart", refusal);
    List<MenuItem> dishes = new InsteadText(call).of(refusal);
    if (!dishes.isEmpty()) {
      String say = call.words(refusal) + new InsteadText(call).words(dishes);
      return Answer.of("unavailable", say)
          .problem(refusal, call.words(refusal))
          .put("instead", InsteadText.facts(dishes))
          .put("alternatives", Answer.alternatives(List.of()));
    }
    List<Alternative> others = RefusalText.alternatives(refusal);
    return call.refused(others.isEmpty() ? "unavailable" : "alternatives", refusal)
        .put("alternatives", Answer.alternatives(others));
  }

  private Answer needs(String what, Refusal refusal) {
    return needs(what, call.words(refusal)).problem(refusal, call.words(refusal));
  }

  private Answer needs(String what, String ask) {
    ArrayNode needs = Answer.JSON.arrayNode();
    needs.add(what);
    return Answer.of("needs", ask).put("needs", needs);
  }

  /// A new proposal like one that has lapsed, for the cart as it is now: at the same time where
  /// that is still to come, else as soon as possible.
  Answer again(OrderQuote old) {
    LocalDateTime then = call.local(old.promisedAt());
    boolean passed = old.promisedAt().isBefore(call.desks().house().clock().instant());
    Cart cart = call.desks().carts().cart(call.callId());
    if (cart.lines().isEmpty()) return needs("cart", new Refusal.EmptyCart());
    Long address = old.address() == null ? null : old.address().id();
    QuoteRequest asked = call.asked(old.id());
    QuoteRequest same =
        new QuoteRequest(
            call.callId(),
            old.mode(),
            passed ? null : then.toLocalDate(),
            passed ? null : then.toLocalTime(),
            cart,
            address,
            asked == null ? null : asked.partySize(),
            asked == null ? null : asked.table(),
            call.changes());
    return switch (quote(same)) {
      case Outcome.Done<OrderQuote>(OrderQuote quote) -> stale(quote);
      case Outcome.Refused<OrderQuote> _ -> soonest(same);
    };
  }

  private Answer soonest(QuoteRequest like) {
    QuoteRequest soon =
        new QuoteRequest(
            like.owner(),
            like.mode(),
            null,
            null,
            like.cart(),
            like.addressId(),
            like.partySize(),
            like.table(),
            like.changes());
    return switch (quote(soon)) {
      case Outcome.Done<OrderQuote>(OrderQuote quote) -> stale(quote);
      case Outcome.Refused<OrderQuote>(Refusal no) -> call.refused("refused", no);
    };
  }

  private Answer stale(OrderQuote quote) {
    String say =
        call.say(
            "voice.order.stale",
            LineText.of(call.speech(), quote.cart().lines()),
            call.moment(quote.promisedAt()),
            call.speech().money(quote.total()));
    return quoted(
        Answer.of("stale", say)
            .problem(new Refusal.StaleQuote(), call.words(new Refusal.StaleQuote())),
        quote);
  }

  /// As [#again(OrderQuote)], for a table.
  Answer again(TableQuote old) {
    LocalDateTime then = call.local(old.start());
    TableRequest same =
        new TableRequest(
            call.callId(),
            then.toLocalDate(),
            then.toLocalTime(),
            old.partySize(),
            old.seating(),
            old.offer());
    return switch (call.desks().reservations().quote(same, own())) {
      case Outcome.Done<TableQuote>(TableQuote quote) ->
          quoted(
              Answer.of(
                      "stale",
                      call.say("voice.table.stale", quote.partySize(), call.moment(quote.start())))
                  .problem(new Refusal.StaleQuote(), call.words(new Refusal.StaleQuote())),
              quote);
      case Outcome.Refused<TableQuote>(Refusal no) -> call.refused("refused", no);
    };
  }

  private long secondsTo(Instant expiry) {
    return Duration.between(call.desks().house().clock().instant(), expiry).toSeconds();
  }
}
