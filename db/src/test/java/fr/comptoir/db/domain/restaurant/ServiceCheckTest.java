package fr.comptoir.db.domain.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Fault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServiceCheckTest {
  private static final ServicePeriod LUNCH = service("Lunch", "11:30", 180);
  private static final ServicePeriod BRUNCH = service("Brunch", "10:00", 300);
  private static final ServicePeriod DINNER = service("Dinner", "19:00", 240);

  @Test
  @DisplayName("V062: a brunch beside the lunch of the same day is said, a dinner is not")
  void v062_aBrunchBesideTheLunchIsSaid() {
    Map<DayOfWeek, List<ServicePeriod>> week = Map.of(DayOfWeek.SUNDAY, List.of(LUNCH, DINNER));

    assertThat(ServiceCheck.overlaps(week, Set.of(DayOfWeek.SUNDAY), BRUNCH, null))
        .containsExactly(new ServiceCheck.Overlap(DayOfWeek.SUNDAY, "Brunch", "Lunch"));
    assertThat(ServiceCheck.overlaps(week, Set.of(DayOfWeek.SUNDAY), BRUNCH, LUNCH)).isEmpty();
    assertThat(ServiceCheck.overlaps(week, Set.of(DayOfWeek.MONDAY), BRUNCH, null)).isEmpty();
    assertThat(ServiceCheck.faults(BRUNCH)).isEmpty();
  }

  @Test
  void whatCannotBeIsSaidByField() {
    var wrong =
        new ServicePeriod(
            "",
            LocalTime.NOON,
            Duration.ZERO,
            Duration.ofMinutes(30),
            0,
            List.of(),
            Duration.ofMinutes(1));

    assertThat(ServiceCheck.faults(wrong))
        .extracting(Fault::field)
        .containsExactly("name", "end", "last_seating", "capacity", "slot");
  }

  private static ServicePeriod service(String name, String start, int minutes) {
    return new ServicePeriod(
        name,
        LocalTime.parse(start),
        Duration.ofMinutes(minutes),
        Duration.ofMinutes(minutes - 60),
        40,
        List.of(),
        Duration.ofMinutes(15));
  }
}
