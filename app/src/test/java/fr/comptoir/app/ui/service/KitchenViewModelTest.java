package fr.comptoir.app.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.service.KitchenViewModel.Slot;
import fr.comptoir.db.domain.kitchen.KitchenLoad;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Kind;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.kitchen.Load;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KitchenViewModelTest {
  private static final Instant EIGHT = Instant.parse("2026-11-20T19:00:00Z");
  private static final Duration SLOT = Duration.ofMinutes(5);
  private static final KitchenPolicy KITCHEN =
      new KitchenPolicy(
          SLOT,
          List.of(
              new Station("oven", "Four", 4),
              new Station("bar", "Bar", 8),
              new Station("road", "Livreurs", 1, Kind.COURIER)),
          Duration.ofMinutes(15));

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final KitchenViewModel kitchen =
      new KitchenViewModel(
          this::timeline, new Background(work::add, Runnable::run, new ErrorReporter()), SLOT);

  @Test
  void theBarsAreTheFullestStationsOfTheBooksTimeline() {
    kitchen.refresh();
    work.remove().run();

    KitchenViewModel.Load load = kitchen.load().get();
    assertThat(load.slots()).hasSize(12);
    assertThat(load.slots().getFirst()).isEqualTo(new Slot(EIGHT, 0.5));
    assertThat(load.slots().get(1)).isEqualTo(new Slot(EIGHT.plus(SLOT), 1.25));
    assertThat(load.slots().get(2).load()).isZero(); // a courier out is no dish more
    assertThat(load.nextPickup()).isEqualTo(EIGHT.plusSeconds(1_200));
  }

  @Test
  void manyChangesAtOnceAreOneQuestionMore() {
    for (int i = 0; i < 50; i++) kitchen.refresh();
    assertThat(work).hasSize(1);
    work.remove().run();
    assertThat(work).hasSize(1);
    work.remove().run();

    assertThat(work).isEmpty();
    assertThat(asked.get()).isEqualTo(2);
  }

  @Test
  void aNewSlotIsAskedForAnew() {
    kitchen.tick(EIGHT);
    work.remove().run();
    kitchen.tick(EIGHT.plusSeconds(299));
    assertThat(work).isEmpty();
    kitchen.tick(EIGHT.plusSeconds(300));

    assertThat(work).hasSize(1);
  }

  private KitchenTimeline timeline() {
    asked.incrementAndGet();
    var load =
        new KitchenLoad(
            KITCHEN,
            List.of(
                new Load("oven", EIGHT, 2),
                new Load("bar", EIGHT, 2),
                new Load("oven", EIGHT.plus(SLOT), 5),
                new Load("road", EIGHT.plus(SLOT.multipliedBy(2)), 1)));
    return KitchenTimeline.of(
        load,
        EIGHT,
        EIGHT.plus(Duration.ofHours(2)),
        List.of(),
        Map.of(),
        List.of(),
        EIGHT.plusSeconds(1_200));
  }
}
