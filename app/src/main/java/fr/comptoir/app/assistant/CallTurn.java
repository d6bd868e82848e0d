package fr.comptoir.app.assistant;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.i18n.RefusalText;
import fr.comptoir.app.i18n.Speech;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What all tools of one call share: whose call it is, in which language, and what was found out in
/// it. The caller's identity comes from the line, never from the model.
///
/// Owned by the call's tools, which run one at a time.
final class CallTurn {
  private final Desks desks;
  private final String callId;
  private final @Nullable PhoneNumber phone;
  private final Speech speech;
  private final RefusalText refusals;
  private final Set<Long> addresses = new HashSet<>();
  private final Set<Integer> putBack = new HashSet<>();
  private final Set<String> codes = new HashSet<>();
  private final Set<String> moved = new HashSet<>();
  private final Map<OrderQuote.Id, QuoteRequest> asked = new HashMap<>();
  private boolean offersProposed;
  private boolean suggested;
  private @Nullable Order placed;
  private boolean changing;

  CallTurn(Desks desks, String callId, @Nullable PhoneNumber phone, Messages words) {
    this.desks = desks;
    this.callId = callId;
    this.phone = phone;
    this.speech = new Speech(words);
    this.refusals = new RefusalText(words);
  }

  Desks desks() {
    return desks;
  }

  String callId() {
    return callId;
  }

  @Nullable PhoneNumber phone() {
    return phone;
  }

  Actor actor() {
    return Actor.assistant(callId);
  }

  Speech speech() {
    return speech;
  }

  String say(String key, Object... facts) {
    return speech.say(key, facts);
  }

  Optional<Customer> customer() {
    return Optional.ofNullable(phone).flatMap(desks.customers()::byPhone);
  }

  /// Allergies the caller lets us keep.
  List<String> allergies() {
    return phone == null ? List.of() : desks.customers().allergies(phone);
  }

  LocalDate today() {
    return desks.house().now().toLocalDate();
  }

  LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, desks.house().zone());
  }

  /// "à 20 heures 15", "demain samedi 21 novembre à midi".
  String moment(Instant at) {
    return speech.moment(local(at), today());
  }

  String words(Refusal refusal) {
    return refusals.of(refusal, today());
  }

  /// A "no", in words and in a word.
  Answer refused(String status, Refusal refusal) {
    String words = words(refusal);
    return Answer.of(status, words).problem(refusal, words);
  }

  /// A "no" that the caller may still get round by asking a person: a message is offered.
  Answer tooLate(Refusal refusal) {
    return handedOver("too_late", refusal);
  }

  Answer handedOver(String status, Refusal refusal) {
    boolean forAPerson =
        refusal instanceof Refusal.TooLate || refusal instanceof Refusal.AskAPerson;
    if (!forAPerson) return refused(status, refusal);
    String words = words(refusal) + " " + say("voice.person_decides");
    return Answer.of(status, words).problem(refusal, words);
  }

  /// A wrong argument: nothing was changed.
  Answer invalid(String argument, String reason, String ask) {
    return Answer.of("invalid", ask).problem(reason, argument, ask);
  }

  /// What came of the call so far.
  void deed(CallRecord.Outcome outcome) {
    desks.calls().deed(callId, outcome);
  }

  /// What was done is taken back in this very call.
  void withdraw(CallRecord.Outcome outcome) {
    desks.calls().withdraw(callId, outcome);
  }

  /// The order of this call, as it was last confirmed; null = none stands.
  @Nullable Order placed() {
    return placed;
  }

  void placed(@Nullable Order order) {
    placed = order;
    changing = false;
  }

  /// The cart holds the placed order again, to change it.
  void change() {
    changing = true;
  }

  /// The order that the cart is a change of; null = it is a new order.
  Order.@Nullable Id changes() {
    return changing && placed != null ? placed.id() : null;
  }

  /// What an order's quote was made for.
  void asked(OrderQuote.Id quote, QuoteRequest request) {
    asked.put(quote, request);
  }

  /// What this quote was made for; null = another call's.
  @Nullable QuoteRequest asked(OrderQuote.Id quote) {
    return asked.get(quote);
  }

  /// An address looked up in this call.
  void learn(long address) {
    addresses.add(address);
  }

  /// Only the caller's own addresses, and those looked up in this call.
  boolean mayUse(long address) {
    return addresses.contains(address)
        || customer()
            .map(c -> c.addresses().stream().anyMatch(known -> known.id() == address))
            .orElse(false);
  }

  /// Offers are proposed once a call, not pushed.
  boolean proposesOffers() {
    return !offersProposed;
  }

  void offersProposed() {
    offersProposed = true;
  }

  /// With an order, something is proposed once a call.
  boolean suggests() {
    return !suggested;
  }

  void suggested() {
    suggested = true;
  }

  /// A dish that was taken out of the cart again.
  void putBack(int item) {
    putBack.add(item);
  }

  Set<Integer> putBack() {
    return Set.copyOf(putBack);
  }

  /// A reservation made in this call.
  void learn(String code) {
    codes.add(code);
  }

  /// A reservation changed in this call.
  void move(String code) {
    moved.add(code);
  }

  Set<String> moved() {
    return Set.copyOf(moved);
  }

  Set<String> codes() {
    return Set.copyOf(codes);
  }
}
