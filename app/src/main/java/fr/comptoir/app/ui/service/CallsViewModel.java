package fr.comptoir.app.ui.service;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.desk.LiveDesk;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.order.CartChange;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;

/// Who is on the line now, who asks for a person first, then the longest waiting; and what today's
/// calls came to. FX thread only.
public final class CallsViewModel {
  private static final String FOR_A_PERSON = "transfer_call";
  private final LiveDesk desk;
  private final Background background;
  private final Notices notices;
  private final OnDuty onDuty;
  private final Function<Instant, LocalDate> dayOf;
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, CallRecord> records = new HashMap<>();
  private final Set<String> urgent = new HashSet<>();
  private final Lane<LiveCall> live =
      new Lane<>(
          LiveCall::id,
          Comparator.<LiveCall, Boolean>comparing(call -> !urgent.contains(call.id()))
              .thenComparing(LiveCall::startedAt)
              .thenComparing(LiveCall::id));
  private final Lane<CallRecord> past =
      new Lane<>(
          CallRecord::id,
          Comparator.comparing(CallRecord::startedAt).reversed().thenComparing(CallRecord::id));
  private final ReadOnlyIntegerWrapper missed = new ReadOnlyIntegerWrapper();
  private LocalDate day;

  /// @param dayOf the business day of a moment
  public CallsViewModel(
      LiveDesk desk,
      Background background,
      Notices notices,
      OnDuty onDuty,
      Function<Instant, LocalDate> dayOf,
      LocalDate day) {
    this.desk = desk;
    this.background = background;
    this.notices = notices;
    this.onDuty = onDuty;
    this.dayOf = dayOf;
    this.day = day;
  }

  public ObservableList<LiveCall> live() {
    return live.items();
  }

  /// Today's calls that are over, the latest first.
  public ObservableList<CallRecord> past() {
    return past.items();
  }

  /// Today's calls nobody could be helped in.
  public ReadOnlyIntegerProperty missed() {
    return missed.getReadOnlyProperty();
  }

  /// Somebody of the house should see to this call: the caller asked for a person, or the voice is
  /// in trouble.
  public boolean isUrgent(LiveCall call) {
    return urgent.contains(call.id());
  }

  /// A newer version wins; a call that has ended leaves.
  public void apply(LiveCall call) {
    Long before = versions.get(call.id());
    if (before != null && before >= call.version()) {
      return;
    }
    versions.put(call.id(), call.version());
    if (asksForAPerson(call)) {
      urgent.add(call.id());
    }
    switch (call.phase()) {
      case RINGING, TALKING -> live.put(call);
      case ENDED -> live.remove(call);
    }
  }

  /// The journal's last turns only are there: once seen, it is remembered.
  static boolean asksForAPerson(LiveCall call) {
    return isVoiceLost(call)
        || call.turns().stream()
            .anyMatch(
                turn -> turn instanceof LiveCall.Tool tool && tool.name().equals(FOR_A_PERSON));
  }

  static boolean isVoiceLost(LiveCall call) {
    return call.notice().startsWith("voice_lost");
  }

  public void apply(CallRecord call) {
    CallRecord before = records.get(call.id());
    if (before != null && before.version() >= call.version()) {
      return;
    }
    records.put(call.id(), call);
    if (call.endedAt() != null && dayOf.apply(call.startedAt()).equals(day)) {
      past.put(call);
    }
    count();
  }

  /// A new business day has begun.
  public void turnTo(LocalDate newDay) {
    day = newDay;
    List.copyOf(past.items()).stream()
        .filter(call -> !dayOf.apply(call.startedAt()).equals(day))
        .forEach(past::remove);
    count();
  }

  private void count() {
    missed.set((int) past.items().stream().filter(CallsViewModel::isMissed).count());
  }

  private static boolean isMissed(CallRecord call) {
    return call.outcome() == CallRecord.Outcome.FAILED || call.answeredAt() == null;
  }

  /// One line for the assistant alone.
  public void whisper(LiveCall call, String text) {
    if (!text.isBlank()) {
      background.run(
          () -> desk.whisper(call.id(), text), outcome -> notices.settle(outcome, told -> {}));
    }
  }

  /// Puts a line of the cart right; none left takes it away.
  public void setQuantity(LiveCall call, PricedCart.Line line, int quantity) {
    CartChange change =
        quantity > 0
            ? new CartChange.Set(line.line(), quantity, null, null)
            : new CartChange.Remove(line.line());
    CartChange back =
        quantity > 0
            ? new CartChange.Set(line.line(), line.quantity(), null, null)
            : new CartChange.Add(line.item(), line.quantity(), options(line), line.note());
    correct(
        call,
        change,
        () -> notices.done("call.done.cart", List.of(line.name()), () -> correct(call, back)));
  }

  private static List<Integer> options(PricedCart.Line line) {
    return line.options().stream().map(PricedCart.Option::number).toList();
  }

  private void correct(LiveCall call, CartChange change) {
    correct(call, change, () -> notices.done("call.undone.cart", List.of(), null));
  }

  private void correct(LiveCall call, CartChange change, Runnable then) {
    background.run(
        () -> desk.correct(call.id(), change),
        outcome -> notices.settle(outcome, cart -> then.run()));
  }

  /// Rings the house's phones for whoever wants this call; the assistant goes on until one is
  /// picked up.
  public void takeOver(LiveCall call) {
    background.run(() -> desk.takeOver(call.id()), outcome -> notices.settle(outcome, rings -> {}));
  }

  /// As [#takeOver] of the call that is first in the list; nothing where no phone could ring.
  public void takeFirst() {
    if (!live.items().isEmpty()) {
      LiveCall first = live.items().getFirst();
      background.run(
          () -> desk.phones().isEmpty() ? Outcome.done(first) : desk.takeOver(first.id()),
          outcome -> notices.settle(outcome, rings -> {}));
    }
  }

  /// The assistant has the caller again.
  public void giveBack(LiveCall call) {
    background.run(() -> desk.giveBack(call.id()), outcome -> notices.settle(outcome, back -> {}));
  }

  /// Whether a person of the house has the call, or is being rung for it.
  static boolean isWithPeople(LiveCall call) {
    return call.notice().equals("ringing") || call.notice().startsWith("person");
  }

  public void hangUp(LiveCall call) {
    background.run(() -> desk.hangUp(call.id()), outcome -> notices.settle(outcome, ended -> {}));
  }

  /// Ends the call and answers its number no more.
  ///
  /// @param reason kept on the card
  public void block(LiveCall call, String reason) {
    background.run(
        () -> desk.block(call.id(), reason, onDuty.actor()),
        outcome ->
            notices.settle(
                outcome,
                card -> notices.done("call.done.blocked", List.of(), () -> unblock(card))));
  }

  private void unblock(Customer card) {
    background.run(
        () -> desk.unblock(card.id(), onDuty.actor()),
        outcome ->
            notices.settle(outcome, freed -> notices.done("call.undone.blocked", List.of(), null)));
  }

  /// What the guest orders "as always"; `then` hears of it only when there is something.
  public void usual(Customer guest, Consumer<PricedCart> then) {
    if (!guest.usual().isEmpty()) {
      background.run(() -> desk.usual(guest), then);
    }
  }
}
