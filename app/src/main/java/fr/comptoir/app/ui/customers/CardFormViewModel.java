package fr.comptoir.app.ui.customers;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.customer.CustomerEdit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A card being filled in. What can't be is known while it is typed, and said once one has left the
/// field; it is no longer said as soon as it is right. FX thread only.
public final class CardFormViewModel {
  private static final int NAME = 120;
  private static final int MAIL = 200;
  private static final int NOTE = 2_000;
  private static final int REASON = 500;
  private static final Pattern MAIL_FORM = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");

  private final Desks desks;
  private final Background background;
  private final @Nullable Customer before;
  private final Map<Input, StringProperty> texts = new EnumMap<>(Input.class);
  private final BooleanProperty consent = new SimpleBooleanProperty();
  private final BooleanProperty smsOk = new SimpleBooleanProperty();
  private final BooleanProperty vip = new SimpleBooleanProperty();
  private final BooleanProperty blocked = new SimpleBooleanProperty();
  private final BooleanProperty looking = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Map<Input, String>> faults =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Optional<Customer>> owner =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<PhoneNumber> phone = Optional.empty();

  /// What is typed.
  public enum Input {
    PHONE,
    FIRST_NAME,
    LAST_NAME,
    EMAIL,
    ALLERGIES,
    REASON,
    NOTE
  }

  private record Number(Optional<PhoneNumber> phone, Optional<Customer> owner) {}

  /// @param before the card that is changed; null = a new one
  public CardFormViewModel(Desks desks, Background background, @Nullable Customer before) {
    this.desks = desks;
    this.background = background;
    this.before = before;
    for (Input input : Input.values()) {
      texts.put(input, new SimpleStringProperty(""));
    }
    if (before != null) {
      fill(before);
    }
    texts.forEach(
        (input, text) ->
            text.addListener(
                (property, was, now) -> {
                  if (input == Input.PHONE) {
                    look();
                  } else {
                    check();
                  }
                }));
    consent.addListener((property, was, now) -> check());
    blocked.addListener((property, was, now) -> check());
    check();
  }

  private void fill(Customer card) {
    phone = Optional.ofNullable(card.phone());
    text(Input.PHONE).set(phone.map(PhoneNumber::e164).orElse(""));
    text(Input.FIRST_NAME).set(card.firstName());
    text(Input.LAST_NAME).set(card.lastName());
    text(Input.EMAIL).set(card.email());
    text(Input.ALLERGIES).set(String.join(", ", card.allergies()));
    text(Input.REASON).set(card.blockedReason());
    text(Input.NOTE).set(card.note());
    consent.set(card.allergiesConsent());
    smsOk.set(card.smsOk());
    vip.set(card.vip());
    blocked.set(card.blocked());
  }

  public StringProperty text(Input input) {
    StringProperty text = texts.get(input);
    if (text == null) {
      throw new IllegalStateException("no field " + input);
    }
    return text;
  }

  public BooleanProperty consent() {
    return consent;
  }

  public BooleanProperty smsOk() {
    return smsOk;
  }

  public BooleanProperty vip() {
    return vip;
  }

  public BooleanProperty blocked() {
    return blocked;
  }

  /// While true it isn't known yet whose number it is.
  public BooleanProperty looking() {
    return looking;
  }

  /// What is wrong with each field: the key of its words.
  public ReadOnlyObjectProperty<Map<Input, String>> faults() {
    return faults.getReadOnlyProperty();
  }

  /// Whose number this is already, when it is somebody else's.
  public ReadOnlyObjectProperty<Optional<Customer>> owner() {
    return owner.getReadOnlyProperty();
  }

  public boolean isNew() {
    return before == null;
  }

  @Nullable Customer before() {
    return before;
  }

  /// Only the book knows what is a number, and whose.
  private void look() {
    String typed = text(Input.PHONE).get();
    looking.set(true);
    background.run(
        () -> {
          Optional<PhoneNumber> number = desks.customers().parse(typed);
          return new Number(number, number.flatMap(desks.customers()::byPhone));
        },
        found -> {
          if (typed.equals(text(Input.PHONE).get())) { // else more has been typed meanwhile
            looking.set(false);
            phone = found.phone();
            owner.set(found.owner().filter(one -> before == null || one.id() != before.id()));
            check();
          }
        },
        () -> looking.set(false));
  }

  private void check() {
    Map<Input, String> wrong = new EnumMap<>(Input.class);
    if (phone.isEmpty() && !text(Input.PHONE).get().isBlank()) {
      wrong.put(Input.PHONE, "people.fault.phone");
    } else if (owner.get().isPresent()) {
      wrong.put(Input.PHONE, "people.fault.taken");
    }
    String mail = text(Input.EMAIL).get().strip();
    if (!mail.isEmpty() && !MAIL_FORM.matcher(mail).matches()) {
      wrong.put(Input.EMAIL, "people.fault.email");
    }
    longest(wrong, Input.FIRST_NAME, NAME);
    longest(wrong, Input.LAST_NAME, NAME);
    longest(wrong, Input.EMAIL, MAIL);
    longest(wrong, Input.NOTE, NOTE);
    longest(wrong, Input.REASON, REASON);
    if (allergies().stream().anyMatch(one -> one.length() > NAME)) {
      wrong.put(Input.ALLERGIES, "people.fault.long");
    } else if (!allergies().isEmpty() && !consent.get()) {
      wrong.put(Input.ALLERGIES, "people.fault.consent");
    }
    if (blocked.get() && text(Input.REASON).get().isBlank()) {
      wrong.put(Input.REASON, "people.fault.reason");
    }
    if (isEmpty()) {
      wrong.put(Input.LAST_NAME, "people.fault.nobody");
    }
    faults.set(Map.copyOf(wrong));
  }

  private void longest(Map<Input, String> wrong, Input input, int most) {
    if (text(input).get().length() > most) {
      wrong.put(input, "people.fault.long");
    }
  }

  /// A card says at least a name or a number.
  private boolean isEmpty() {
    return text(Input.PHONE).get().isBlank()
        && text(Input.FIRST_NAME).get().isBlank()
        && text(Input.LAST_NAME).get().isBlank();
  }

  private List<String> allergies() {
    return Arrays.stream(text(Input.ALLERGIES).get().split("[,;\\n]", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  /// What is to be written.
  CustomerEdit edit() {
    return new CustomerEdit(
        phone.orElse(null),
        text(Input.FIRST_NAME).get().strip(),
        text(Input.LAST_NAME).get().strip(),
        text(Input.EMAIL).get().strip(),
        before == null ? "fr" : before.language(),
        allergies(),
        consent.get(),
        smsOk.get(),
        vip.get(),
        blocked.get(),
        text(Input.REASON).get().strip(),
        text(Input.NOTE).get().strip());
  }

  /// Whether there is something to be lost.
  public boolean isDirty() {
    return before == null ? !isEmpty() : !edit().equals(CustomerEdit.of(before));
  }
}
