package fr.comptoir.db.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.message.GroupEnquiry.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnquiryRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest(name = "{0} guests, {1}, budget {2}: {3}")
  @CsvSource({
    "35, 2027-06-12, 60 € par tête, 90",
    "35, , '', 50",
    "24, 2027-06-12, '', 60",
    "10, , '', 30"
  })
  void c027_theLargeAndTheNearComeFirst(int guests, LocalDate date, String budget, int score) {
    assertThat(EnquiryRules.score(enquiry(guests, date, budget, State.NEW, null))).isEqualTo(score);
  }

  @ParameterizedTest(name = "{0}, planned {1}: {2}")
  @CsvSource({
    "NEW, , true",
    "NEW, 2026-11-21, true",
    "NEW, 2026-11-25, false",
    "ANSWERED, , false",
    "ANSWERED, 2026-11-20, true",
    "ANSWERED, 2026-11-21, false",
    "BOOKED, 2026-11-20, false",
    "CLOSED, , false"
  })
  void aNewOneIsDueAtOnceAnAnsweredOneOnItsDay(State state, LocalDate planned, boolean due) {
    assertThat(EnquiryRules.isDue(enquiry(20, null, "", state, planned), TODAY)).isEqualTo(due);
  }

  private static GroupEnquiry enquiry(
      int guests, LocalDate date, String budget, State state, LocalDate planned) {
    return new GroupEnquiry(
        new UUID(0, 1),
        1,
        Instant.EPOCH,
        null,
        new PhoneNumber("+33639980001"),
        "Comité",
        guests,
        date,
        null,
        "",
        budget,
        "",
        state,
        planned);
  }
}
