package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Who a form is for: found as the number is typed. FX thread only.
public final class GuestViewModel {
  private final HouseBook book;
  private final Background background;
  private final StringProperty phoneText = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Customer>> customer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<PhoneNumber>> phone =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private record Found(Optional<PhoneNumber> phone, Optional<Customer> customer) {}

  public GuestViewModel(HouseBook book, Background background) {
    this.book = book;
    this.background = background;
    phoneText.subscribe(text -> look());
  }

  public StringProperty phoneText() {
    return phoneText;
  }

  public StringProperty name() {
    return name;
  }

  public ReadOnlyObjectProperty<Optional<Customer>> customer() {
    return customer.getReadOnlyProperty();
  }

  public @Nullable PhoneNumber phone() {
    return phone.get().orElse(null);
  }

  public @Nullable Long customerId() {
    return customer.get().map(Customer::id).orElse(null);
  }

  private void look() {
    String asked = phoneText.get();
    if (!Typed.looksLikePhone(asked)) {
      found(new Found(Optional.empty(), Optional.empty()));
      return;
    }
    background.run(
        () -> {
          Optional<PhoneNumber> number = book.phone(asked);
          return new Found(number, number.flatMap(book::customer));
        },
        found -> {
          if (asked.equals(phoneText.get())) { // else more has been typed meanwhile
            found(found);
          }
        });
  }

  /// A name typed by hand stays; one that came with a number goes with it.
  private void found(Found found) {
    String before = customer.get().map(Customer::name).orElse("");
    phone.set(found.phone());
    customer.set(found.customer());
    if (name.get().isBlank() || name.get().equals(before)) {
      name.set(found.customer().map(Customer::name).orElse(""));
    }
  }
}
