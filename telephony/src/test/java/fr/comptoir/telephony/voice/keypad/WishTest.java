package fr.comptoir.telephony.voice.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.voice.keypad.Node.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {
  private static final Wish NONE = Wish.none(PaperHouse.TODAY);

  @ParameterizedTest
  @CsvSource({
    "PARTY, 4, 4 2026-11-20 00:00",
    "PARTY, 12, 12 2026-11-20 00:00",
    "PARTY, 0, -",
    "PARTY, '', -",
    "DATE, 2011, 0 2026-11-20 00:00",
    "DATE, 1911, 0 2027-11-19 00:00",
    "DATE, 0105, 0 2027-05-01 00:00",
    "DATE, 3112, 0 2026-12-31 00:00",
    "DATE, 3011, 0 2026-11-30 00:00",
    "DATE, 3111, -",
    "DATE, 2902, -",
    "DATE, 0013, -",
    "DATE, 21, -",
    "TIME, 2030, 0 2026-11-20 20:30",
    "TIME, 20, 0 2026-11-20 20:00",
    "TIME, 8, 0 2026-11-20 08:00",
    "TIME, 0000, 0 2026-11-20 00:00",
    "TIME, 2460, -",
    "TIME, 2400, -",
    "TIME, 203, -",
    "PHONE, 0612345678, 0612345678",
    "PHONE, 0012345678, -",
    "PHONE, 061234567, -",
  })
  void takesWhatCanBeMeantAndNothingElse(Slot slot, String typed, String meant) {
    String wish =
        NONE.with(slot, typed, PaperHouse.TODAY)
            .map(
                next ->
                    slot == Slot.PHONE
                        ? next.phone()
                        : next.people() + " " + next.date() + " " + next.time())
            .orElse("-");
    assertThat(wish).isEqualTo(meant);
  }
}
