package fr.comptoir.db.domain.restaurant;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// When the public holidays fall: eleven everywhere (Code du travail L3133-1), two more in the
/// départements of Alsace-Moselle (L3134-13). Computed, never looked up.
public final class PublicHolidays {
  /// Where the house stands.
  public enum Region {
    FRANCE,
    ALSACE_MOSELLE
  }

  private static final Map<Holiday, MonthDay> FIXED =
      Map.of(
          Holiday.NEW_YEAR, MonthDay.of(1, 1),
          Holiday.LABOUR_DAY, MonthDay.of(5, 1),
          Holiday.VICTORY_DAY, MonthDay.of(5, 8),
          Holiday.NATIONAL_DAY, MonthDay.of(7, 14),
          Holiday.ASSUMPTION, MonthDay.of(8, 15),
          Holiday.ALL_SAINTS, MonthDay.of(11, 1),
          Holiday.ARMISTICE, MonthDay.of(11, 11),
          Holiday.CHRISTMAS, MonthDay.of(12, 25),
          Holiday.SECOND_CHRISTMAS_DAY, MonthDay.of(12, 26));

  /// Days after Easter Sunday.
  private static final Map<Holiday, Integer> MOVABLE =
      Map.of(
          Holiday.GOOD_FRIDAY, -2,
          Holiday.EASTER_MONDAY, 1,
          Holiday.ASCENSION, 39,
          Holiday.WHIT_MONDAY, 50);

  private static final Set<Holiday> EAST_ONLY =
      EnumSet.of(Holiday.GOOD_FRIDAY, Holiday.SECOND_CHRISTMAS_DAY);

  private PublicHolidays() {}

  /// Every holiday of a year and its date.
  public static Map<Holiday, LocalDate> of(int year, Region region) {
    Map<Holiday, LocalDate> dates = new EnumMap<>(Holiday.class);
    LocalDate easter = easter(year);
    FIXED.forEach((holiday, day) -> dates.put(holiday, day.atYear(year)));
    MOVABLE.forEach((holiday, days) -> dates.put(holiday, easter.plusDays(days)));
    if (region == Region.FRANCE) EAST_ONLY.forEach(dates::remove);
    return dates;
  }

  /// What this date is: nothing mostly, two at once when Ascension falls on a 1 or 8 May.
  public static Set<Holiday> on(LocalDate date, Region region) {
    Set<Holiday> found = EnumSet.noneOf(Holiday.class);
    of(date.getYear(), region)
        .forEach(
            (holiday, day) -> {
              if (day.equals(date)) found.add(holiday);
            });
    return found;
  }

  /// Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher: the Sunday
  /// after the first full moon of the church's spring.
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
    int moon = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
    int lateMoon = (golden + 11 * moon + 22 * weekday) / 451;
    int day = moon + weekday - 7 * lateMoon + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
