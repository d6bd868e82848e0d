import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Migrates a throw-away H2 in memory and lets jOOQ read it: `GenerateJooq MIGRATIONS OUT`.
///
/// Run by Maven as a single-file program on the toolchain's JDK. Does nothing while the migrations
/// are unchanged.
public class GenerateJooq {
  /// Counted up when this program itself changes what it writes.
  private static final int VERSION = 4;

  public static void main(String[] args) throws Exception {
    Path migrations = Path.of(args[0]);
    Path out = Path.of(args[1]);
    Path stamp = out.resolve(".migrations.sha256");
    String now = digest(migrations) + VERSION;
    if (Files.exists(stamp) && Files.readString(stamp).equals(now)) return;

    // Held in a variable: a logger nobody holds forgets its level.
    Logger flyway = Logger.getLogger("org.flywaydb");
    flyway.setLevel(Level.WARNING);
    String url = "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1";
    Flyway.configure()
        .dataSource(url, "sa", "")
        .locations("filesystem:" + migrations)
        .load()
        .migrate();
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withUrl(url).withUser("sa").withPassword(""))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.h2.H2Database")
                            .withInputSchema("PUBLIC")
                            .withOutputSchemaToDefault(true)
                            .withExcludes("flyway_schema_history")
                            .withForcedTypes(ourTypes()))
                    .withGenerate(
                        new Generate()
                            .withRecords(true)
                            .withPojos(false)
                            .withGeneratedAnnotation(false))
                    .withTarget(
                        new Target()
                            .withPackageName("fr.comptoir.db.store.gen")
                            .withDirectory(out.toString()))));
    Files.writeString(stamp, now);
  }

  /// The columns that speak our domain's words.
  private static List<ForcedType> ourTypes() {
    String domain = "fr.comptoir.db.domain.";
    return List.of(
        new ForcedType().withName("INSTANT").withIncludeTypes("(?i:TIMESTAMP.*)"),
        converted(domain + "Money", "MoneyConverter", ".*_CENTS"),
        converted(domain + "PhoneNumber", "PhoneNumberConverter", ".*\\.PHONE(_BEFORE)?"),
        named(domain + "Mode", "(ORDERS|ORDER_QUOTE|ITEM_MODE|OFFER_MODE)\\.MODE"),
        named(domain + "order.Order.State", "(ORDERS|ORDER_STEP)\\.((FROM|TO)_)?STATE"),
        named(domain + "kitchen.KitchenPolicy.Kind", "STATION\\.KIND"),
        named(domain + "kitchen.OutsideLoad.Kind", "OUTSIDE_LOAD\\.KIND"),
        named(domain + "order.Payment", ".*\\.PAYMENT(_BEFORE)?"),
        named(
            domain + "reservation.Reservation.State",
            "(RESERVATION|RESERVATION_STEP)\\.((FROM|TO)_)?STATE"),
        named(domain + "Mode", "MODE_HOURS\\.MODE"),
        named(domain + "reservation.WaitingEntry.State", "WAITING\\.STATE"),
        named(domain + "restaurant.Holiday", ".*\\.HOLIDAY"),
        named(domain + "restaurant.FloorPlan.Seating", ".*\\.(SEATING(_BEFORE)?|FEATURE)"),
        named(domain + "Actor.Kind", ".*\\.ACTOR_KIND"),
        named(domain + "menu.MenuItem.Kind", "MENU_ITEM\\.KIND"),
        named(domain + "menu.Allergen", ".*\\.ALLERGEN"),
        named(domain + "menu.Allergen.Presence", ".*\\.PRESENCE"),
        named(domain + "menu.ChoiceGroup.ExtraRule", ".*\\.EXTRA_RULE"),
        named(domain + "call.CallRecord.Outcome", ".*\\.OUTCOME"),
        named(domain + "call.JournalEntry.Speaker", ".*\\.SPEAKER"),
        named(domain + "message.Message.Category", "MESSAGE\\.CATEGORY"),
        named(domain + "message.Message.State", "MESSAGE\\.STATE(_BEFORE)?"),
        named(domain + "message.Question.Category", "QUESTION\\.CATEGORY"),
        named(domain + "message.Question.State", "QUESTION\\.STATE(_BEFORE)?"),
        named(domain + "message.GroupEnquiry.State", "GROUP_ENQUIRY\\.STATE(_BEFORE)?"),
        named(domain + "delivery.Precision", "GEOCODE\\.GEO_PRECISION"),
        named(domain + "trip.Trip.State", "TRIP\\.STATE"),
        named(domain + "trip.Trip.StopState", "TRIP_STOP\\.STATE"),
        named(domain + "trip.Trip.Failure", "TRIP_STOP\\.FAILURE"),
        named(domain + "BookStep.About", "BOOK_STEP\\.ABOUT"));
  }

  private static ForcedType converted(String type, String converter, String columns) {
    return new ForcedType()
        .withUserType(type)
        .withConverter("fr.comptoir.db.store." + converter)
        .withIncludeExpression(columns);
  }

  private static ForcedType named(String type, String columns) {
    return new ForcedType()
        .withUserType(type)
        .withEnumConverter(true)
        .withIncludeExpression("(.*\\.)?" + columns);
  }

  private static String digest(Path folder) throws IOException, NoSuchAlgorithmException {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sha.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        sha.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
