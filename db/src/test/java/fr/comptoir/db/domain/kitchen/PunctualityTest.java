package fr.comptoir.db.domain.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.kitchen.Punctuality.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PunctualityTest {

  @Test
  void fiveMinutesAreNotLate() {
    List<Kept> kept =
        Stream.of(-10, 0, 5, 6, 30)
            .map(late -> new Kept(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofMinutes(late))))
            .toList();

    assertThat(Punctuality.of(kept)).isEqualTo(new Punctuality(5, 3, Duration.ofMinutes(5)));
    assertThat(Punctuality.of(List.of())).isEqualTo(new Punctuality(0, 0, Duration.ZERO));
  }
}
