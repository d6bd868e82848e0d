package fr.comptoir.app.desk;

import fr.comptoir.app.geo.AddressQuery;
import fr.comptoir.app.geo.Geocoder;
import fr.comptoir.app.geo.Lookup;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.DeliveryRules;
import fr.comptoir.db.domain.delivery.DeliveryRules.Reach;
import fr.comptoir.db.domain.delivery.Place;
import fr.comptoir.db.domain.delivery.Precision;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Addresses: where they are and whether we drive there. What was found before comes first, then
/// the services outside, then the house's own list of streets; so the answer needs no network and
/// never waits longer than [#PATIENCE]. Thread-safe, blocking; never on the FX thread.
public final class AddressDesk {
  /// How long services may take, all together: somebody is waiting on the telephone.
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /// Streets are renamed and houses are built: what was found longer ago is asked for anew, and
  /// used only when nobody answers.
  static final Duration FRESH = Duration.ofDays(180);

  private static final int CANDIDATES = 5;

  /// The longest text that is remembered; nobody lives at a longer one.
  private static final int LONGEST = 300;

  private final Database database;
  private final Geocoder geocoder;
  private final Clock clock;

  AddressDesk(Database database, Geocoder geocoder, Clock clock) {
    this.database = database;
    this.geocoder = geocoder;
    this.clock = clock;
  }

  /// Looks an address up, keeps it and says whether we drive there. Coordinates are looked up for
  /// this very text, never taken from another address (domain.md V-2).
  ///
  /// @param customer whose it may already be; null = somebody we don't know
  public AddressCheck check(AddressWish wish, @Nullable Customer customer) {
    Optional<Address> known = customer == null ? Optional.empty() : own(customer, wish);
    return known.isPresent() ? zone(known.get()) : checked(wish, customer);
  }

  /// Whether we drive to an address that was kept before.
  public AddressCheck check(long address) {
    return database
        .read(book -> book.customers().address(address))
        .map(this::zone)
        .orElseGet(() -> new AddressCheck.Unknown(new Refusal.UnknownAddress()));
  }

  private AddressCheck checked(AddressWish wish, @Nullable Customer customer) {
    return switch (lookup(wish)) {
      case Lookup.Found(Place place) -> zone(keep(customer, wish, place));
      case Lookup.Ambiguous(List<Place> places) ->
          new AddressCheck.Ambiguous(
              places.stream().limit(CANDIDATES).map(place -> keep(customer, wish, place)).toList());
      case Lookup.Unknown _, Lookup.Unreachable _ ->
          new AddressCheck.Unknown(new Refusal.UnknownAddress());
    };
  }

  private Lookup lookup(AddressWish wish) {
    String said = said(wish);
    Optional<Place> before = remembered(said, clock.instant().minus(FRESH));
    if (before.isPresent()) return new Lookup.Found(before.get());
    Lookup answer = geocoder.find(query(wish), PATIENCE);
    return switch (answer) {
      case Lookup.Found(Place place) -> {
        remember(said, place);
        yield answer;
      }
      case Lookup.Ambiguous _ -> answer;
      case Lookup.Unknown _ -> streets(wish);
      case Lookup.Unreachable _ ->
          remembered(said, Instant.EPOCH)
              .<Lookup>map(Lookup.Found::new)
              .orElseGet(() -> streets(wish));
    };
  }

  private AddressQuery query(AddressWish wish) {
    GeoPoint house = database.read(book -> book.house().get()).restaurant().place();
    return new AddressQuery(
        wish.street(), StreetBook.number(wish.street()), wish.postalCode(), wish.city(), house);
  }

  /// The house's own list: the street is known, the house isn't, so the way is an estimate.
  private Lookup streets(AddressWish wish) {
    String number = StreetBook.number(wish.street());
    List<Place> places =
        new StreetBook(database.read(book -> book.house().streets()))
            .find(wish.street(), wish.postalCode(), wish.city()).stream()
                .map(
                    street ->
                        new Place(
                            (number + " " + street.name()).strip(),
                            street.postalCode(),
                            street.city(),
                            street.place(),
                            Precision.STREET))
                .toList();
    if (places.isEmpty()) return new Lookup.Unknown();
    return places.size() == 1 ? new Lookup.Found(places.getFirst()) : new Lookup.Ambiguous(places);
  }

  private Optional<Place> remembered(String said, Instant since) {
    return database.read(book -> book.delivery().place(said, since));
  }

  private void remember(String said, Place place) {
    if (said.length() > LONGEST) return;
    database.write(
        tx -> {
          tx.delivery().remember(said, place, clock.instant());
          return place;
        });
  }

  /// The same words in another spelling are the same.
  private static String said(AddressWish wish) {
    return StreetBook.plain(wish.street())
        + "|"
        + wish.postalCode()
        + "|"
        + StreetBook.plain(wish.city());
  }

  /// One of the customer's own, said in the same words.
  private static Optional<Address> own(Customer customer, AddressWish wish) {
    return customer.addresses().stream()
        .filter(Address::isLocated)
        .filter(one -> StreetBook.plain(one.street()).equals(StreetBook.plain(wish.street())))
        .filter(one -> said(wish.postalCode(), one.postalCode()))
        .filter(one -> said(wish.city(), one.city()))
        .filter(one -> said(wish.details(), one.details()))
        .findFirst();
  }

  private static boolean said(String asked, String known) {
    return asked.isEmpty() || StreetBook.plain(asked).equals(StreetBook.plain(known));
  }

  /// Keeps a located address. It becomes the customer's when something is ordered there; one they
  /// have already, at the same place, is that one.
  private Address keep(@Nullable Customer customer, AddressWish wish, Place place) {
    AddressWish found =
        new AddressWish(place.street(), place.postalCode(), place.city(), wish.details());
    Optional<Address> known =
        customer == null
            ? Optional.empty()
            : own(customer, found).filter(one -> place.point().equals(one.place()));
    return known.orElseGet(
        () ->
            database.write(tx -> tx.customers().add(null, address(found, place), clock.instant())));
  }

  private static Address address(AddressWish wish, Place place) {
    return new Address(
        0,
        "",
        wish.street(),
        wish.postalCode(),
        wish.city(),
        wish.details(),
        place.point(),
        place.precision().word());
  }

  private AddressCheck zone(Address address) {
    House house = database.read(book -> book.house().get());
    var rules = new DeliveryRules(house.delivery(), house.restaurant().place());
    return switch (rules.reach(address)) {
      case Outcome.Done<Reach>(Reach reach) -> new AddressCheck.InZone(address, reach);
      case Outcome.Refused<Reach>(Refusal.UnknownAddress no) -> new AddressCheck.Unknown(no);
      case Outcome.Refused<Reach>(Refusal no) -> new AddressCheck.OutOfZone(address, no);
    };
  }
}
