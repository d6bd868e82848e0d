package fr.comptoir.app.desk;

import fr.comptoir.app.geo.Geocoder;
import fr.comptoir.app.setup.SampleHouse;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.store.Database;
import java.nio.file.Path;

/// The desks of the sample house on a book in memory, Friday 20 November 2026, half past seven in
/// the evening.
public record SampleDesks(Desks desks, Database database, TurningClock clock)
    implements AutoCloseable {

  /// With the hours on its door.
  public static SampleDesks open() {
    return open(false, Geocoder.NONE);
  }

  /// Serving around the clock, as a script finds it.
  public static SampleDesks allDay() {
    return open(true, Geocoder.NONE);
  }

  /// With the hours on its door and a service that knows addresses.
  public static SampleDesks with(Geocoder geocoder) {
    return open(false, geocoder);
  }

  /// With the hours on its door, on a book in this folder.
  public static SampleDesks on(Path folder) {
    return open(Database.open(folder, () -> false), false, Geocoder.NONE);
  }

  private static SampleDesks open(boolean allDay, Geocoder geocoder) {
    return open(TestDatabase.empty(), allDay, geocoder);
  }

  private static SampleDesks open(Database database, boolean allDay, Geocoder geocoder) {
    TurningClock clock = TurningClock.at("2026-11-20T19:30:00");
    SampleHouse sample = SampleHouse.read(clock);
    (allDay ? sample.allDay() : sample).into(database);
    return new SampleDesks(Desks.open(database, clock, geocoder), database, clock);
  }

  @Override
  public void close() {
    desks.close();
    database.close();
  }
}
