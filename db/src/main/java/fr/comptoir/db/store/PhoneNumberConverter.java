package fr.comptoir.db.store;

import fr.comptoir.db.domain.PhoneNumber;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/// Columns named `phone` hold E.164 text.
public final class PhoneNumberConverter extends AbstractConverter<String, PhoneNumber> {
  private static final long serialVersionUID = 1;

  public PhoneNumberConverter() {
    super(String.class, PhoneNumber.class);
  }

  @Override
  public @Nullable PhoneNumber from(@Nullable String e164) {
    return e164 == null ? null : new PhoneNumber(e164);
  }

  @Override
  public @Nullable String to(@Nullable PhoneNumber number) {
    return number == null ? null : number.e164();
  }
}
