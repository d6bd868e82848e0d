package fr.comptoir.db.domain.menu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Offer.Terms;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferRulesTest {
  /// Thursdays and Fridays of December, from 19:00 to 22:00, for 4 to 8 people.
  private static final Offer TRUFFLE =
      offer(
          1,
          4,
          8,
          new Terms(
              LocalDate.of(2026, 12, 1),
              LocalDate.of(2026, 12, 31),
              Set.of(Mode.DINE_IN),
              null,
              null,
              true));

  @ParameterizedTest
  @DisplayName("M-4, V097, V138: an offer holds only on its days, in its hours, for its parties")
  @CsvSource({
    "2026-12-03T19:00, 4, true",
    "2026-12-03T19:00, 8, true",
    "2026-12-03T19:00, 3, false",
    "2026-12-03T19:00, 9, false",
    "2026-12-03T18:59, 4, false",
    "2026-12-03T21:59, 4, true",
    "2026-12-03T22:00, 4, false",
    "2026-12-02T19:00, 4, false",
    "2026-11-27T19:00, 4, false",
    "2026-12-31T19:00, 4, true",
    "2027-01-01T19:00, 4, false",
  })
  void m4_anOfferHoldsOnlyOnItsDaysInItsHoursForItsParties(
      LocalDateTime at, int party, boolean holds) {
    assertThat(rules(TRUFFLE).bookable(at, party)).hasSize(holds ? 1 : 0);
  }

  @ParameterizedTest
  @DisplayName("V097: the first and the last day count")
  @CsvSource({"2026-11-30, false", "2026-12-01, true", "2026-12-24, true", "2026-12-25, false"})
  void theFirstAndTheLastDayCount(LocalDate day, boolean holds) {
    var terms =
        new Terms(
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2026, 12, 24),
            Set.of(Mode.PICKUP),
            null,
            null,
            true);

    assertThat(OfferRules.fits(everyDay(1, terms), day.atTime(12, 0), Mode.PICKUP, null))
        .isEqualTo(holds);
  }

  @Test
  @DisplayName("V097: inactive and not bookable ones are never proposed")
  void inactiveAndNotBookableOnesAreNeverProposed() {
    LocalDateTime at = LocalDateTime.of(2026, 12, 3, 19, 0);
    Terms off = new Terms(null, null, Set.of(Mode.DINE_IN), null, null, false);
    Offer unbookable =
        new Offer(2, "promo", "Secret", "", Money.ZERO, 1, 8, Set.of(), null, null, false, null);

    assertThat(rules(everyDay(1, off), unbookable).bookable(at, 4)).isEmpty();
  }

  @Test
  void inAnotherModeItDoesNotHold() {
    LocalDateTime at = LocalDateTime.of(2026, 12, 3, 19, 0);

    assertThat(OfferRules.fits(TRUFFLE, at, Mode.PICKUP, 4)).isFalse();
  }

  @Test
  void forSeveralPeopleSomebodyMustSayHowMany() {
    assertThat(OfferRules.fits(TRUFFLE, LocalDateTime.of(2026, 12, 3, 19, 0), Mode.DINE_IN, null))
        .isFalse();
  }

  @ParameterizedTest
  @DisplayName("V138: the set menu an offer stands for must be on the card at that moment")
  @CsvSource({"2026-11-20T12:00, true", "2026-11-20T19:00, false", "2026-11-21T12:00, false"})
  void theSetMenuItStandsForMustBeOnTheCard(LocalDateTime at, boolean holds) {
    Offer linked =
        everyDay(1, new Terms(null, null, Set.of(Mode.DINE_IN), Samples.LUNCH, null, true));

    assertThat(rules(linked).bookable(at, 2)).hasSize(holds ? 1 : 0);
  }

  @Test
  @DisplayName("V031: over since yesterday is not told, on its last day it is")
  void whatIsOverIsNotTold() {
    assertThat(rules(TRUFFLE).notOver(LocalDate.of(2026, 12, 31))).containsExactly(TRUFFLE);
    assertThat(rules(TRUFFLE).notOver(LocalDate.of(2027, 1, 1))).isEmpty();
    assertThat(rules(TRUFFLE).notOver(LocalDate.of(2026, 11, 20))).containsExactly(TRUFFLE);
  }

  private static OfferRules rules(Offer... offers) {
    return new OfferRules(List.of(offers), Samples.menu());
  }

  private static Offer everyDay(int number, Terms terms) {
    return new Offer(
        number, "promo", "Offre", "", Money.ZERO, 1, 8, Set.of(), null, null, true, null, terms);
  }

  private static Offer offer(int number, int min, int max, Terms terms) {
    @Nullable LocalTime until = LocalTime.of(22, 0);
    return new Offer(
        number,
        "event",
        "Soirée truffe",
        "",
        Money.cents(5_900),
        min,
        max,
        Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
        LocalTime.of(19, 0),
        until,
        true,
        null,
        terms);
  }
}
