package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.customer.CustomerEdit;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.CartChange;
import fr.comptoir.db.domain.order.CartRules;
import fr.comptoir.db.domain.order.PricedCart;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people of the house do in a call while it goes on: whisper to the assistant, put the cart
/// right, end it, keep the number from calling again. Thread-safe, blocking.
///
/// Whatever is asked of a call that is over is refused with [Refusal.NotFound].
public final class LiveDesk {
  /// A whisper is one line: more would not be heard in time.
  private static final int LONGEST = 200;

  private final CallDesk calls;
  private final CartDesk carts;
  private final OrderDesk orders;
  private final CustomerDesk customers;
  private volatile LiveLine line = LiveLine.NONE;

  LiveDesk(CallDesk calls, CartDesk carts, OrderDesk orders, CustomerDesk customers) {
    this.calls = calls;
    this.carts = carts;
    this.orders = orders;
    this.customers = customers;
  }

  /// The line that is open from now on.
  public void connect(LiveLine open) {
    line = open;
  }

  /// Tells the assistant something the caller doesn't hear; the transcript keeps it.
  ///
  /// @param text cut after 200 characters
  public Outcome<LiveCall> whisper(String callId, String text) {
    String said = text.strip();
    return live(callId)
        .map(
            call -> {
              if (said.isEmpty()) return call;
              String heard = said.substring(0, Math.min(said.length(), LONGEST));
              line.whisper(callId, heard);
              calls.whispered(callId, heard);
              return call;
            });
  }

  /// Changes the cart of a call by hand; the assistant is told what it holds now.
  ///
  /// Refused: what [CartRules] says of the change.
  public Outcome<PricedCart> correct(String callId, CartChange change) {
    return live(callId)
        .then(
            _ -> {
              CartRules.Change done = carts.change(callId, List.of(change));
              if (!done.problems().isEmpty()) {
                return Outcome.refused(done.problems().getFirst().refusal());
              }
              line.corrected(callId, done.priced());
              return Outcome.done(done.priced());
            });
  }

  /// Ends a call.
  public Outcome<LiveCall> hangUp(String callId) {
    return live(callId)
        .map(
            call -> {
              line.hangUp(callId);
              return call;
            });
  }

  /// Rings the house's phones for somebody who wants the call: the caller talks with the assistant
  /// until one is picked up.
  ///
  /// Refused: [Refusal.NoPhone] when no phone of the house is there.
  public Outcome<LiveCall> takeOver(String callId) {
    return live(callId)
        .then(
            call -> {
              if (line.phones().isEmpty()) return Outcome.refused(new Refusal.NoPhone());
              line.takeOver(callId);
              return Outcome.done(call);
            });
  }

  /// The assistant has the caller again.
  public Outcome<LiveCall> giveBack(String callId) {
    return live(callId)
        .map(
            call -> {
              line.giveBack(callId);
              return call;
            });
  }

  /// SIP users of the house's phones that could be rung now.
  public List<String> phones() {
    return line.phones();
  }

  /// Ends a call and answers its number no more: the number's card is blocked, and made if there is
  /// none.
  ///
  /// Refused: [Refusal.NotFound] also for a withheld number, which can't be known again;
  /// [Refusal.ReasonNeeded].
  public Outcome<Customer> block(String callId, String reason, Actor actor) {
    return live(callId)
        .then(call -> card(call.caller(), actor))
        .then(card -> mark(card, true, reason, actor))
        .map(
            card -> {
              line.hangUp(callId);
              return card;
            });
  }

  /// Answers this guest again.
  public Outcome<Customer> unblock(long customer, Actor actor) {
    return customers
        .find(customer)
        .map(card -> mark(card, false, "", actor))
        .orElseGet(() -> Outcome.refused(new Refusal.NotFound()));
  }

  /// What a guest orders "as always", at the prices of now; empty where nothing is usual.
  public PricedCart usual(Customer guest) {
    return guest.usual().isEmpty()
        ? PricedCart.EMPTY
        : orders.price(new Cart(guest.usual()), Mode.PICKUP);
  }

  private Outcome<LiveCall> live(String callId) {
    return calls.live().stream()
        .filter(call -> call.id().equals(callId))
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Refusal.NotFound()));
  }

  private Outcome<Customer> card(@Nullable PhoneNumber phone, Actor actor) {
    if (phone == null) return Outcome.refused(new Refusal.NotFound());
    Optional<Customer> known = customers.byPhone(phone);
    return Outcome.done(
        known.orElseGet(
            () ->
                customers.save(
                    new CustomerDraft(phone, "", "", "", null, List.of(), null, null), actor)));
  }

  private Outcome<Customer> mark(Customer card, boolean blocked, String reason, Actor actor) {
    CustomerEdit edit = CustomerEdit.of(card);
    return customers.edit(
        card.id(),
        card.version(),
        new CustomerEdit(
            edit.phone(),
            edit.firstName(),
            edit.lastName(),
            edit.email(),
            edit.language(),
            edit.allergies(),
            edit.allergiesConsent(),
            edit.smsOk(),
            edit.vip(),
            blocked,
            reason,
            edit.note()),
        actor);
  }
}
