package fr.comptoir.app.ui.orders;

import fr.comptoir.app.desk.AddressCheck;
import fr.comptoir.app.desk.AddressWish;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.GuestViewModel;
import fr.comptoir.app.ui.fx.OrderBook;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Where an order goes: one of the guest's addresses, or one that is typed and looked up. FX thread
/// only.
public final class AddressViewModel {
  private final OrderBook book;
  private final Background background;
  private final GuestViewModel guest;
  private final StringProperty typed = new SimpleStringProperty("");
  private final StringProperty details = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Long> chosen = new SimpleObjectProperty<>();
  private final BooleanProperty looking = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<Address>> offered =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Answer> answer =
      new ReadOnlyObjectWrapper<>(new Answer.None());
  private List<Address> found = List.of();

  /// What came of the last look.
  public sealed interface Answer {
    record None() implements Answer {}

    /// It is chosen.
    ///
    /// @param minutes on the road and at the door
    record Found(Address address, long minutes) implements Answer {}

    /// One of those offered has to be chosen.
    record WhichOne() implements Answer {}

    record No(Refusal refusal) implements Answer {}
  }

  AddressViewModel(OrderBook book, Background background, GuestViewModel guest) {
    this.book = book;
    this.background = background;
    this.guest = guest;
    guest.customer().subscribe(now -> offer());
  }

  /// As typed: "12 rue Paradis, 13006 Marseille".
  public StringProperty typed() {
    return typed;
  }

  /// Floor, door code, intercom.
  public StringProperty details() {
    return details;
  }

  /// The id of the address it goes to; null = none yet.
  public ObjectProperty<@Nullable Long> chosen() {
    return chosen;
  }

  /// While true an answer is on its way.
  public BooleanProperty looking() {
    return looking;
  }

  /// What may be chosen: what was looked up, then the guest's own.
  public ReadOnlyObjectProperty<List<Address>> offered() {
    return offered.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Answer> answer() {
    return answer.getReadOnlyProperty();
  }

  /// Looks up what was typed. Does nothing while nothing is typed or an answer is on its way.
  public void look() {
    if (typed.get().isBlank() || looking.get()) {
      return;
    }
    AddressWish wish = AddressWish.typed(typed.get(), details.get());
    Long customer = guest.customerId();
    looking.set(true);
    background.run(
        () -> book.locate(wish, customer),
        check -> {
          looking.set(false);
          take(check);
        },
        () -> looking.set(false));
  }

  /// Begins with the address of another order.
  void startFrom(@Nullable Address address) {
    if (address != null) {
      found = List.of(address);
      offer();
      chosen.set(address.id());
    }
  }

  private void take(AddressCheck check) {
    switch (check) {
      case AddressCheck.InZone(var address, var reach) -> {
        found = List.of(address);
        chosen.set(address.id());
        answer.set(new Answer.Found(address, reach.travel().toMinutes()));
        typed.set("");
      }
      case AddressCheck.Ambiguous(var candidates) -> {
        found = candidates;
        chosen.set(null);
        answer.set(new Answer.WhichOne());
      }
      case AddressCheck.OutOfZone(_, var refusal) -> none(refusal);
      case AddressCheck.Unknown(var refusal) -> none(refusal);
    }
    offer();
  }

  private void none(Refusal refusal) {
    found = List.of();
    chosen.set(null);
    answer.set(new Answer.No(refusal));
  }

  /// The guest's only when nothing was looked up is the one that is meant.
  private void offer() {
    List<Address> all = new ArrayList<>(found);
    guest.customer().get().map(Customer::addresses).orElse(List.of()).stream()
        .filter(own -> all.stream().noneMatch(one -> one.id() == own.id()))
        .forEach(all::add);
    offered.set(List.copyOf(all));
    boolean still = all.stream().anyMatch(one -> Optional.of(one.id()).equals(now()));
    if (!still && answer.get() instanceof Answer.None) {
      chosen.set(all.isEmpty() ? null : all.getFirst().id());
    }
  }

  private Optional<Long> now() {
    return Optional.ofNullable(chosen.get());
  }
}
