package fr.comptoir.app.desk;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.store.Database;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who calls, and where they live. Found by number only: a withheld, unreadable or the restaurant's
/// own number is nobody. Thread-safe.
public final class CustomerDesk {
  private static final String REGION = "FR";

  private final Database database;
  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

  CustomerDesk(Database database) {
    this.database = database;
  }

  /// A number as it was said, dialled or signalled; empty when it is none, or the line's own.
  public Optional<PhoneNumber> parse(@Nullable String asSaid) {
    if (asSaid == null || asSaid.isBlank()) return Optional.empty();
    try {
      Phonenumber.PhoneNumber number = numbers.parse(asSaid, REGION);
      // Not isValidNumber: ranges are opened faster than the library's tables are updated.
      if (numbers.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE) {
        return Optional.empty();
      }
      var phone = new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164));
      return phone.equals(ownNumber()) ? Optional.empty() : Optional.of(phone);
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  private PhoneNumber ownNumber() {
    return database.read(book -> book.house().get().restaurant().phone());
  }

  public Optional<Customer> byPhone(PhoneNumber phone) {
    return database.read(book -> book.customers().byPhone(phone));
  }

  public Optional<Customer> find(long id) {
    return database.read(book -> book.customers().find(id));
  }

  /// Keeps what somebody told about themselves, on their card or on a new one.
  public Customer save(CustomerDraft draft) {
    return database.write(
        tx -> {
          Customer card =
              tx.customers()
                  .byPhone(draft.phone())
                  .orElseGet(() -> tx.customers().insert(Guests.blank(draft.phone(), "", "")));
          Customer saved = tx.customers().update(merged(card, draft));
          Long address = draft.addressId();
          if (address != null && tx.customers().ownerOf(address).isEmpty()) {
            tx.customers().assign(address, saved.id());
            saved = tx.customers().find(saved.id()).orElseThrow();
          }
          tx.publish(new RestaurantEvent.CustomerChanged(saved));
          return saved;
        });
  }

  private static Customer merged(Customer card, CustomerDraft draft) {
    Boolean consent = draft.allergiesConsent();
    boolean allowed = consent != null ? consent : card.allergiesConsent();
    Set<String> allergies = new LinkedHashSet<>();
    if (allowed) {
      allergies.addAll(card.allergies());
      allergies.addAll(draft.allergies());
    }
    return new Customer(
        card.id(),
        card.version(),
        card.phone(),
        draft.firstName().isBlank() ? card.firstName() : draft.firstName(),
        draft.lastName().isBlank() ? card.lastName() : draft.lastName(),
        draft.email().isBlank() ? card.email() : draft.email(),
        card.language(),
        card.addresses(),
        card.usual(),
        card.orders(),
        card.visits(),
        card.noShows(),
        List.copyOf(allergies),
        allowed,
        draft.smsOk() != null ? draft.smsOk() : card.smsOk(),
        card.vip(),
        card.blocked(),
        card.note());
  }

  public Optional<Address> address(long id) {
    return database.read(book -> book.customers().address(id));
  }
}
