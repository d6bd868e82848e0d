package fr.comptoir.app;

import fr.comptoir.app.setup.SampleHouse;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/// Says of a house's folder that its restaurant is the sample, so that nobody turns the clock of a
/// real one.
record SampleMark(Path folder) {

  boolean isSet() {
    return Files.exists(file());
  }

  /// Fills an empty book with the sample restaurant.
  ///
  /// @param allDay serve around the clock, for scripts that call at any hour
  void fill(Database database, boolean allDay) {
    Clock clock = Clock.systemDefaultZone();
    SampleHouse read = SampleHouse.read(clock);
    SampleHouse sample = allDay ? read.allDay() : read;
    Instant now = clock.instant();
    database.write(
        book -> {
          book.house().save(sample.house());
          book.house().saveStreets(sample.streets());
          book.menu().save(sample.menu());
          for (Customer customer : sample.customers()) {
            long id = book.customers().insert(customer).id();
            customer.addresses().forEach(address -> book.customers().add(id, address, now));
          }
          sample.answers().forEach(book.messages()::save);
          book.promised();
          return true;
        });
    try {
      Files.writeString(file(), "The restaurant of this folder is the sample.\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of the house can't be written: " + folder, e);
    }
  }

  private Path file() {
    return folder.resolve("sample");
  }
}
