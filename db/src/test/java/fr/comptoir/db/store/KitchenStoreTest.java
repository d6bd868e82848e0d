package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Band;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Kind;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import fr.comptoir.db.domain.kitchen.Load;
import fr.comptoir.db.domain.kitchen.OutsideLoad;
import fr.comptoir.db.domain.restaurant.House;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KitchenStoreTest {
  private static final Instant SEVEN = Instant.parse("2026-11-21T18:00:00Z");
  private static final Duration SLOT = Duration.ofMinutes(5);

  private final Database database = TestDatabase.open();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void stationsAndBandsAreReadAsTheyWereWritten() {
    House house = Samples.house();
    KitchenPolicy kitchen =
        new KitchenPolicy(
            SLOT,
            List.of(
                new Station("oven", "Four", 4),
                new Station("pack", "Préparation", 4, Kind.PACKING),
                new Station("counter", "Comptoir", 4, Kind.COUNTER),
                new Station("road", "Livreurs", 2, Kind.COURIER)),
            Duration.ofMinutes(15),
            List.of(
                new Band(
                    "Midi",
                    Set.of(),
                    LocalTime.of(11, 0),
                    LocalTime.of(14, 30),
                    Map.of("oven", 10, "pack", 5)),
                new Band(
                    "Samedi",
                    Set.of(DayOfWeek.SATURDAY),
                    LocalTime.of(18, 0),
                    LocalTime.of(1, 0),
                    Map.of("road", 3))));

    database.write(
        tx ->
            tx.house()
                .save(
                    new House(
                        house.version(),
                        house.restaurant(),
                        house.hours(),
                        house.floor(),
                        house.booking(),
                        kitchen,
                        house.delivery(),
                        house.offers())));

    assertThat(database.read((Reading book) -> book.house().get().kitchen())).isEqualTo(kitchen);
  }

  @Test
  @DisplayName("P-4 an outside load is in the slots it touches, none after its end")
  void p4_anOutsideLoadIsTakenFromTheKitchenSlotBySlot() {
    OutsideLoad load = load(SEVEN, SEVEN.plus(SLOT.multipliedBy(2)));
    write(load);

    assertThat(taken(SEVEN, SEVEN.plus(Duration.ofHours(1))))
        .containsExactlyInAnyOrder(
            new Load("bar", SEVEN, 4),
            new Load("oven", SEVEN, 4),
            new Load("bar", SEVEN.plus(SLOT), 4),
            new Load("oven", SEVEN.plus(SLOT), 4));
    assertThat(taken(SEVEN.plus(SLOT), SEVEN.plus(SLOT.multipliedBy(2)))).hasSize(2);
    assertThat(taken(SEVEN.plus(SLOT.multipliedBy(2)), SEVEN.plus(Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void aRemovedLoadIsKeptButTakesNothing() {
    OutsideLoad load = load(SEVEN, SEVEN.plus(SLOT));
    write(load);

    OutsideLoad removed =
        database.write(tx -> tx.kitchen().remove(load.id(), SEVEN, "Anna").orElseThrow());

    assertThat(removed.version()).isEqualTo(2);
    assertThat(removed.counts()).isFalse();
    assertThat(taken(SEVEN, SEVEN.plus(SLOT))).isEmpty();
    assertThat(database.read((Reading book) -> book.kitchen().find(load.id()))).contains(removed);
    Optional<OutsideLoad> again =
        database.write(tx -> tx.kitchen().remove(load.id(), SEVEN, "Anna"));
    assertThat(again).isEmpty();
  }

  private void write(OutsideLoad load) {
    database.write(
        tx -> {
          tx.kitchen().insert(load);
          return load;
        });
    assertThat(database.read((Reading book) -> book.kitchen().find(load.id()))).contains(load);
  }

  private List<Load> taken(Instant from, Instant until) {
    return database.read((Reading book) -> book.quotes().kitchenLoad(from, until, SEVEN));
  }

  private static OutsideLoad load(Instant from, Instant until) {
    return new OutsideLoad(
        new OutsideLoad.Id(UUID.randomUUID()),
        1,
        OutsideLoad.Kind.PREP_BATCH,
        "pâte",
        Set.of("oven", "bar"),
        from,
        until,
        4,
        SEVEN,
        "Anna",
        null);
  }
}
