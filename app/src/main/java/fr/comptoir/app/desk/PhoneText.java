package fr.comptoir.app.desk;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import fr.comptoir.db.domain.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Telephone numbers as people write them, read as the plan of numbers has them. Pure.
public final class PhoneText {
  private static final String REGION = "FR";
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private PhoneText() {}

  /// In any usual form, of France where it says no country; empty when it is none.
  public static Optional<PhoneNumber> read(@Nullable String text) {
    if (text == null || text.isBlank()) return Optional.empty();
    try {
      Phonenumber.PhoneNumber number = NUMBERS.parse(text, REGION);
      // Not isValidNumber: ranges are opened faster than the library's tables are updated.
      return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
          ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
