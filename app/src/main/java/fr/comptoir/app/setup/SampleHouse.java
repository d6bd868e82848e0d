package fr.comptoir.app.setup;

import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Street;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import fr.comptoir.db.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The restaurant of the demonstration, read from the program's own resources.
///
/// @param answers what the assistant knows to answer
/// @param readAt when it was read
public record SampleHouse(
    House house,
    Menu menu,
    List<Customer> customers,
    List<Question> answers,
    List<Street> streets,
    Instant readAt) {
  private static final String FILE = "/fr/comptoir/assets/demo/bella-napoli.json";

  /// @param clock says today, from which "checked twelve days ago" is reckoned
  public static SampleHouse read(Clock clock) {
    JsonNode file;
    try (InputStream in = SampleHouse.class.getResourceAsStream(FILE)) {
      file = new JsonMapper().readTree(Objects.requireNonNull(in, FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LocalDate today = LocalDate.now(clock);
    var people = new SamplePeople(file);
    return new SampleHouse(
        new SampleRestaurant(file).house(),
        new SampleMenu(file, today).menu(),
        people.customers(),
        people.answers(clock.instant()),
        people.streets(),
        clock.instant());
  }

  /// The same, serving around the clock: one service of 24 hours each weekday, with last seating at
  /// its very end, so that a script gets a table at any hour. Closed dates stay closed.
  public SampleHouse allDay() {
    Map<DayOfWeek, List<ServicePeriod>> week = new EnumMap<>(DayOfWeek.class);
    ServicePeriod any =
        house.hours().week().values().stream().flatMap(List::stream).findFirst().orElseThrow();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(
          day,
          List.of(
              new ServicePeriod(
                  "Service continu",
                  LocalTime.MIDNIGHT,
                  Duration.ofHours(24),
                  Duration.ofHours(24).minus(any.slot()),
                  any.capacity(),
                  any.rooms(),
                  any.slot())));
    }
    House open =
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
    return new SampleHouse(open, menu, customers, answers, streets, readAt);
  }

  /// Writes it into an empty book, in one transaction.
  public void into(Database database) {
    database.write(
        tx -> {
          tx.house().save(house);
          tx.house().saveStreets(streets);
          tx.menu().save(menu);
          for (Customer customer : customers) {
            Customer kept = tx.customers().insert(customer);
            customer.addresses().forEach(address -> tx.customers().add(kept.id(), address, readAt));
          }
          answers.forEach(tx.messages()::save);
          return house;
        });
  }
}
