package fr.comptoir.app.assistant;

import static fr.comptoir.app.assistant.AskedCall.reason;
import static fr.comptoir.app.assistant.AskedCall.status;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Friday 20 November 2026, half past seven in the evening; the Saturday after it.
class OneCalendarTest {
  private final SampleDesks sample = SampleDesks.open();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @DisplayName("I-5: what is told of the hours and what is promised come from one calendar")
  void i5_whatIsToldAndWhatIsPromisedComeFromOneCalendar() {
    AskedCall before = call("call-1");
    assertThat(before.instructions()).doesNotContain("samedi : fermé");
    assertThat(status(before.table("2026-11-21", "20:00", 2))).isEqualTo("available");

    saturdays(List.of());
    AskedCall closed = call("call-2");
    assertThat(closed.instructions()).contains("samedi : fermé");
    assertThat(reason(closed.table("2026-11-21", "20:00", 2))).isEqualTo("closed");
    closed.add(11);
    assertThat(
            status(
                closed.ask(
                    "check_availability", "{'mode':'pickup','date':'2026-11-21','time':'20:00'}")))
        .isNotEqualTo("available");

    ServicePeriod lunch =
        sample.desks().house().house().hours().week().get(DayOfWeek.FRIDAY).getFirst();
    saturdays(List.of(lunch));
    AskedCall noon = call("call-3");
    assertThat(noon.instructions()).containsPattern("samedi : " + lunch.name() + " de");
    assertThat(status(noon.table("2026-11-21", "12:30", 2))).isEqualTo("available");
    assertThat(reason(noon.table("2026-11-21", "20:00", 2))).isEqualTo("closed");
  }

  private AskedCall call(String id) {
    return new AskedCall(sample, id, "+33639980101");
  }

  private void saturdays(List<ServicePeriod> services) {
    House house = sample.desks().house().house();
    Map<DayOfWeek, List<ServicePeriod>> week = new EnumMap<>(house.hours().week());
    week.put(DayOfWeek.SATURDAY, services);
    House changed =
        new House(
            house.version(),
            house.restaurant(),
            new OpeningHours(week, house.hours().closed()),
            house.floor(),
            house.booking(),
            house.kitchen(),
            house.delivery(),
            house.offers(),
            house.phone());
    assertThat(sample.desks().house().save(changed)).isInstanceOf(Outcome.Done.class);
  }
}
