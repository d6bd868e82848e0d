package fr.comptoir.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.menu.MenuItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SampleHouseTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T18:30:00Z"), ZoneId.of("Europe/Paris"));

  private final SampleHouse sample = SampleHouse.read(CLOCK);

  @Test
  void readsTheWholeCard() {
    assertThat(sample.menu().items()).hasSize(48);
    MenuItem duo = sample.menu().item(82).orElseThrow();
    assertThat(duo.kind()).isEqualTo(MenuItem.Kind.FORMULA);
    assertThat(duo.groups()).hasSize(3);
    assertThat(duo.vat()).extracting(MenuItem.VatShare::shareBp).containsExactly(8500, 1500);
    MenuItem margherita = sample.menu().item(11).orElseThrow();
    assertThat(margherita.price().cents()).isEqualTo(1150);
    assertThat(margherita.allergensVerified())
        .isEqualTo(new MenuItem.Verified("Paolo", LocalDate.of(2026, 11, 8)));
  }

  @Test
  void readsHoursAndPeople() {
    assertThat(sample.house().hours().on(LocalDate.of(2026, 11, 20)))
        .extracting(service -> service.start())
        .containsExactly(LocalTime.NOON, LocalTime.of(19, 0));
    assertThat(sample.house().hours().on(LocalDate.of(2026, 12, 25))).isEmpty();
    assertThat(sample.house().floor().tables()).hasSize(14);
    assertThat(sample.customers()).hasSize(12);
    assertThat(sample.answers()).hasSize(8);
    assertThat(sample.streets()).hasSize(30);
  }

  @Test
  void servesAroundTheClockExceptOnClosedDates() {
    var hours = sample.allDay().house().hours();

    assertThat(hours.on(LocalDate.of(2026, 11, 23))).hasSize(1);
    assertThat(hours.on(LocalDate.of(2026, 11, 23)).getFirst().length())
        .isEqualTo(Duration.ofHours(24));
    assertThat(hours.on(LocalDate.of(2027, 1, 1))).isEmpty();
  }
}
