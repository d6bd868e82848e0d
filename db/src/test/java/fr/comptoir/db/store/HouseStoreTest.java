package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SampleFloors;
import fr.comptoir.db.Samples;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.delivery.Street;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.restaurant.BookingPolicy;
import fr.comptoir.db.domain.restaurant.BookingPolicy.Attendance;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.FloorPlan.Room;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import fr.comptoir.db.domain.restaurant.Holiday;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.OpeningHours.Closure;
import fr.comptoir.db.domain.restaurant.OpeningHours.FullMark;
import fr.comptoir.db.domain.restaurant.OpeningHours.HolidayPolicy;
import fr.comptoir.db.domain.restaurant.OpeningHours.OpenTime;
import fr.comptoir.db.domain.restaurant.OpeningHours.SpecialDay;
import fr.comptoir.db.domain.restaurant.PhonePolicy;
import fr.comptoir.db.domain.restaurant.PublicHolidays.Region;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import fr.comptoir.db.domain.restaurant.ServicePeriod.Terms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HouseStoreTest {
  private final Database database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aBookBeginsWithoutARestaurantAndAnEmptyCard() {
    assertThat(database.read((Reading book) -> book.house().find())).isEmpty();
    assertThat(database.read((Reading book) -> book.menu().get()))
        .isEqualTo(new Menu(0, List.of(), List.of()));
  }

  @Test
  void theHouseIsReadAsItWasWritten() {
    save(Samples.house());

    assertThat(read())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(Samples.house());
    assertThat(read().version()).isEqualTo(1);
  }

  @Test
  void hoursTermsAndTablesInDepthAreReadAsTheyWereWritten() {
    House house = deep();
    save(house);
    save(house);

    assertThat(read()).usingRecursiveComparison().ignoringFields("version").isEqualTo(house);
  }

  @Test
  void aServiceIsMarkedFullAndNoLonger() {
    House before = save(Samples.house());
    var mark = new FullMark(LocalDate.of(2026, 11, 21), "Dîner", true, true, LocalTime.of(21, 0));

    House marked = database.write(tx -> tx.house().mark(mark));

    assertThat(read()).isEqualTo(marked);
    assertThat(marked.version()).isEqualTo(before.version() + 1);
    assertThat(marked.hours().full()).containsExactly(mark);

    database.write(tx -> tx.house().mark(new FullMark(mark.date(), "Dîner", true, false, null)));
    assertThat(read().hours().full()).extracting(FullMark::kitchen).containsExactly(false);

    database.write(tx -> tx.house().unmark(mark.date(), "Dîner"));
    assertThat(read().hours().full()).isEmpty();
  }

  private static House deep() {
    var terms =
        new Terms(
            2,
            6,
            8,
            new TreeMap<>(Map.of(2, Duration.ofMinutes(60), 6, Duration.ofMinutes(90))),
            false,
            true,
            "10 € par personne");
    ServicePeriod brunch =
        new ServicePeriod(
            "Brunch",
            LocalTime.of(11, 0),
            Duration.ofHours(4),
            Duration.ofHours(3),
            30,
            List.of("salle"),
            Duration.ofMinutes(30),
            terms);
    Map<DayOfWeek, List<ServicePeriod>> week = new EnumMap<>(DayOfWeek.class);
    week.put(DayOfWeek.SUNDAY, List.of(brunch));
    var hours =
        new OpeningHours(
            week,
            Set.of(MonthDay.of(12, 25)),
            new HolidayPolicy(Region.ALSACE_MOSELLE, Set.of(Holiday.GOOD_FRIDAY)),
            List.of(new Closure(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 23), "congés")),
            new TreeMap<>(
                Map.of(
                    LocalDate.of(2026, 12, 31), new SpecialDay("Réveillon", List.of(brunch)),
                    LocalDate.of(2027, 1, 2), new SpecialDay("Inventaire", List.of()))),
            new EnumMap<>(
                Map.of(
                    Mode.PICKUP,
                    new EnumMap<>(
                        Map.of(
                            DayOfWeek.MONDAY,
                            List.of(new OpenTime(LocalTime.of(18, 0), Duration.ofHours(3))))))),
            List.of(new FullMark(LocalDate.of(2026, 11, 22), "Brunch", true, false, null)));
    BookingPolicy usual = Samples.house().booking();
    var booking =
        new BookingPolicy(
            usual.arrivalsPerSlot(),
            usual.maxParty(),
            usual.groupFrom(),
            usual.notice(),
            usual.daysAhead(),
            usual.turn(),
            usual.hold(),
            usual.lateRelease(),
            new Attendance(
                Duration.ofMinutes(7), Duration.ofMinutes(40), Duration.ofMinutes(90), 2));
    FloorPlan floor =
        new FloorPlan(
            List.of(new Room("salle", "Salle", 10)),
            List.of(
                new DiningTable(
                    "T1",
                    "salle",
                    2,
                    1,
                    2,
                    3,
                    4,
                    Set.of(Seating.BAR),
                    7,
                    false,
                    new FloorPlan.Figure(FloorPlan.Form.ROUND, 90, 70, 45))),
            List.of());
    return SampleFloors.with(SampleFloors.with(Samples.house(hours), floor), booking);
  }

  @Test
  void whatTheTelephoneMayDoIsKept() {
    assertThat(save(Samples.house()).phone()).isEqualTo(PhonePolicy.USUAL);
    var strict = new PhonePolicy(false, Duration.ofHours(24));

    save(read().with(strict));

    assertThat(read().phone()).isEqualTo(strict);
    assertThat(save(read().with(List.of())).phone()).isEqualTo(strict);
  }

  @Test
  void savingReplacesEverything() {
    save(Samples.house());
    assertThat(read().hours()).isEqualTo(Samples.hours());

    save(Samples.allDay());

    assertThat(read().hours()).isEqualTo(Samples.allDay().hours());
    assertThat(read().floor().tables()).hasSameSizeAs(Samples.house().floor().tables());
    assertThat(read().version()).isEqualTo(2);
  }

  @Test
  void theCardIsReadAsItWasWritten() {
    database.write(tx -> tx.menu().save(Samples.menu()));

    Menu read = database.read((Reading book) -> book.menu().get());
    assertThat(read.items()).isEqualTo(Samples.menu().items());
    assertThat(read.sections()).isEqualTo(Samples.menu().sections());
  }

  @Test
  void aDishThatIsSoldOutIsSoldOutForEverybodyAtOnce() {
    database.write(tx -> tx.menu().save(Samples.menu()));
    assertThat(soldOut(Samples.TIRAMISU)).isFalse();

    database.write(tx -> tx.menu().soldOut(Samples.TIRAMISU, true));

    assertThat(soldOut(Samples.TIRAMISU)).isTrue();
    assertThat(database.write((Transaction tx) -> tx.menu().soldOut(999, true))).isEmpty();
  }

  @Test
  void streetsAreReadAsTheyWereWritten() {
    List<Street> streets =
        List.of(
            new Street("Rue Sainte", "13001", "Marseille", new GeoPoint(43.2921, 5.3722)),
            new Street("Rue Sainte", "13100", "Aix", new GeoPoint(43.5, 5.4)));
    database.write(
        tx -> {
          tx.house().saveStreets(streets);
          return true;
        });

    assertThat(database.read((Reading book) -> book.house().streets())).isEqualTo(streets);
  }

  private boolean soldOut(int item) {
    return database.read((Reading book) -> book.menu().get()).item(item).orElseThrow().soldOut();
  }

  private House save(House house) {
    return database.write(tx -> tx.house().save(house));
  }

  private House read() {
    return database.read((Reading book) -> book.house().get());
  }
}
