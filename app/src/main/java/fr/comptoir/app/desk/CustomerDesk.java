package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.BookStep.About;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.customer.CustomerEdit;
import fr.comptoir.db.domain.customer.CustomerRules;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who calls, and where they live. Found by number only: a withheld, unreadable or the restaurant's
/// own number is nobody. Thread-safe.
public final class CustomerDesk {
  private final Database database;
  private final Clock clock;

  CustomerDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A number as it was said, dialled or signalled; empty when it is none, or the line's own.
  public Optional<PhoneNumber> parse(@Nullable String asSaid) {
    return PhoneText.read(asSaid).filter(phone -> !phone.equals(ownNumber()));
  }

  private PhoneNumber ownNumber() {
    return database.read(book -> book.house().get().restaurant().phone());
  }

  public Optional<Customer> byPhone(PhoneNumber phone) {
    return database.read(book -> book.customers().byPhone(phone));
  }

  /// Allergies the person of this number lets us keep.
  public List<String> allergies(PhoneNumber phone) {
    return database.read(book -> book.customers().allergiesOf(phone));
  }

  public Optional<Customer> find(long id) {
    return database.read(book -> book.customers().find(id));
  }

  /// Keeps what somebody told about themselves, on their card or on a new one.
  ///
  /// @param actor whose word it is: a consent is kept with the call it was given in
  public Customer save(CustomerDraft draft, Actor actor) {
    return database.write(
        tx -> {
          Customer card =
              tx.customers()
                  .byPhone(draft.phone())
                  .orElseGet(() -> tx.customers().insert(Guests.blank(draft.phone(), "", "")));
          Customer saved = tx.customers().update(merged(card, draft, clock.instant()));
          trace(tx, card, saved, actor);
          Long address = draft.addressId();
          if (address != null && tx.customers().ownerOf(address).isEmpty()) {
            tx.customers().assign(address, saved.id());
            saved = tx.customers().find(saved.id()).orElseThrow();
          }
          tx.publish(new RestaurantEvent.CustomerChanged(saved));
          return saved;
        });
  }

  private static Customer merged(Customer card, CustomerDraft draft, Instant now) {
    Boolean consent = draft.allergiesConsent();
    boolean allowed = consent != null ? consent : card.allergiesConsent();
    Set<String> allergies = new LinkedHashSet<>();
    if (allowed) {
      allergies.addAll(card.allergies());
      allergies.addAll(draft.allergies());
    }
    var edit =
        new CustomerEdit(
            card.phone(),
            draft.firstName().isBlank() ? card.firstName() : draft.firstName(),
            draft.lastName().isBlank() ? card.lastName() : draft.lastName(),
            draft.email().isBlank() ? card.email() : draft.email(),
            card.language(),
            List.copyOf(allergies),
            allowed,
            draft.smsOk() != null ? draft.smsOk() : card.smsOk(),
            card.vip(),
            card.blocked(),
            card.blockedReason(),
            card.note());
    return card.edited(edit, now);
  }

  /// Whose number this is, in whatever form it was typed.
  public Optional<Customer> byNumber(String asTyped) {
    return parse(asTyped).flatMap(this::byPhone);
  }

  /// Writes a card as somebody of the house filled it in.
  ///
  /// Refused: [Refusal.NotFound]; [Refusal.ChangedMeanwhile] when it isn't the version that was
  /// read; [Refusal.NumberTaken] when the number is another card's, which asks for a merge; and
  /// what [CustomerRules#refusal] says.
  public Outcome<Customer> edit(long id, long version, CustomerEdit edit, Actor actor) {
    return database.write(
        tx -> {
          Optional<Customer> found = tx.customers().find(id);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          Customer card = found.get();
          if (card.id() != id || card.version() != version) {
            return Outcome.refused(new Refusal.ChangedMeanwhile());
          }
          Optional<Refusal> refusal = CustomerRules.refusal(edit).or(() -> taken(tx, card, edit));
          if (refusal.isPresent()) return Outcome.refused(refusal.get());
          return Outcome.done(write(tx, card, card.edited(edit, clock.instant()), actor));
        });
  }

  /// A new card, filled in by somebody of the house.
  ///
  /// Refused: [Refusal.NumberTaken] when the number is another card's; what [CustomerRules#refusal]
  /// says.
  public Outcome<Customer> create(CustomerEdit edit, Actor actor) {
    return database.write(
        tx -> {
          PhoneNumber phone = edit.phone();
          Optional<Refusal> refusal =
              CustomerRules.refusal(edit)
                  .or(
                      () ->
                          Optional.ofNullable(phone)
                              .flatMap(tx.customers()::byPhone)
                              .map(owner -> new Refusal.NumberTaken(owner.name())));
          if (refusal.isPresent()) return Outcome.refused(refusal.get());
          Customer card = tx.customers().insert(Guests.blank(phone, "", ""));
          return Outcome.done(write(tx, card, card.edited(edit, clock.instant()), actor));
        });
  }

  /// Takes no more calls from a number, on its card or on a new one; or takes them again.
  ///
  /// @param reason needed to block Refused: [Refusal.ReasonNeeded].
  public Outcome<Customer> block(PhoneNumber phone, boolean blocked, String reason, Actor actor) {
    if (blocked && reason.isBlank()) return Outcome.refused(new Refusal.ReasonNeeded());
    return database.write(
        tx -> {
          Customer card =
              tx.customers()
                  .byPhone(phone)
                  .orElseGet(() -> tx.customers().insert(Guests.blank(phone, "", "")));
          CustomerEdit edit = CustomerEdit.of(card).blocking(blocked, reason);
          return Outcome.done(write(tx, card, card.edited(edit, clock.instant()), actor));
        });
  }

  private static Optional<Refusal> taken(Transaction tx, Customer card, CustomerEdit edit) {
    PhoneNumber phone = edit.phone();
    if (phone == null || phone.equals(card.phone())) return Optional.empty();
    return tx.customers().byPhone(phone).map(owner -> new Refusal.NumberTaken(owner.name()));
  }

  private Customer write(Transaction tx, Customer before, Customer card, Actor actor) {
    Customer saved = tx.customers().update(card);
    trace(tx, before, saved, actor);
    tx.publish(new RestaurantEvent.CustomerChanged(saved));
    return saved;
  }

  /// Consent and blocking leave a trace: who, when, which (domain.md L-3, L-5). Never why.
  private void trace(Transaction tx, Customer before, Customer after, Actor actor) {
    if (before.allergiesConsent() != after.allergiesConsent()) {
      note(tx, after, actor, after.allergiesConsent() ? "consent_given" : "consent_withdrawn");
    }
    if (before.smsOk() != after.smsOk()) {
      note(tx, after, actor, after.smsOk() ? "sms_allowed" : "sms_refused");
    }
    if (before.blocked() != after.blocked()) {
      note(tx, after, actor, after.blocked() ? "blocked" : "unblocked");
    }
  }

  private void note(Transaction tx, Customer card, Actor actor, String what) {
    String id = String.valueOf(card.id());
    tx.journal().add(new BookStep(clock.instant(), actor, About.CUSTOMER, id, what, ""));
  }

  /// Keeps one more address on a card.
  public Outcome<Customer> addAddress(long id, Address address) {
    return database.write(
        tx -> {
          Optional<Long> card = tx.customers().current(id);
          if (card.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          Address kept =
              tx.customers().add(null, address, address.place() == null ? null : clock.instant());
          tx.customers().assign(kept.id(), card.get());
          return changed(tx, card.get());
        });
  }

  /// Offers an address no longer; orders that went there keep it.
  public Outcome<Customer> retireAddress(long address) {
    return database.write(
        tx -> {
          Optional<Long> owner = tx.customers().ownerOf(address);
          if (owner.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          tx.customers().retire(address);
          tx.customers().assign(address, owner.get()); // a new version of the card
          return changed(tx, owner.get());
        });
  }

  /// Offers an address again that was taken off the card.
  public Outcome<Customer> undoRetireAddress(long address) {
    return database.write(
        tx -> {
          Optional<Long> owner = tx.customers().ownerOf(address);
          if (owner.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          tx.customers().offerAgain(address);
          tx.customers().assign(address, owner.get()); // a new version of the card
          return changed(tx, owner.get());
        });
  }

  private static Outcome<Customer> changed(Transaction tx, long id) {
    Customer card = tx.customers().find(id).orElseThrow();
    tx.publish(new RestaurantEvent.CustomerChanged(card));
    return Outcome.done(card);
  }

  public Optional<Address> address(long id) {
    return database.read(book -> book.customers().address(id));
  }
}
