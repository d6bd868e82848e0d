package fr.comptoir.db.domain.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.restaurant.HoursRules.Opening;
import fr.comptoir.db.domain.restaurant.OpeningHours.Closure;
import fr.comptoir.db.domain.restaurant.OpeningHours.FullMark;
import fr.comptoir.db.domain.restaurant.OpeningHours.HolidayPolicy;
import fr.comptoir.db.domain.restaurant.OpeningHours.OpenTime;
import fr.comptoir.db.domain.restaurant.OpeningHours.SpecialDay;
import fr.comptoir.db.domain.restaurant.PublicHolidays.Region;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands in the way of the week's services, and what goes before what.
class OpeningHoursTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

  /// Lunch and dinner of [Samples], closed on Mondays, with one of everything.
  private static final OpeningHours HOURS =
      new OpeningHours(
          Samples.hours().week(),
          Set.of(MonthDay.of(12, 25)),
          new HolidayPolicy(
              Region.ALSACE_MOSELLE, Set.of(Holiday.LABOUR_DAY, Holiday.SECOND_CHRISTMAS_DAY)),
          List.of(new Closure(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 23), "congés")),
          Map.of(
              LocalDate.of(2026, 12, 31), new SpecialDay("Réveillon", List.of(night())),
              LocalDate.of(2026, 11, 30), new SpecialDay("Lundi de fête", List.of(night())),
              LocalDate.of(2026, 8, 15), new SpecialDay("Fête du port", List.of(night())),
              LocalDate.of(2026, 11, 24), new SpecialDay("Mariage", List.of())),
          Map.of(
              Mode.PICKUP,
              Map.of(
                  DayOfWeek.SATURDAY,
                  List.of(new OpenTime(LocalTime.of(11, 0), Duration.ofMinutes(750))))),
          List.of());

  private final HoursRules rules = new HoursRules(HOURS, Samples.PARIS);

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T20:00, true, an ordinary Saturday",
    "2026-11-23T20:00, false, a Monday",
    "2026-11-30T20:00, true, a Monday that is special",
    "2026-11-24T20:00, false, a Tuesday that is special and closed",
    "2026-08-02T20:00, true, the day before the holidays",
    "2026-08-04T20:00, false, a day of the holidays",
    "2026-08-23T12:30, false, the last day of the holidays",
    "2026-08-25T20:00, true, after the holidays",
    "2026-08-15T20:00, true, a special day goes before a closing",
    "2026-12-25T20:00, false, closed every year",
    "2026-12-26T20:00, false, a holiday of Alsace",
    "2026-05-01T20:00, false, a holiday of everywhere",
    "2026-05-08T20:00, true, a holiday on which we open",
    "2026-12-31T14:00, false, no lunch on New Year’s Eve",
    "2027-01-01T01:30, true, New Year’s Eve goes on after midnight",
    "2027-01-01T02:00, false, and ends",
  })
  void whoGoesBeforeWhom(LocalDateTime at, boolean open, String why) {
    assertThat(rules.isOpen(instant(at))).as(why).isEqualTo(open);
    assertThat(rules.sittingAt(instant(at)).isPresent()).as(why).isEqualTo(open);
  }

  @Test
  void aWayToOrderMayHaveHoursOfItsOwn() {
    var pickup = new HoursRules(HOURS, Samples.PARIS, Mode.PICKUP);
    var delivery = new HoursRules(HOURS, Samples.PARIS, Mode.DELIVERY);

    assertThat(pickup.openings(at("00:00"), at("23:59")))
        .containsExactly(new Opening(at("11:00"), at("23:30")));
    assertThat(delivery.openings(at("00:00"), at("23:59")))
        .containsExactly(
            new Opening(at("12:00"), at("14:30")), new Opening(at("19:00"), at("22:30")));
    assertThat(pickup.isOpen(at("15:00"))).isTrue();
    assertThat(delivery.isOpen(at("15:00"))).isFalse();
    assertThat(pickup.isOpen(instant(LocalDateTime.of(2026, 11, 22, 12, 30))))
        .as("own hours name no Sunday")
        .isFalse();
    assertThat(pickup.isOpen(instant(LocalDateTime.of(2026, 12, 31, 20, 0))))
        .as("a special day is special for everything")
        .isTrue();
  }

  @Test
  void aKitchenThatIsFullFromHereCooksNoMoreInThatService() {
    OpeningHours full = HOURS.full(List.of(mark(false, true, LocalTime.of(20, 30))));
    var delivery = new HoursRules(full, Samples.PARIS, Mode.DELIVERY);

    assertThat(delivery.openings(at("00:00"), at("23:59")))
        .containsExactly(
            new Opening(at("12:00"), at("14:30")), new Opening(at("19:00"), at("20:30")));
    assertThat(delivery.isOpen(at("21:00"))).as("the door is open all the same").isTrue();
    assertThat(delivery.next(at("20:30")))
        .contains(
            new Opening(
                instant(LocalDateTime.of(2026, 11, 22, 12, 0)),
                instant(LocalDateTime.of(2026, 11, 22, 14, 30))));
  }

  @Test
  void aMarkForSeatsLeavesTheKitchenAlone() {
    OpeningHours full = HOURS.full(List.of(mark(true, false, null)));
    var rooms = new HoursRules(full, Samples.PARIS);
    var delivery = new HoursRules(full, Samples.PARIS, Mode.DELIVERY);
    var dinner = rooms.sittingAt(at("20:00")).orElseThrow();
    var lunch = rooms.sittingAt(at("12:30")).orElseThrow();

    assertThat(rooms.seatsFull(dinner, at("19:00"))).isTrue();
    assertThat(rooms.seatsFull(lunch, at("12:30"))).isFalse();
    assertThat(delivery.openings(at("18:00"), at("23:59"))).hasSize(1);
  }

  /// In spring 02:30 doesn't exist, in autumn it comes twice.
  @ParameterizedTest
  @CsvSource({
    "2026-03-28, 2026-03-29T01:59, true",
    "2026-03-28, 2026-03-29T03:30, true",
    "2026-03-28, 2026-03-29T04:00, false",
    "2026-10-24, 2026-10-25T02:30, true",
    "2026-10-24, 2026-10-25T03:59, true",
    "2026-10-24, 2026-10-25T04:00, false",
  })
  void aNightServiceOnTheNightTheClocksChange(LocalDate date, LocalDateTime at, boolean open) {
    var late =
        new ServicePeriod(
            "Nuit",
            LocalTime.of(22, 0),
            Duration.ofHours(6),
            Duration.ofHours(5),
            20,
            List.of(),
            Duration.ofMinutes(15));
    var night =
        new HoursRules(
            new OpeningHours(Map.of(date.getDayOfWeek(), List.of(late)), Set.of()), Samples.PARIS);

    assertThat(night.isOpen(instant(at))).isEqualTo(open);
    assertThat(night.openings(instant(date.atTime(12, 0)), instant(date.plusDays(1).atTime(12, 0))))
        .hasSize(1);
  }

  @Test
  void aTimeThatComesTwiceIsOpenBothTimes() {
    var late =
        new ServicePeriod(
            "Nuit",
            LocalTime.of(22, 0),
            Duration.ofHours(6),
            Duration.ofHours(5),
            20,
            List.of(),
            Duration.ofMinutes(15));
    var night =
        new HoursRules(
            new OpeningHours(Map.of(DayOfWeek.SATURDAY, List.of(late)), Set.of()), Samples.PARIS);
    var half = LocalDateTime.of(2026, 10, 25, 2, 30).atZone(Samples.PARIS);

    Instant first = half.withEarlierOffsetAtOverlap().toInstant();
    Instant second = half.withLaterOffsetAtOverlap().toInstant();
    assertThat(Duration.between(first, second)).hasHours(1);
    assertThat(night.isOpen(first)).isTrue();
    assertThat(night.isOpen(second)).isTrue();
  }

  private static FullMark mark(boolean seats, boolean kitchen, @Nullable LocalTime from) {
    return new FullMark(SATURDAY, "Dîner", seats, kitchen, from);
  }

  private static ServicePeriod night() {
    return new ServicePeriod(
        "Soirée",
        LocalTime.of(19, 0),
        Duration.ofHours(7),
        Duration.ofHours(4),
        20,
        List.of(),
        Duration.ofMinutes(15));
  }

  private static Instant at(String time) {
    return instant(SATURDAY.atTime(LocalTime.parse(time)));
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(Samples.PARIS).toInstant();
  }
}
