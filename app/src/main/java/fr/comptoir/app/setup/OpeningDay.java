package fr.comptoir.app.setup;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.db.domain.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Puts the first orders and reservations of `assets/demo/opening.json` on the demonstration's
/// boards, through the desks as anybody would. With the same clock always the same.
///
/// Blocks; never on the FX thread.
public final class OpeningDay {
  private static final Logger log = LoggerFactory.getLogger(OpeningDay.class);
  private static final String FILE = "/fr/comptoir/assets/demo/opening.json";

  private OpeningDay() {}

  /// What the book refuses, because the kitchen or the room is full at that hour, is left out.
  ///
  /// @return how many orders and reservations were made
  public static int prepare(Desks desks) {
    JsonNode opening = read();
    OpeningOrders orders = new OpeningOrders(desks);
    OpeningTables tables = new OpeningTables(desks);
    int made = 0;
    for (JsonNode wish : opening.path("orders")) made += made(orders.place(wish));
    for (JsonNode wish : opening.path("reservations")) made += made(tables.book(wish));
    return made;
  }

  private static int made(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?>(var refusal)) {
      log.info("left out of the demonstration's opening: {}", refusal);
      return 0;
    }
    return 1;
  }

  static JsonNode read() {
    try (InputStream in = OpeningDay.class.getResourceAsStream(FILE)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in, FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
