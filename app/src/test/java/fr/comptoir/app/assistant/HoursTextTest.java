package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.setup.SampleHouse;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.restaurant.Holiday;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.OpeningHours.Closure;
import fr.comptoir.db.domain.restaurant.OpeningHours.HolidayPolicy;
import fr.comptoir.db.domain.restaurant.OpeningHours.OpenTime;
import fr.comptoir.db.domain.restaurant.OpeningHours.SpecialDay;
import fr.comptoir.db.domain.restaurant.PublicHolidays.Region;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoursTextTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final ServicePeriod DINNER =
      SampleHouse.read(
              Clock.fixed(Instant.parse("2026-11-20T18:30:00Z"), ZoneId.of("Europe/Paris")))
          .house()
          .hours()
          .on(TODAY)
          .getLast();

  @Test
  void tellsWhatIsSpecialInTheWeeksToCome() {
    ServicePeriod club =
        DINNER.on(
            new ServicePeriod.Terms(
                1, null, null, Collections.emptyNavigableMap(), true, true, ""));
    var hours =
        new OpeningHours(
            Map.of(DayOfWeek.FRIDAY, List.of(DINNER), DayOfWeek.MONDAY, List.of(club)),
            Set.of(MonthDay.of(12, 25)),
            new HolidayPolicy(Region.FRANCE, Set.of(Holiday.LABOUR_DAY)),
            List.of(
                new Closure(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 20), "congés"),
                new Closure(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3), "travaux")),
            Map.of(
                LocalDate.of(2026, 12, 31), new SpecialDay("Réveillon", List.of(DINNER)),
                LocalDate.of(2026, 11, 24), new SpecialDay("Mariage", List.of())),
            Map.of(
                Mode.PICKUP,
                Map.of(
                    DayOfWeek.FRIDAY,
                    List.of(new OpenTime(LocalTime.of(18, 0), Duration.ofHours(3))))),
            List.of());

    assertThat(new HoursText(Messages.in(Locale.FRENCH)).of(hours, TODAY).lines())
        .contains("lundi : fermé", "À emporter, horaires propres : vendredi 18:00-21:00")
        .anyMatch(line -> line.contains("25 décembre"))
        .contains("Fermé les jours fériés suivants : 1er mai")
        .contains("Fermé du mardi 1er décembre au jeudi 3 décembre")
        .contains("Exceptionnellement mardi 24 novembre : fermé")
        .anyMatch(line -> line.startsWith("Exceptionnellement jeudi 31 décembre : Dîner de 19:00"))
        .noneMatch(line -> line.contains("août"));
  }
}
