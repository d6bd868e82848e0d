package fr.comptoir.app.setup;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.delivery.DeliveryPolicy;
import fr.comptoir.db.domain.delivery.DeliveryZone;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.restaurant.BookingPolicy;
import fr.comptoir.db.domain.restaurant.BookingPolicy.Attendance;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.Restaurant;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The sample's restaurant itself: who, when, where, on what terms.
record SampleRestaurant(JsonNode file) {
  /// The demonstration shows what the clock can do.
  private static final Duration SAMPLE_NO_SHOW = Duration.ofMinutes(60);

  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "mon", DayOfWeek.MONDAY,
          "tue", DayOfWeek.TUESDAY,
          "wed", DayOfWeek.WEDNESDAY,
          "thu", DayOfWeek.THURSDAY,
          "fri", DayOfWeek.FRIDAY,
          "sat", DayOfWeek.SATURDAY,
          "sun", DayOfWeek.SUNDAY);

  /// Orders that one courier takes along at a time.
  private static final int BAGS = 3;

  House house() {
    return new House(1, restaurant(), hours(), floor(), booking(), kitchen(), delivery(), offers());
  }

  private Restaurant restaurant() {
    JsonNode r = file.get("restaurant");
    JsonNode address = r.get("address");
    return new Restaurant(
        r.get("name").asString(),
        new PhoneNumber(r.get("phone").asString()),
        r.get("phone_spoken").asString(),
        r.get("email").asString(),
        address.get("street").asString(),
        address.get("postal_code").asString(),
        address.get("city").asString(),
        place(address),
        ZoneId.of(r.get("time_zone").asString()),
        LocalTime.parse(r.get("business_day_ends").asString()),
        texts(r.get("languages")));
  }

  private OpeningHours hours() {
    Map<DayOfWeek, List<ServicePeriod>> week = new EnumMap<>(DayOfWeek.class);
    DAYS.forEach(
        (name, day) ->
            week.put(day, each(file.get("hours").get(name)).map(this::service).toList()));
    Set<MonthDay> closed = new HashSet<>();
    file.get("closed_dates").forEach(date -> closed.add(MonthDay.parse("--" + date.asString())));
    return new OpeningHours(week, closed);
  }

  private ServicePeriod service(JsonNode s) {
    LocalTime start = LocalTime.parse(s.get("start").asString());
    return new ServicePeriod(
        s.get("name").asString(),
        start,
        after(start, LocalTime.parse(s.get("end").asString())),
        after(start, LocalTime.parse(s.get("last_seating").asString())),
        s.get("capacity").asInt(),
        texts(s.get("rooms")),
        Duration.ofMinutes(s.get("slot_minutes").asInt()));
  }

  /// A service that ends at or before the hour it starts ends on the next day.
  private static Duration after(LocalTime start, LocalTime end) {
    Duration length = Duration.between(start, end);
    return length.isPositive() ? length : length.plusHours(24);
  }

  private FloorPlan floor() {
    return new FloorPlan(
        each(file.get("rooms"))
            .map(
                r ->
                    new FloorPlan.Room(
                        r.get("id").asString(),
                        r.get("name").asString(),
                        r.get("capacity").asInt()))
            .toList(),
        each(file.get("tables")).map(SampleRestaurant::table).toList(),
        each(file.get("joins"))
            .map(
                j ->
                    new FloorPlan.Join(
                        texts(j.get("tables")), j.get("min").asInt(), j.get("max").asInt()))
            .toList());
  }

  private static FloorPlan.DiningTable table(JsonNode t) {
    Set<Seating> features = EnumSet.noneOf(Seating.class);
    t.get("features")
        .forEach(f -> features.add(Seating.valueOf(f.asString().toUpperCase(Locale.ROOT))));
    return new FloorPlan.DiningTable(
        t.get("number").asString(),
        t.get("room").asString(),
        t.get("seats").asInt(),
        t.get("min").asInt(),
        t.get("max").asInt(),
        t.get("x").asInt(),
        t.get("y").asInt(),
        features);
  }

  private BookingPolicy booking() {
    JsonNode b = file.get("reservations");
    NavigableMap<Integer, Duration> turn = new TreeMap<>();
    b.get("turn_minutes")
        .forEach(
            t -> turn.put(t.get("up_to").asInt(), Duration.ofMinutes(t.get("minutes").asInt())));
    return new BookingPolicy(
        b.get("pacing_covers_per_slot").asInt(),
        b.get("max_party").asInt(),
        b.get("group_from").asInt(),
        Duration.ofMinutes(b.get("min_notice_minutes").asInt()),
        b.get("max_days_ahead").asInt(),
        turn,
        Duration.ofMinutes(b.get("hold_minutes").asInt()),
        Duration.ofMinutes(b.get("late_release_minutes").asInt()),
        attendance(b));
  }

  private static Attendance attendance(JsonNode b) {
    Attendance usual = Attendance.USUAL;
    return new Attendance(
        minutes(b, "late_minutes", usual.lateAfter()),
        minutes(b, "no_show_minutes", SAMPLE_NO_SHOW),
        minutes(b, "finish_minutes", usual.finishAfter()),
        b.path("doubt_from_no_shows").asInt(usual.doubtFrom()));
  }

  private static Duration minutes(JsonNode node, String key, Duration otherwise) {
    return node.has(key) ? Duration.ofMinutes(node.get(key).asInt()) : otherwise;
  }

  private KitchenPolicy kitchen() {
    JsonNode k = file.get("kitchen");
    var cooking =
        each(k.get("stations"))
            .map(
                s ->
                    new KitchenPolicy.Station(
                        s.get("id").asString(), s.get("name").asString(), s.get("points").asInt()));
    int bags = file.get("delivery").get("couriers").asInt() * BAGS;
    var couriers =
        new KitchenPolicy.Station("courier", "Livreurs", bags, KitchenPolicy.Kind.COURIER);
    return new KitchenPolicy(
        Duration.ofMinutes(k.get("slot_minutes").asInt()),
        Stream.concat(cooking, Stream.of(couriers)).toList(),
        Duration.ofMinutes(k.get("min_pickup_minutes").asInt()));
  }

  private DeliveryPolicy delivery() {
    JsonNode d = file.get("delivery");
    return new DeliveryPolicy(
        true,
        List.of(
            new DeliveryZone(
                "Zone 1",
                new DeliveryZone.Bounds.Radius(d.get("radius_m").asInt()),
                Money.cents(d.get("fee_cents").asInt()),
                Money.cents(d.get("minimum_cents").asInt()),
                Money.cents(d.get("free_above_cents").asInt()),
                Duration.ZERO)),
        d.get("speed_kmh").asInt(),
        Duration.ofMinutes(d.get("handover_minutes").asInt()),
        d.get("couriers").asInt(),
        each(d.get("excluded"))
            .map(
                area ->
                    new DeliveryPolicy.Area(
                        area.get("name").asString(),
                        each(area.get("polygon"))
                            .map(p -> new GeoPoint(p.get(0).asDouble(), p.get(1).asDouble()))
                            .toList()))
            .toList());
  }

  private List<Offer> offers() {
    return each(file.get("offers")).map(this::offer).toList();
  }

  private Offer offer(JsonNode o) {
    return new Offer(
        o.get("number").asInt(),
        o.get("type").asString(),
        o.get("name").asString(),
        o.get("description").asString(),
        Money.cents(o.get("price_per_person_cents").asInt()),
        o.get("min_party").asInt(),
        o.get("max_party").asInt(),
        days(o.get("days")),
        hour(o.get("from")),
        hour(o.get("until")),
        o.get("bookable").asBoolean(),
        o.hasNonNull("prepayment_cents") ? Money.cents(o.get("prepayment_cents").asInt()) : null);
  }

  private static @Nullable LocalTime hour(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : LocalTime.parse(node.asString());
  }

  /// None = every day.
  static Set<DayOfWeek> days(@Nullable JsonNode names) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    if (names != null) names.forEach(name -> days.add(DAYS.get(name.asString())));
    return days;
  }

  static GeoPoint place(JsonNode node) {
    return new GeoPoint(node.get("lat").asDouble(), node.get("lon").asDouble());
  }

  static List<String> texts(JsonNode array) {
    return each(array).map(JsonNode::asString).toList();
  }

  static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
