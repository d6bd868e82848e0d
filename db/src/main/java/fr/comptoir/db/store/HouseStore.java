package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.HOUSE;
import static fr.comptoir.db.store.gen.Tables.STREET;
import static fr.comptoir.db.store.gen.Tables.TURN_TIME;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.DeliveryPolicy;
import fr.comptoir.db.domain.delivery.Street;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.restaurant.BookingPolicy;
import fr.comptoir.db.domain.restaurant.BookingPolicy.Attendance;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours.FullMark;
import fr.comptoir.db.domain.restaurant.PhonePolicy;
import fr.comptoir.db.domain.restaurant.PublicHolidays;
import fr.comptoir.db.domain.restaurant.Restaurant;
import fr.comptoir.db.store.gen.tables.records.HouseRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;

/// The restaurant itself: who we are, hours, floor, policies, offers. Read and written as one
/// snapshot.
public final class HouseStore {
  private static final int ONLY = 1;

  private final DSLContext sql;
  private final Snapshots snapshots;
  private final boolean committedOnly;

  HouseStore(DSLContext sql, Snapshots snapshots, boolean committedOnly) {
    this.sql = sql;
    this.snapshots = snapshots;
    this.committedOnly = committedOnly;
  }

  /// Empty while nobody has set up a restaurant.
  public Optional<House> find() {
    Long version =
        sql.select(HOUSE.VERSION).from(HOUSE).where(HOUSE.ID.eq(ONLY)).fetchOne(HOUSE.VERSION);
    if (version == null) return Optional.empty();
    House kept = snapshots.house();
    if (kept != null && kept.version() == version) return Optional.of(kept);
    House read = load(sql.fetchSingle(HOUSE, HOUSE.ID.eq(ONLY)));
    if (committedOnly) snapshots.keep(read);
    return Optional.of(read);
  }

  /// The restaurant of a book that has one.
  public House get() {
    return find().orElseThrow(() -> new IllegalStateException("no restaurant in this book yet"));
  }

  /// Replaces everything.
  ///
  /// @return with its new version
  public House save(House house) {
    Long before =
        sql.select(HOUSE.VERSION).from(HOUSE).where(HOUSE.ID.eq(ONLY)).fetchOne(HOUSE.VERSION);
    HouseRecord row = row(house);
    row.setVersion(before == null ? 1 : before + 1);
    if (before == null) sql.executeInsert(row);
    else sql.executeUpdate(row);
    var floor = new FloorRows(sql);
    var hours = new HoursRows(sql);
    sql.deleteFrom(TURN_TIME).execute();
    house
        .booking()
        .turn()
        .forEach((upTo, turn) -> sql.insertInto(TURN_TIME).values(upTo, minutes(turn)).execute());
    new KitchenRows(sql).save(house.kitchen());
    floor.save(house.floor());
    floor.saveExcluded(house.delivery().excluded());
    new ZoneRows(sql).save(house.delivery().zones());
    hours.save(house.hours());
    new OfferRows(sql).save(house.offers());
    return load(row);
  }

  /// Marks a service of a date as full, in place of what was marked for it.
  ///
  /// @return the house with its new version
  public House mark(FullMark mark) {
    new HoursRows(sql).mark(mark);
    return bumped();
  }

  /// Takes a mark back.
  public House unmark(LocalDate date, String service) {
    new HoursRows(sql).unmark(date, service);
    return bumped();
  }

  private House bumped() {
    sql.update(HOUSE).set(HOUSE.VERSION, HOUSE.VERSION.plus(1)).where(HOUSE.ID.eq(ONLY)).execute();
    return load(sql.fetchSingle(HOUSE, HOUSE.ID.eq(ONLY)));
  }

  /// The offline address book.
  public List<Street> streets() {
    return sql.selectFrom(STREET)
        .orderBy(STREET.ID)
        .fetch(
            row ->
                new Street(
                    row.getName(),
                    row.getPostalCode(),
                    row.getCity(),
                    new GeoPoint(row.getLat(), row.getLon())));
  }

  /// Replaces the offline address book.
  public void saveStreets(List<Street> streets) {
    sql.deleteFrom(STREET).execute();
    int id = 1;
    for (Street street : streets) {
      sql.insertInto(STREET)
          .values(
              id++,
              street.name(),
              street.postalCode(),
              street.city(),
              street.place().lat(),
              street.place().lon())
          .execute();
    }
  }

  private House load(HouseRecord row) {
    var floor = new FloorRows(sql);
    var hours = new HoursRows(sql);
    return new House(
        row.getVersion(),
        new Restaurant(
            row.getName(),
            row.getPhone(),
            row.getPhoneSpoken(),
            row.getEmail(),
            row.getStreet(),
            row.getPostalCode(),
            row.getCity(),
            new GeoPoint(row.getLat(), row.getLon()),
            ZoneId.of(row.getZone()),
            row.getDayEnds(),
            List.of(row.getLanguages().split(" "))),
        hours.load(PublicHolidays.Region.valueOf(row.getHolidayRegion())),
        floor.load(),
        new BookingPolicy(
            row.getArrivalsPerSlot(),
            row.getMaxParty(),
            row.getGroupFrom(),
            Duration.ofMinutes(row.getNoticeMin()),
            row.getDaysAhead(),
            turnTimes(),
            Duration.ofMinutes(row.getHoldMin()),
            Duration.ofMinutes(row.getLateReleaseMin()),
            attendance(row)),
        new KitchenPolicy(
            Duration.ofMinutes(row.getKitchenSlotMin()),
            new KitchenRows(sql).stations(),
            Duration.ofMinutes(row.getMinPickupMin()),
            new KitchenRows(sql).bands()),
        new DeliveryPolicy(
            row.getDelivers(),
            new ZoneRows(sql).load(),
            row.getSpeedKmh(),
            Duration.ofMinutes(row.getHandoverMin()),
            row.getCouriers(),
            floor.excluded()),
        new OfferRows(sql).load(),
        new PhonePolicy(row.getSuggests(), Duration.ofMinutes(row.getCancelUntilMin())));
  }

  private static Attendance attendance(HouseRecord row) {
    Integer noShow = row.getNoShowAfterMin();
    return new Attendance(
        Duration.ofMinutes(row.getLateAfterMin()),
        noShow == null ? null : Duration.ofMinutes(noShow),
        Duration.ofMinutes(row.getFinishAfterMin()),
        row.getDoubtFromNoShows());
  }

  private NavigableMap<Integer, Duration> turnTimes() {
    NavigableMap<Integer, Duration> turn = new TreeMap<>();
    sql.selectFrom(TURN_TIME)
        .forEach(row -> turn.put(row.getUpTo(), Duration.ofMinutes(row.getMinutes())));
    return turn;
  }

  private static HouseRecord row(House house) {
    Restaurant restaurant = house.restaurant();
    BookingPolicy booking = house.booking();
    DeliveryPolicy delivery = house.delivery();
    HouseRecord row = new HouseRecord();
    row.setId(ONLY);
    row.setName(restaurant.name());
    row.setPhone(restaurant.phone());
    row.setPhoneSpoken(restaurant.phoneSpoken());
    row.setEmail(restaurant.email());
    row.setStreet(restaurant.street());
    row.setPostalCode(restaurant.postalCode());
    row.setCity(restaurant.city());
    row.setLat(restaurant.place().lat());
    row.setLon(restaurant.place().lon());
    row.setZone(restaurant.zone().getId());
    row.setDayEnds(restaurant.dayEnds());
    row.setLanguages(String.join(" ", restaurant.languages()));
    row.setArrivalsPerSlot(booking.arrivalsPerSlot());
    row.setMaxParty(booking.maxParty());
    row.setGroupFrom(booking.groupFrom());
    row.setNoticeMin(minutes(booking.notice()));
    row.setDaysAhead(booking.daysAhead());
    row.setHoldMin(minutes(booking.hold()));
    row.setLateReleaseMin(minutes(booking.lateRelease()));
    Attendance attendance = booking.attendance();
    Duration noShow = attendance.noShowAfter();
    row.setLateAfterMin(minutes(attendance.lateAfter()));
    row.setNoShowAfterMin(noShow == null ? null : minutes(noShow));
    row.setFinishAfterMin(minutes(attendance.finishAfter()));
    row.setDoubtFromNoShows(attendance.doubtFrom());
    row.setHolidayRegion(house.hours().holidays().region().name());
    row.setKitchenSlotMin(minutes(house.kitchen().slot()));
    row.setMinPickupMin(minutes(house.kitchen().minPickup()));
    row.setSuggests(house.phone().suggests());
    row.setCancelUntilMin(minutes(house.phone().cancelUntil()));
    row.setDelivers(delivery.offered());
    row.setSpeedKmh(delivery.speedKmh());
    row.setHandoverMin(minutes(delivery.handover()));
    row.setCouriers(delivery.couriers());
    return row;
  }

  static int minutes(Duration duration) {
    return Math.toIntExact(duration.toMinutes());
  }
}
