package fr.comptoir.app.ui.customers;

import fr.comptoir.app.desk.AddressCheck;
import fr.comptoir.app.desk.AddressWish;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.PersonDesk;
import fr.comptoir.app.desk.PersonSheet;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.Coalesced;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.customer.CardLine;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.customer.CustomerEdit;
import fr.comptoir.db.domain.delivery.Address;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The customers' cards: found as one types, one of them open or being filled in. FX thread only.
public final class CustomersViewModel {
  private static final int OFFERED = 6;

  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final OnDuty onDuty;
  private final StringProperty typed = new SimpleStringProperty("");
  private final BookPages<CardLine> pages;
  private final ReadOnlyObjectWrapper<Optional<PersonSheet>> sheet =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<CardFormViewModel>> form =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Coalesced<Optional<PersonSheet>> reading;

  /// Read off the FX thread by what is asked of the book.
  private volatile long chosen;

  public CustomersViewModel(Desks desks, Background background, Notices notices, OnDuty onDuty) {
    this.desks = desks;
    this.background = background;
    this.notices = notices;
    this.onDuty = onDuty;
    this.pages = new BookPages<>(background);
    this.reading = new Coalesced<>(background, () -> desks.people().sheet(chosen), this::read);
    typed.addListener((property, was, now) -> load());
  }

  /// Asks for the cards again.
  public void load() {
    String text = typed.get();
    pages.ask((offset, limit) -> desks.people().cards(text, offset, limit));
  }

  /// The beginnings of names, or a piece of a number.
  public StringProperty typed() {
    return typed;
  }

  public BookPages<CardLine> pages() {
    return pages;
  }

  /// The card that is open, with what is theirs.
  public ReadOnlyObjectProperty<Optional<PersonSheet>> sheet() {
    return sheet.getReadOnlyProperty();
  }

  /// While it is there a card is being filled in.
  public ReadOnlyObjectProperty<Optional<CardFormViewModel>> form() {
    return form.getReadOnlyProperty();
  }

  public void choose(long customer) {
    chosen = customer;
    form.set(Optional.empty());
    reading.ask();
  }

  private void read(Optional<PersonSheet> found) {
    found.ifPresent(
        one -> {
          chosen = one.card().id(); // a merged card leads to the one that is left
          sheet.set(Optional.of(one));
        });
  }

  /// A card was changed by somebody, here or elsewhere.
  public void apply(Customer card) {
    pages.refresh();
    refresh(card.id());
  }

  /// Something was ordered, booked or said by somebody.
  public void refresh(@Nullable Long customer) {
    if (customer != null && customer == chosen) {
      reading.ask();
    }
  }

  public void edit(Customer card) {
    form.set(Optional.of(new CardFormViewModel(desks, background, card)));
  }

  /// A new card, with what is known already.
  public void startNew(String name, String phone) {
    var blank = new CardFormViewModel(desks, background, null);
    blank.text(CardFormViewModel.Input.LAST_NAME).set(name);
    blank.text(CardFormViewModel.Input.PHONE).set(phone);
    form.set(Optional.of(blank));
  }

  public void leaveForm() {
    form.set(Optional.empty());
  }

  /// Writes what was filled in, unless something of it can't be.
  public void save(CardFormViewModel filled) {
    if (!filled.faults().get().isEmpty() || filled.looking().get()) {
      return;
    }
    Customer before = filled.before();
    CustomerEdit edit = filled.edit();
    background.run(
        () ->
            before == null
                ? desks.customers().create(edit, onDuty.actor())
                : desks.customers().edit(before.id(), before.version(), edit, onDuty.actor()),
        outcome ->
            notices.settle(
                outcome,
                card -> {
                  leaveForm();
                  choose(card.id());
                  notices.done(
                      before == null ? "people.created" : "people.saved",
                      List.of(card.name()),
                      before == null ? null : () -> write(card, CustomerEdit.of(before)));
                }));
  }

  private void write(Customer card, CustomerEdit edit) {
    quietly(() -> desks.customers().edit(card.id(), card.version(), edit, onDuty.actor()));
  }

  private <T> void quietly(Supplier<Outcome<T>> work) {
    background.run(work, outcome -> notices.settle(outcome, done -> {}));
  }

  /// Calls are taken no more, or again.
  public void block(Customer card, boolean blocked, String reason) {
    CustomerEdit edit = CustomerEdit.of(card).blocking(blocked, reason);
    background.run(
        () -> desks.customers().edit(card.id(), card.version(), edit, onDuty.actor()),
        outcome ->
            notices.settle(
                outcome,
                after ->
                    notices.done(
                        blocked ? "calls.blocked" : "calls.unblocked",
                        List.of(),
                        () -> write(after, CustomerEdit.of(card)))));
  }

  /// Where an address is; asked before it is kept.
  public void locate(AddressWish wish, Consumer<AddressCheck> then) {
    background.run(() -> desks.addresses().check(wish, null), then);
  }

  /// Keeps one more address, in the place of another one where it corrects that.
  public void keep(Customer card, Address address, @Nullable Address instead) {
    background.run(
        () -> {
          Outcome<Customer> added = desks.customers().addAddress(card.id(), address);
          return instead == null
              ? added
              : added.then(_ -> desks.customers().retireAddress(instead.id()));
        },
        outcome ->
            notices.settle(
                outcome,
                after ->
                    notices.done(
                        instead == null ? "people.address.added" : "people.address.changed",
                        List.of(address.street()),
                        () -> takeBack(after, instead))));
  }

  /// The newest address is the one that was kept.
  private void takeBack(Customer after, @Nullable Address instead) {
    long newest =
        after.addresses().stream().map(Address::id).max(Comparator.naturalOrder()).orElseThrow();
    quietly(
        () -> {
          Outcome<Customer> gone = desks.customers().retireAddress(newest);
          return instead == null
              ? gone
              : gone.then(_ -> desks.customers().undoRetireAddress(instead.id()));
        });
  }

  public void retire(Address address) {
    background.run(
        () -> desks.customers().retireAddress(address.id()),
        outcome ->
            notices.settle(
                outcome,
                card ->
                    notices.done(
                        "people.address.removed",
                        List.of(address.street()),
                        () -> quietly(() -> desks.customers().undoRetireAddress(address.id())))));
  }

  /// Cards that may be the same person's.
  public void offerToMerge(String text, long except, Consumer<List<CardLine>> then) {
    background.run(
        () ->
            desks.people().cards(text, 0, OFFERED + 1).stream()
                .filter(line -> line.id() != except)
                .limit(OFFERED)
                .toList(),
        then);
  }

  /// What would move with a card, or go with it.
  public void holdings(long customer, Consumer<PersonDesk.Holdings> then) {
    background.run(() -> desks.people().holdings(customer), found -> found.ifPresent(then));
  }

  /// Makes one card of two, for good.
  public void merge(long survivor, long loser) {
    background.run(
        () -> desks.people().merge(survivor, loser, onDuty.actor()),
        outcome ->
            notices.settle(
                outcome, card -> notices.done("people.merged", List.of(card.name()), null)));
  }

  /// Takes somebody out of the book, for good.
  public void erase(long customer) {
    background.run(
        () -> desks.people().erase(customer, onDuty.actor()),
        outcome ->
            notices.settle(
                outcome,
                nobody -> {
                  sheet.set(Optional.empty());
                  notices.done("people.erased", List.of(), null);
                }));
  }
}
